import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FileMigrationProvider, Kysely, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { readEnv } from '../config/env.ts';
import { describeError, SetupError } from '../config/setup-error.ts';
import { grantApplication } from './application-role.ts';

const CONNECT_TIMEOUT_MS = 10_000;
/** A migration may rewrite a large table. */
const LONGEST_MS = 60 * 60_000;
const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Brings the schema up to date. Each migration runs once, all of them in one transaction under a lock, so that
 * several processes may start at the same time.
 *
 * @param applicationRole gets what the API and the worker need, and no more
 */
export async function migrateToLatest(databaseUrl: string, applicationRole?: string): Promise<void> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 2,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // One waits for another that migrates, which is a statement too.
    statement_timeout: LONGEST_MS,
    query_timeout: LONGEST_MS,
    keepAlive: true,
  });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const provider = new FileMigrationProvider({ fs, path: { join }, migrationFolder: MIGRATIONS });
    const { error } = await new Migrator({ db, provider }).migrateToLatest();
    if (error) throw error;
    if (applicationRole) await grantApplication(db, applicationRole);
  } finally {
    await db.destroy();
  }
}

async function main(): Promise<void> {
  const { databaseUrl } = readEnv();
  if (!databaseUrl) throw new SetupError('DATABASE_URL must be set: it names the database to migrate.');
  await migrateToLatest(databaseUrl, applicationRole(process.argv.slice(2)));
}

function applicationRole(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { 'grant-to': { type: 'string' } } }).values['grant-to'];
  } catch (error) {
    throw new SetupError(`${describeError(error)} Usage: npm run migrate -- [--grant-to ROLE]`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = 1;
  });
}
