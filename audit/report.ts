import type { StatementLine } from '../domain/service-levels/clauses.ts';
import type { AuditedLine, AuditResult, Finding } from './result.ts';

/** The result for a person at a terminal. The last line is the verdict. */
export function reportOf(result: AuditResult): string {
  const { contractCode, month, requests, proved, waiting, imported, chainLength, findings } = result;
  return [
    `Contract ${contractCode}, ${month}`,
    `  requests received here: ${requests}, proved: ${proved}`,
    ...(waiting.length > 0 ? [`  not handed to the engine yet: ${waiting.join(', ')}`] : []),
    `  imported, not provable here: ${imported.requests} requests, ${imported.calls} calls`,
    `  chain of the archive: ${chainLength} histories`,
    ...result.lines.map(lineText),
    ...findings.map(findingText),
    result.isProved ? 'proved' : `not proved: ${findings.length} findings`,
  ].join('\n');
}

function lineText({ proved, readModel, agrees }: AuditedLine): string {
  const told = `  ${nameOf(proved)}: ${sums(proved)}`;
  return agrees ? told : `${told} (the read model says ${sums(readModel)})`;
}

function nameOf({ kind, target, priority }: StatementLine): string {
  return [kind, target, priority === null ? null : `P${priority}`].filter((part) => part !== null).join(' ');
}

function sums({ numerator, denominator, percent, penalty, amountCents }: StatementLine): string {
  const share = percent === null ? 'no data' : `${numerator} of ${denominator}, ${percent} %`;
  return penalty ? `${share}, ${(amountCents / 100).toFixed(2)} EUR` : share;
}

function findingText({ number, kind, field, proved, found }: Finding): string {
  return `  ${number}: ${kind.replace('_', ' ')}: ${field}: proved ${text(proved)}, found ${text(found)}`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
