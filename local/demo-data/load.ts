import type { Progress } from '../../config/progress.ts';
import { openDatabase } from '../../db/database.ts';
import { closePastMonths } from './close-months.ts';
import { anonymous, signIn } from './http-client.ts';
import { type KeptProgress, openKeptProgress } from './kept-progress.ts';
import { createLimit } from './limit.ts';
import { loadPastMonths } from './load-past-months.ts';
import { play, type Stage } from './play.ts';
import { createPromised, type Promised } from './promised.ts';
import { loadRegistry } from './registry/load-registry.ts';
import { type Registry, readRegistry } from './registry/read-registry.ts';
import { configureDemoSupplier, demoMarker, isEmpty, moveHooks } from './registry/registry-queries.ts';
import { DEMO_PASSWORD, USERS } from './registry/users.ts';
import { STORIES } from './stories/all.ts';

export interface DemoDataOptions {
  databaseUrl: string;
  /** Where the API answers. */
  baseUrl: string;
  dataDir: string;
  /** Where the demo supplier receives webhooks. */
  supplierUrl: string;
  progress: Progress;
}

const CALLS_AT_ONCE = 4;
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
    if (!(await isEmpty(db))) return;
    await loadRegistry(db, hooksOf(supplierUrl), new Date().getFullYear());
    progress('Demo data: registry written.');
  } finally {
    await db.destroy();
  }
}

const hooksOf = (supplierUrl: string) => `${supplierUrl}/hooks`;

/**
 * Fills a database that has the demo's registry (`loadDemoRegistry`): past months as another system would have left
 * them, with their statements, then requests by really running them through the API. Broken off, it goes on where it
 * was; finished, it does nothing but tell the demo supplier whom it plays. A database that somebody else has filled is
 * left alone.
 */
export async function loadDemoData(options: DemoDataOptions): Promise<void> {
  const { databaseUrl, dataDir, supplierUrl, progress } = options;
  const hooksUrl = hooksOf(supplierUrl);
  const db = openDatabase(databaseUrl, { max: 2, name: 'sportello-demo-data' });
  try {
    const marker = await demoMarker(db);
    if (marker === null) return;
    await loadPastMonths(db, Date.now(), progress);
    await moveHooks(db, hooksUrl);
    const kept = await openKeptProgress(dataDir, marker);
    if (!kept.finished()) {
      await configureDemoSupplier(db, dataDir, hooksUrl, PACE_WHILE_LOADING);
      const registry = await readRegistry(db);
      await closePastMonths(options.baseUrl, registry, Date.now(), progress);
      await playAll(registry, options, kept);
    }
    await configureDemoSupplier(db, dataDir, hooksUrl, 1);
  } finally {
    await db.destroy();
  }
}

async function playAll(
  registry: Registry,
  { baseUrl, progress }: DemoDataOptions,
  kept: KeptProgress,
): Promise<void> {
  const staff = await Promise.all(OPERATORS.map((email) => signIn(baseUrl, email, DEMO_PASSWORD)));
  const everybody = anonymous(baseUrl);
  const limit = createLimit(CALLS_AT_ONCE);
  const requests = new Map(STORIES.map(({ key }) => [key, createPromised<string>()]));
  const requestOf = (story: string) => promisedIn(requests, story);
  progress(`Demo data: running ${STORIES.length} requests…`);
  let over = 0;
  const failures: unknown[] = [];
  await Promise.all(
    STORIES.map(async (story, index) => {
      const stage: Stage = {
        staff: staff[index % staff.length] ?? everybody,
        everybody,
        registry,
        progress: kept,
        limit,
        now: Date.now,
        requestOf: (key) => requestOf(key).promise,
        registered: (requestId) => requestOf(story.key).resolve(requestId),
      };
      try {
        await play(stage, story);
      } catch (error) {
        failures.push(error);
        requestOf(story.key).reject(error);
      }
      over += 1;
      if (over % REPORT_EVERY === 0) progress(`Demo data: ${over} of ${STORIES.length} requests.`);
    }),
  );
  if (failures.length > 0) {
    progress(
      `Demo data: ${failures.length} requests did not get where they should (${String(failures[0])}).`,
    );
  }
  await kept.finish();
}

function promisedIn(requests: Map<string, Promised<string>>, story: string): Promised<string> {
  const request = requests.get(story);
  if (!request) throw new Error(`There is no demo request ${story}`);
  return request;
}
