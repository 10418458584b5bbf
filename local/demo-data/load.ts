import { sql } from 'kysely';
import type { Progress } from '../../config/progress.ts';
import { type Db, openDatabase } from '../../db/database.ts';
import { writeDemoSupplierConfig } from '../demo-supplier/config.ts';
import { anonymous, signIn } from './http-client.ts';
import { type KeptProgress, openKeptProgress } from './kept-progress.ts';
import { closePastMonths, loadPastMonths } from './load-past-months.ts';
import { loadRegistry } from './registry/load-registry.ts';
import { type Registry, readRegistry } from './registry/read-registry.ts';
import { DEMO_PASSWORD, USERS } from './registry/users.ts';
import { register, runSteps, type Stage } from './run-request.ts';
import { REQUESTS } from './scenarios/all.ts';

export interface DemoDataOptions {
  databaseUrl: string;
  /** Where the API answers. */
  baseUrl: string;
  dataDir: string;
  /** Where the demo supplier receives webhooks. */
  supplierUrl: string;
  progress: Progress;
}

/** While the demo data is made the suppliers work faster than a visitor sees them work. */
const PACE_WHILE_LOADING = 0.35;
const REPORT_EVERY = 20;
/** They share the requests among them. */
const OPERATORS = USERS.filter(({ role }) => role === 'operator').map(({ email }) => email);

/**
 * Writes the demo's people and places into an empty database, in one transaction: done before the API answers, so that
 * whoever finds it ready can sign in.
 */
export async function loadDemoRegistry({
  databaseUrl,
  supplierUrl,
  progress,
}: Pick<DemoDataOptions, 'databaseUrl' | 'supplierUrl' | 'progress'>): Promise<void> {
  const db = openDatabase(databaseUrl, { max: 1, name: 'sportello-demo-data' });
  try {
    if (await db.selectFrom('administrations').select('id').limit(1).executeTakeFirst()) return;
    await loadRegistry(db, `${supplierUrl}/hooks`, new Date().getFullYear());
    progress('Demo data: registry written.');
  } finally {
    await db.destroy();
  }
}

/**
 * Fills a database that has the demo's registry (`loadDemoRegistry`): past months as another system would have left
 * them, with their statements, then requests by really running them through the API. Broken off, it goes on where it
 * was; finished, it does nothing but tell the demo supplier whom it plays. A database that somebody else has filled is
 * left alone.
 */
export async function loadDemoData(options: DemoDataOptions): Promise<void> {
  const { databaseUrl, baseUrl, dataDir, supplierUrl, progress } = options;
  const hooksUrl = `${supplierUrl}/hooks`;
  const db = openDatabase(databaseUrl, { max: 2, name: 'sportello-demo-data' });
  try {
    const operator = await db
      .selectFrom('users')
      .where('email', '=', 'operator@example.org')
      .select('id')
      .executeTakeFirst();
    if (!operator) return;
    await loadPastMonths(db, Date.now(), progress);
    await moveHooks(db, hooksUrl);
    const kept = await openKeptProgress(dataDir, operator.id);
    if (!kept.finished()) {
      await configureDemoSupplier(db, dataDir, hooksUrl, PACE_WHILE_LOADING);
      const registry = await readRegistry(db);
      await closePastMonths(baseUrl, registry, Date.now(), progress);
      await runAll(registry, options, kept);
    }
    await configureDemoSupplier(db, dataDir, hooksUrl, 1);
  } finally {
    await db.destroy();
  }
}

/** Points the suppliers that the demo supplier plays to where it listens now. */
async function moveHooks(db: Db, hooksUrl: string): Promise<void> {
  await db
    .updateTable('suppliers')
    .set((eb) => ({ webhookUrl: sql<string>`${hooksUrl}::text || '/' || ${eb.ref('code')}` }))
    .where('webhookUrl', 'like', sql<string>`'http://127.0.0.1:%/hooks/' || code`)
    .where('webhookUrl', '<>', sql<string>`${hooksUrl}::text || '/' || code`)
    .execute();
}

/** Tells the demo supplier whom it plays. @param pace multiplies its waiting times */
async function configureDemoSupplier(db: Db, dataDir: string, hooksUrl: string, pace: number): Promise<void> {
  const rows = await db
    .selectFrom('suppliers')
    .where('webhookUrl', '=', sql<string>`${hooksUrl}::text || '/' || code`)
    .where('webhookSecret', 'is not', null)
    .select(['id', 'code', 'webhookSecret'])
    .$narrowType<{ webhookSecret: string }>()
    .execute();
  const suppliers = rows.map(({ id, code, webhookSecret }) => ({
    ...{ supplierId: id, code, secret: webhookSecret },
  }));
  await writeDemoSupplierConfig(dataDir, { pace, suppliers });
}

/** Registers all requests and takes their steps, side by side. */
async function runAll(
  registry: Registry,
  { baseUrl, progress }: DemoDataOptions,
  kept: KeptProgress,
): Promise<void> {
  const staff = await Promise.all(OPERATORS.map((email) => signIn(baseUrl, email, DEMO_PASSWORD)));
  const everybody = anonymous(baseUrl);
  const ids = new Map<string, Promise<string>>();
  const idOf = (key: string) => ids.get(key) ?? Promise.reject(new Error(`There is no demo request ${key}`));
  progress(`Demo data: running ${REQUESTS.length} requests…`);
  let over = 0;
  const failures: unknown[] = [];
  await Promise.all(
    REQUESTS.map(async (request, index) => {
      const own = { staff: staff[index % staff.length] ?? everybody };
      const stage: Stage = { ...own, everybody, registry, progress: kept, idOf };
      const registered = register(stage, request);
      ids.set(request.key, registered);
      try {
        await runSteps(stage, request, await registered);
      } catch (error) {
        failures.push(error);
      }
      over += 1;
      if (over % REPORT_EVERY === 0) progress(`Demo data: ${over} of ${REQUESTS.length} requests.`);
    }),
  );
  if (failures.length > 0) {
    progress(
      `Demo data: ${failures.length} requests did not get where they should (${String(failures[0])}).`,
    );
  }
  await kept.finish();
}
