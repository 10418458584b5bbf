import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrateToLatest } from '../../db/migrate.ts';
import { projectRoot } from '../../local/project.ts';

/** Any number, as long as every test run takes the same. */
const LOCK = 7_240_113;

/** Makes the migrated database that each test's own is copied from, unless the server has it. */
export async function ensureTemplate(serverUrl: string): Promise<void> {
  const template = await templateName();
  await onServer(serverUrl, async (client) => {
    // Goes with the connection.
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rows.length > 0) return;
    const unfinished = `${template}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    await migrateToLatest(withDatabase(serverUrl, unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  });
}

/** Named after the migrations, so that a server used again gets a new one when they change. */
export async function templateName(): Promise<string> {
  const folder = join(projectRoot, 'db', 'migrations');
  const hash = createHash('sha256');
  for (const file of (await readdir(folder)).sort())
    hash.update(file).update(await readFile(join(folder, file)));
  return `template_${hash.digest('hex').slice(0, 16)}`;
}

/** Works with the server's own maintenance database. */
export async function onServer(serverUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(serverUrl, 'postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** The address of another database on the same server. */
export function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

// As a program, for test processes: migrations are loaded by Node itself, which does not read TypeScript there.
if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureTemplate(process.argv[2] ?? '');
