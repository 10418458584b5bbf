import { setTimeout as sleep } from 'node:timers/promises';
import { CHANGES_CHANNEL } from '../db/changes.ts';
import type { Db } from '../db/database.ts';
import { listen } from '../db/listen.ts';
import { atMost, type Benchmark } from './support/benchmark.ts';
import { inEnvironment } from './support/environment.ts';
import { expectStatus } from './support/http-client.ts';
import { allStarted, newRequest } from './support/requests.ts';
import { percentile, rounded } from './support/statistics.ts';
import { changeTerms } from './support/terms.ts';

const DEADLINES = 1_000;
/** The deadlines fall due evenly over so long. */
const WINDOW_MS = 60_000;
/** Longer than the window, so that every request has been taken in before the first is due. */
const TAKE_CHARGE_SECONDS = 90;
const BREACHED_WITHIN_MS = 60_000;

/** How late a missed deadline shows: its timer, the rules, and the record that people read. */
export const timers: Benchmark = {
  about: `${DEADLINES} deadlines that fall due within ${WINDOW_MS / 1000} s, each warned of before`,
  run: (say) =>
    inEnvironment(say, async ({ db, env, registry, signIn }) => {
      const takeCharge = `PT${TAKE_CHARGE_SECONDS}S`;
      const targets = ([1, 2, 3, 4, 5] as const).map((priority) => ({
        ...{ categoryId: null, priority, takeCharge, response: null, resolution: null },
      }));
      await changeTerms(db, registry.contract('H24'), { targets });
      const client = await signIn('operator@example.org', 50);
      const heardAt = new Map<string, number>();
      const listener = listen(
        env.databaseUrl,
        CHANGES_CHANNEL,
        (entry) => entry !== null && heardAt.set(entry, Date.now()),
        (error) => say(String(error)),
      );
      try {
        say(`timers: registering over ${WINDOW_MS / 1000} s`);
        const begun = Date.now();
        await Promise.all(
          Array.from({ length: DEADLINES }, async (_, index) => {
            await sleep(Math.max(0, begun + (index * WINDOW_MS) / DEADLINES - Date.now()));
            expectStatus(await client.post('/api/requests', newRequest(registry, index)), 201);
          }),
        );
        await allStarted(db, TAKE_CHARGE_SECONDS * 1000);
        say('timers: waiting for the deadlines to pass');
        await allBreached(db, Date.now() + TAKE_CHARGE_SECONDS * 1000 + BREACHED_WITHIN_MS);
        await sleep(1000);
      } finally {
        await listener.stop();
      }
      const { decided, written } = await lags(db, heardAt);
      const columns = (values: number[]) => ({
        deadlines: values.length,
        p50ms: rounded(percentile(values, 0.5), 1),
        p95ms: rounded(percentile(values, 0.95), 1),
        maxMs: rounded(Math.max(...values), 1),
      });
      const rows = [
        { what: 'due until decided', ...columns(decided) },
        { what: 'due until written and told', ...columns(written) },
      ];
      return { rows, aims: [atMost('p95 until written, ms', rounded(percentile(written, 0.95), 1), 500)] };
    }),
};

async function allBreached(db: Db, until: number): Promise<void> {
  for (;;) {
    const rows = await db.selectFrom('requests').select('id').where('breached', '=', true).execute();
    if (rows.length === DEADLINES) return;
    if (Date.now() > until) throw new Error(`Only ${rows.length} of ${DEADLINES} deadlines are breached`);
    await sleep(500);
  }
}

/** Of each deadline: from due to the workflow's decision, and from due to when the database told of the record. */
async function lags(db: Db, heardAt: ReadonlyMap<string, number>) {
  const breaches = await db
    .selectFrom('deadlines as d')
    .innerJoin('timeline as t', 't.requestId', 'd.requestId')
    .where('t.type', '=', 'deadline_breached')
    .select(['d.requestId', 'd.dueAt', 't.at'])
    .execute();
  const told = new Map<string, number[]>();
  for (const { id, ids } of await db.selectFrom('changeLog').select(['id', 'ids']).execute()) {
    const at = heardAt.get(id);
    for (const requestId of at === undefined ? [] : ids)
      told.set(requestId, [...(told.get(requestId) ?? []), at as number]);
  }
  const decided = breaches.map(({ dueAt, at }) => at.getTime() - Number(dueAt));
  const written = breaches.map(({ requestId, dueAt }) => {
    const after = (told.get(requestId) ?? []).filter((at) => at >= Number(dueAt));
    return Math.min(...after) - Number(dueAt);
  });
  return { decided, written };
}
