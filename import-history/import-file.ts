import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { SetupError } from '../config/setup-error.ts';
import type { Db } from '../db/database.ts';
import { COLUMNS, type FactType, readFact } from './fact.ts';
import { createFactWriter } from './fact-writer.ts';
import {
  createCsvLinesReader,
  createJsonLinesReader,
  type LineReader,
  type SourceLine,
} from './line-readers.ts';

export interface ImportOptions {
  /** Checks every line and writes nothing. */
  dryRun: boolean;
  /** Epoch milliseconds: facts are of the past. */
  now: () => number;
  /** A line that was passed over, and why. */
  onBadLine(line: number, reason: string): void;
  /** Now and then: how many facts have been read. */
  onProgress(facts: number): void;
}

export interface ImportReport {
  /** Facts in the file, good and bad. */
  facts: number;
  /** New ones, by their type. */
  written: Record<FactType, number>;
  /** Kept already from an earlier time, the same. */
  known: number;
  bad: number;
}

const PROGRESS_EVERY = 50_000;

const READERS: Record<string, () => LineReader> = {
  '.csv': () => createCsvLinesReader(COLUMNS),
  '.jsonl': createJsonLinesReader,
  '.ndjson': createJsonLinesReader,
};

/**
 * Brings facts of another system from a file (docs/import-history.md), piece by piece, so that its length does not
 * matter. A fact that is kept already is not written again; one that is wrong is passed over.
 * @throws SetupError where the file cannot be read as what its name says it is
 */
export async function importFile(db: Db, file: string, options: ImportOptions): Promise<ImportReport> {
  const reader = READERS[extname(file).toLowerCase()]?.();
  if (!reader) throw new SetupError(`The name of the file must end in ${Object.keys(READERS).join(', ')}.`);
  const writer = await createFactWriter(db, options.now(), options.dryRun);
  const report = { facts: 0, bad: 0 };

  function passOver(line: number, reason: string): void {
    report.bad += 1;
    options.onBadLine(line, reason);
  }

  async function take(lines: SourceLine[], isEnd: boolean): Promise<void> {
    for (const { line, values, problem } of lines) {
      report.facts += 1;
      if (report.facts % PROGRESS_EVERY === 0) options.onProgress(report.facts);
      const reason = values === null ? problem : takeFact(line, values);
      if (reason !== null) passOver(line, reason);
    }
    for (const line of await writer.write(isEnd)) {
      passOver(line, 'is kept already with other content, and stays as it is kept');
    }
  }

  function takeFact(line: number, values: Record<string, unknown>): string | null {
    const read = readFact(values);
    return 'fact' in read ? writer.take(line, read.fact) : read.problem;
  }

  for await (const text of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    await take(reader.push(String(text)), false);
  }
  await take(reader.end(), true);
  return { ...report, written: { ...writer.written }, known: writer.known() };
}
