import { cpus, platform, release, totalmem } from 'node:os';
import { type Findings, isMet } from './benchmark.ts';

/** Findings as text for people: a line of figures for each row, then each aim and whether it is met. */
export function asText(name: string, about: string, { rows, aims }: Findings): string {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const figures = rows.map(({ what, ...by }) => {
    const named = Object.entries(by).map(([figure, value]) => `${figure} ${String(value).padEnd(8)}`);
    return `  ${what.padEnd(width)}  ${named.join('  ')}`.trimEnd();
  });
  const verdicts = aims.map(({ what, measured, aim, is }) => {
    const met = isMet({ what, measured, aim, is }) ? 'met   ' : 'missed';
    return `  ${met}  ${what}: ${measured} (aim: ${is === 'at_most' ? 'at most' : 'at least'} ${aim})`;
  });
  return ['', `${name}: ${about}`, ...figures, ...verdicts].join('\n');
}

/** What the figures were measured on. */
export function describeMachine() {
  const cores = cpus();
  return {
    cores: cores.length,
    processor: cores[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
    at: new Date().toISOString(),
  };
}
