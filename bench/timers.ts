import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../db/database.ts';
import { listen } from '../db/listen.ts';
import { CHANGES_CHANNEL } from '../db/stream/changes.ts';
import { type Aim, atMost, type Benchmark, type Row } from './support/benchmark.ts';
import { type Environment, inEnvironment } from './support/environment.ts';
import type { HttpClient } from './support/http-client.ts';
import { allStarted, overrideTerms, register, waitUntil } from './support/requests.ts';
import { percentile, rounded } from './support/statistics.ts';

const DEADLINES = 1_000;
/** The deadlines fall due evenly over so long. */
const WINDOW_MS = 60_000;
/** Longer than the window, so that every request has been taken in before the first is due. */
const TAKE_CHARGE_SECONDS = 90;
const BREACHED_WITHIN_MS = 60_000;
const INTAKES_A_SECOND = 20;

/** When the change log told of an entry, epoch milliseconds, by the entry's id. */
type HeardAt = ReadonlyMap<string, number>;

/** How late a missed deadline shows: its timer, the rules, and the record that people read. */
export const timers: Benchmark = {
  about: `${DEADLINES} deadlines that fall due within ${WINDOW_MS / 1000} s, each warned of before; alone, and under ${INTAKES_A_SECOND} intakes a second`,
  run: (say) =>
    inEnvironment(say, async (environment) => {
      const { db, env, registry, signIn } = environment;
      const takeCharge = `PT${TAKE_CHARGE_SECONDS}S`;
      const targets = ([1, 2, 3, 4, 5] as const).map((priority) => ({
        ...{ categoryId: null, priority, takeCharge, response: null, resolution: null },
      }));
      await overrideTerms(db, registry.contract('H24'), { targets });
      const client = await signIn('operator@example.org', 50);
      const heardAt = new Map<string, number>();
      const listener = listen(
        env.databaseUrl,
        CHANGES_CHANNEL,
        (entry) => entry !== null && heardAt.set(entry, Date.now()),
        (error) => say(String(error)),
      );
      const rows: Row[] = [];
      const aims: Aim[] = [];
      try {
        for (const perSecond of [0, INTAKES_A_SECOND]) {
          const what = perSecond === 0 ? 'alone' : `under ${perSecond} intakes a second`;
          const ids = await missed(environment, client, perSecond, (line) => say(`timers, ${what}: ${line}`));
          for (const [name, values] of await lags(db, ids, heardAt)) {
            const p95 = rounded(percentile(values, 0.95), 1);
            const p50ms = rounded(percentile(values, 0.5), 1);
            const maxMs = rounded(Math.max(...values), 1);
            rows.push({ what: `${name}, ${what}`, deadlines: values.length, p50ms, p95ms: p95, maxMs });
            if (name.endsWith('told')) aims.push(atMost(`p95 of ${name}, ${what}, ms`, p95, 150));
          }
        }
      } finally {
        await listener.stop();
      }
      return { rows, aims };
    }),
};

/**
 * Registers requests whose deadlines are missed, and waits until they are breached.
 * @param perSecond so many more are taken in meanwhile, by a contract whose own deadlines are hours away
 * @returns their ids
 */
async function missed(
  { db, registry }: Environment,
  client: HttpClient,
  perSecond: number,
  say: (line: string) => void,
): Promise<string[]> {
  say(`registering over ${WINDOW_MS / 1000} s`);
  const registerIn = async (contract: string, index: number) =>
    (await register(client, registry, index, { contractId: registry.contract(contract) })).id;
  const begun = Date.now();
  const ids = await Promise.all(
    Array.from({ length: DEADLINES }, async (_, index) => {
      await sleep(Math.max(0, begun + (index * WINDOW_MS) / DEADLINES - Date.now()));
      return registerIn('H24', index);
    }),
  );
  await allStarted(db, TAKE_CHARGE_SECONDS * 1000);
  say('waiting for the deadlines to pass');
  let over = false;
  const others = (async () => {
    const from = Date.now();
    const under = new Set<Promise<unknown>>();
    for (let index = 0; perSecond > 0 && !over; index += 1) {
      await sleep(Math.max(0, from + (index * 1000) / perSecond - Date.now()));
      const one = registerIn('POLI', index).finally(() => under.delete(one));
      under.add(one);
    }
    await Promise.all(under);
  })();
  try {
    await waitUntil(() => notBreached(db, ids), TAKE_CHARGE_SECONDS * 1000 + BREACHED_WITHIN_MS, 500);
    await sleep(1000);
  } finally {
    over = true;
    await others;
  }
  return ids;
}

async function notBreached(db: Db, ids: readonly string[]): Promise<string | null> {
  const rows = await db
    .selectFrom('requests')
    .select('id')
    .where('breached', '=', true)
    .where('id', 'in', ids)
    .execute();
  return rows.length === ids.length ? null : `Only ${rows.length} of ${ids.length} deadlines are breached`;
}

/** Of each deadline: from its instant to the workflow's decision, and to when the database told of the record. */
async function lags(db: Db, ids: readonly string[], heardAt: HeardAt) {
  const passed = await db
    .selectFrom('deadlines as d')
    .innerJoin('timeline as t', 't.requestId', 'd.requestId')
    .where('t.type', 'in', ['deadline_warned', 'deadline_breached'])
    .where('d.requestId', 'in', ids)
    .orderBy('t.at')
    .select(['d.requestId', 'd.warnAt', 'd.dueAt', 't.type', 't.at', 't.data'])
    .execute();
  const told = new Map<string, number[]>();
  for (const entry of await db.selectFrom('changeLog').select(['id', 'ids']).execute()) {
    const at = heardAt.get(entry.id);
    for (const requestId of at === undefined ? [] : entry.ids)
      told.set(requestId, [...(told.get(requestId) ?? []), at as number]);
  }
  const found = new Map<string, number[]>();
  const note = (what: string, ms: number) => found.set(what, [...(found.get(what) ?? []), ms]);
  for (const { requestId, warnAt, dueAt, type, at } of passed) {
    const what = type === 'deadline_warned' ? 'warning' : 'breach';
    const instant = Number(type === 'deadline_warned' ? warnAt : dueAt);
    const heard = (told.get(requestId) ?? []).filter((one) => one >= instant);
    note(`${what} decided`, at.getTime() - instant);
    note(`${what} written and told`, Math.min(...heard) - instant);
  }
  return found;
}
