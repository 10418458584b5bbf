import { access, constants } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readEnv } from '../config/env.ts';
import { timedProgress } from '../config/progress.ts';
import { runningServices } from '../config/running.ts';
import { describeError, SetupError } from '../config/setup-error.ts';
import { openDatabase } from '../db/database.ts';
import { importFile } from './import-file.ts';

const USAGE = 'Usage: npm run import:history -- FILE [--dry-run]';

/**
 * `npm run import:history -- FILE [--dry-run]`: brings requests, calls and downtimes of another system into the database
 * that DATABASE_URL names, else into the one that `npm start` has started. What happens goes to standard output, lines that
 * were passed over to standard error; with any of these the exit code is 1.
 */
async function main(): Promise<void> {
  const { file, dryRun } = readArguments();
  const env = readEnv();
  const databaseUrl = env.databaseUrl ?? (await runningServices(env)).databaseUrl;
  await access(file, constants.R_OK).catch(() => {
    throw new SetupError(`There is no file ${file} that can be read.`);
  });
  const progress = timedProgress();
  const db = openDatabase(databaseUrl, { max: 2, name: 'sportello-import', patienceMs: 10 * 60_000 });
  try {
    const { facts, written, known, bad } = await importFile(db, file, {
      dryRun,
      now: Date.now,
      onBadLine: (line, reason) => process.stderr.write(`line ${line}: ${reason}\n`),
      onProgress: (count) => progress(`${count} facts read.`),
    });
    progress(`${facts} facts read, ${bad} of them passed over.`);
    if (dryRun) progress('Nothing was written: this was a dry run.');
    else {
      const { request, call, downtime } = written;
      progress(`Written: ${request} requests, ${call} calls, ${downtime} downtimes. Kept already: ${known}.`);
    }
    if (bad > 0) process.exitCode = 1;
  } finally {
    await db.destroy();
  }
}

function readArguments(): { file: string; dryRun: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { 'dry-run': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file, ...others] = positionals;
    if (file !== undefined && others.length === 0) return { file, dryRun: values['dry-run'] };
  } catch {
    // An option that is none: told like any other wrong call.
  }
  throw new SetupError(USAGE);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 1;
}
