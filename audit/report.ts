import type {
  AuditedFacts,
  AuditedLine,
  AuditedStatement,
  AuditResult,
  Finding,
} from '../domain/service-levels/audit.ts';
import type { StatementLine } from '../domain/service-levels/clauses.ts';

/** The result for a person at a terminal. The last line is the verdict. */
export function reportOf(result: AuditResult): string {
  const { contractCode, month, isOver, at, requests, proved, waiting, imported } = result;
  const { findings, findingCount, chainLength, journalLength } = result;
  const left = findingCount - findings.length;
  return [
    `Contract ${contractCode}, ${month}${isOver ? '' : `, until ${at}`}`,
    `  requests received here: ${requests}, proved: ${proved}`,
    ...(waiting.length > 0 ? [`  not handed to the engine yet: ${waiting.join(', ')}`] : []),
    `  calls registered here: ${factsText(result.calls)}`,
    `  downtimes registered here: ${factsText(result.downtimes)}`,
    `  imported, not provable here: ${imported.requests} requests, ${imported.calls} calls, ${imported.downtimes} downtimes`,
    `  chain of the archive: ${chainLength} histories; of the journal: ${journalLength} entries`,
    ...result.lines.map((line) => lineText(line, 'the read model')),
    `  total: ${euros(result.provedCents)}`,
    ...result.statements.flatMap(statementText),
    ...findings.map(findingText),
    ...(left > 0 ? [`  and ${left} more`] : []),
    result.isProved ? 'proved' : `not proved: ${findingCount} findings`,
  ].join('\n');
}

function factsText({ registered, takenOver, proved }: AuditedFacts): string {
  const since = takenOver > 0 ? ` (${takenOver} of them since the journal began)` : '';
  return `${registered}, proved: ${proved}${since}`;
}

function statementText(statement: AuditedStatement): string[] {
  const { revision, state, frozenAt, requests, calls, downtimes, lines } = statement;
  const facts = `${requests} requests, ${calls} calls, ${downtimes} downtimes`;
  const verdict = statement.isProved ? 'proved' : 'not proved';
  return [
    `  statement, revision ${revision} (${state}), frozen at ${frozenAt} with ${facts}: ${verdict}`,
    ...lines.filter(({ agrees }) => !agrees).map((line) => `  ${lineText(line, 'the statement')}`),
  ];
}

function lineText({ proved, readModel, agrees }: AuditedLine, who: string): string {
  const line = proved ?? readModel;
  const told = `  ${line ? nameOf(line) : ''}: ${sums(proved)}`;
  return agrees ? told : `${told} (${who} says ${sums(readModel)})`;
}

function nameOf({ kind, target, priority }: StatementLine): string {
  return [kind, target, priority === null ? null : `P${priority}`].filter((part) => part !== null).join(' ');
}

function sums(line: StatementLine | null): string {
  if (line === null) return 'no line';
  const { numerator, denominator, percent, penalty, amountCents } = line;
  const share = percent === null ? 'no data' : `${numerator} of ${denominator}, ${percent} %`;
  return penalty ? `${share}, ${euros(amountCents)}` : share;
}

function euros(cents: number): string {
  return `${(cents / 100).toFixed(2)} EUR`;
}

function findingText({ subject, name, kind, field, proved, found }: Finding): string {
  const about = subject === 'request' ? name : `${subject} ${name}`;
  return `  ${about}: ${kind.replace('_', ' ')}: ${field}: proved ${text(proved)}, found ${text(found)}`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
