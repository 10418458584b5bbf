/**
 * `npm run audit -- --contract POLI --month 2026-11`: proves a month of a contract from the histories of its
 * workflows. Ends with 0 where everything is proved, 1 where something differs, 2 where it could not be looked at.
 * With `--json` the result is one line of JSON on the standard output, and progress one line of JSON each before it.
 */
import { parseArgs } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { readEnv } from '../config/env.ts';
import { runningServices } from '../config/running.ts';
import { describeError, SetupError } from '../config/setup-error.ts';
import { temporalConnectionOptions } from '../config/temporal.ts';
import { openDatabase } from '../db/database.ts';
import type { AuditProgress } from '../domain/service-levels/audit.ts';
import { isMonth, monthOf } from '../domain/time/rome.ts';
import { auditMonth, UnknownContractError } from './audit-month.ts';
import { liveHistories } from './histories.ts';
import { createReplayer } from './replay.ts';
import { reportOf } from './report.ts';

const USAGE = 'Usage: npm run audit -- --contract CODE --month YYYY-MM [--json]';
const TELL_EVERY = 100;
/** A month of a million facts is read in one. */
const LONG_MS = 10 * 60_000;

interface Wanted {
  contract: string;
  month: string;
  json: boolean;
}

function wanted(words: string[]): Wanted {
  const options = {
    contract: { type: 'string' },
    month: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  let values: { contract?: string; month?: string; json?: boolean };
  try {
    values = parseArgs({ args: words, options }).values;
  } catch (error) {
    throw new SetupError(`${describeError(error)} ${USAGE}`);
  }
  const { contract, month, json = false } = values;
  if (!contract || !month || !isMonth(month)) throw new SetupError(USAGE);
  if (month > monthOf(Date.now())) throw new SetupError(`The month ${month} has not begun.`);
  return { contract, month, json };
}

/** With the process that asked for it the audit ends as well. */
function endWithParent(): void {
  process.once('disconnect', () => process.exit(2));
  process.channel?.unref();
}

async function main(words: string[]): Promise<boolean> {
  endWithParent();
  const { contract, month, json } = wanted(words);
  const env = readEnv();
  const services = await runningServices(env);
  const options = temporalConnectionOptions({ ...env, ...services });
  const connection = await Connection.connect(options).catch((error: unknown) => {
    throw new SetupError(
      `The engine does not answer at ${services.temporalAddress}: ${describeError(error)}`,
    );
  });
  const db = openDatabase(services.databaseUrl, { max: 10, name: 'sportello-audit', patienceMs: LONG_MS });
  const replayer = await createReplayer();
  try {
    const client = new Client({ connection, namespace: env.temporalNamespace });
    const deps = { db, live: liveHistories(client), replayer, now: Date.now };
    const tell = (progress: AuditProgress) => {
      if (json) process.stdout.write(`${JSON.stringify({ progress })}\n`);
      else if (progress.done % TELL_EVERY === 0 || progress.done === progress.total)
        process.stderr.write(`${progress.stage}: ${progress.done} of ${progress.total}\n`);
    };
    const result = await auditMonth(deps, contract, month, tell);
    process.stdout.write(`${json ? JSON.stringify({ result }) : reportOf(result)}\n`);
    return result.isProved;
  } finally {
    await replayer.close();
    await db.destroy();
    await connection.close();
  }
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  const known = error instanceof SetupError || error instanceof UnknownContractError;
  process.stderr.write(`${known ? error.message : describeError(error)}\n`);
  process.exitCode = 2;
}
