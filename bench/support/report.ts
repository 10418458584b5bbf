import { cpus, platform, release, totalmem } from 'node:os';
import { type Findings, isMet, type Row } from './benchmark.ts';

/** Findings as text for people: one table of figures, then each aim and whether it is met. */
export function asText(name: string, about: string, { rows, aims }: Findings): string {
  const verdicts = aims.map(
    (aim) =>
      `  ${isMet(aim) ? 'met   ' : 'missed'}  ${aim.what}: ${aim.measured} (aim: ${aim.is === 'at_most' ? 'at most' : 'at least'} ${aim.aim})`,
  );
  return ['', `${name}: ${about}`, ...table(rows), ...verdicts].join('\n');
}

/** Rows that share their columns stand under one heading. */
function table(rows: readonly Row[]): string[] {
  const lines: string[] = [];
  for (const group of grouped(rows)) {
    const columns = Object.keys(group[0] ?? {});
    const cells = [columns, ...group.map((row) => columns.map((column) => String(row[column] ?? '')))];
    const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
    for (const line of cells) {
      const padded = line.map((cell, index) => cell[index === 0 ? 'padEnd' : 'padStart'](widths[index] ?? 0));
      lines.push(`  ${padded.join('  ')}`);
    }
  }
  return lines;
}

function grouped(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const same = last?.[0] && Object.keys(last[0]).join() === Object.keys(row).join();
    if (last && same) last.push(row);
    else groups.push([row]);
  }
  return groups;
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
