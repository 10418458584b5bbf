import { readdir, readFile } from 'node:fs/promises';
import { rounded } from './statistics.ts';

/** Of `/proc/<pid>/stat` on Linux. */
const TICKS_PER_SECOND = 100;

/** CPU seconds that a process and all below it have used; NaN where the system does not tell. */
async function cpuSeconds(pid: number | undefined): Promise<number> {
  if (pid === undefined) return Number.NaN;
  const all = await processes();
  const below = (root: number): number =>
    (all.get(root)?.ticks ?? 0) +
    [...all].reduce((sum, [child, { parent }]) => (parent === root ? sum + below(child) : sum), 0);
  return all.has(pid) ? below(pid) / TICKS_PER_SECOND : Number.NaN;
}

/** CPU milliseconds that each process used for each of so many while the work went on, and all of them together. */
export async function cpuMsEach(
  pids: Record<string, number | undefined>,
  count: number,
  work: () => Promise<unknown>,
) {
  const used = () => Promise.all(Object.values(pids).map(cpuSeconds));
  const before = await used();
  await work();
  const each = (await used()).map((after, index) => ((after - (before[index] ?? 0)) / count) * 1000);
  const named = Object.keys(pids).map((part, index) => [part, rounded(each[index] ?? 0, 1)] as const);
  const all = each.reduce((sum, ms) => sum + ms, 0);
  return { all: rounded(all, 1), ...Object.fromEntries<number>(named) };
}

/** Resident memory of one process, bytes; NaN where the system does not tell. */
export async function residentBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) * 1024;
}

async function processes(): Promise<Map<number, { parent: number; ticks: number }>> {
  const names = await readdir('/proc').catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => [Number(name), await statOf(name)] as const),
  );
  return new Map(found.flatMap(([pid, stat]) => (stat ? [[pid, stat] as const] : [])));
}

/** `pid (name) state ppid …`; utime, stime and those of children that ended are the fields 14 to 17. */
async function statOf(pid: string): Promise<{ parent: number; ticks: number } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return { parent: fields[1] ?? 0, ticks: fields.slice(11, 15).reduce((sum, value) => sum + value, 0) };
}
