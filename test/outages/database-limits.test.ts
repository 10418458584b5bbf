import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { answerWithin, eachWithin, LateAnswerError } from '../../db/answer-within.ts';
import { type Db, openDatabase } from '../../db/database.ts';
import { listen } from '../../db/listen.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { openGate } from '../harness/gate.ts';

let database: TestDatabase;
/** One connection, so that what the next one finds is told apart from another's. */
let one: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  one = openDatabase(database.url, { max: 1, longestMs: 2000 });
});
afterAll(async () => {
  await one?.destroy();
  await database?.drop();
});

async function backend(db: Db): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  return rows[0]?.pid ?? 0;
}

const slow = (db: Db, seconds: number) => sql`select pg_sleep(${seconds})`.execute(db);

test('an answer that was given up is nobody’s: its connection is not used again', async () => {
  const before = await backend(one);
  await expect(answerWithin(100, () => slow(one, 1))).rejects.toThrow(LateAnswerError);
  const after = await backend(one);
  expect(after).toBeGreaterThan(0);
  expect(after).not.toBe(before);
  expect(await backend(one), 'a connection that answers is kept').toBe(after);
});

test('a transaction that waited in vain says so, and leaves nothing behind', async () => {
  const work = answerWithin(300, () =>
    one.transaction().execute(async (trx) => {
      await trx.insertInto('administrations').values({ code: 'TARDI', name: 'Tardi' }).execute();
      await slow(trx, 1);
    }),
  );
  await expect(work).rejects.toThrow(LateAnswerError);
  const rows = await one.selectFrom('administrations').select('id').where('code', '=', 'TARDI').execute();
  expect(rows).toEqual([]);
});

test('a connection is waited for no longer than there is time, and is not lost', async () => {
  const taken = slow(one, 1);
  await expect(answerWithin(100, () => backend(one))).rejects.toThrow(LateAnswerError);
  await taken;
  expect(await backend(one)).toBeGreaterThan(0);
});

test('a part of the work may have more time than the whole', async () => {
  const answered = answerWithin(50, () => answerWithin(1000, () => slow(one, 0.2)));
  await expect(answered).resolves.toBeDefined();
});

test('batches have the time of each, not of all', async () => {
  async function* batches() {
    for (let batch = 0; batch < 3; batch += 1) {
      await slow(one, 0.2);
      yield batch;
    }
  }
  const seen: number[] = [];
  await answerWithin(300, async () => {
    for await (const batch of eachWithin(400, batches())) seen.push(batch);
  });
  expect(seen).toEqual([0, 1, 2]);
});

test('the server itself ends what takes too long', async () => {
  await expect(slow(one, 10)).rejects.toMatchObject({ code: '57014' });
});

test('a lock is waited for a few seconds', async () => {
  const { id } = await one
    .insertInto('administrations')
    .values({ code: 'CHIUSO', name: 'Chiuso' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const other = openDatabase(database.url, { max: 1 });
  await one.transaction().execute(async (trx) => {
    await trx.updateTable('administrations').set({ name: 'Mio' }).where('id', '=', id).execute();
    const begun = performance.now();
    const changed = other.updateTable('administrations').set({ name: 'Suo' }).where('id', '=', id).execute();
    await expect(changed).rejects.toMatchObject({ code: '55P03' });
    expect(performance.now() - begun).toBeLessThan(5000);
  });
  await other.destroy();
});

test('a connection that is cut inside a transaction fails the transaction, not the process', async () => {
  const other = openDatabase(database.url, { max: 1 });
  const work = one.transaction().execute(async (trx) => {
    const pid = await backend(trx);
    await sql`select pg_terminate_backend(${pid})`.execute(other);
    await vi.waitFor(async () => {
      const { rows } = await sql`select from pg_stat_activity where pid = ${pid}`.execute(other);
      expect(rows).toEqual([]);
    });
    await backend(trx);
  });
  await expect(work).rejects.toMatchObject({ code: '57P01' });
  expect(await backend(one)).toBeGreaterThan(0);
  await other.destroy();
});

test('a listener that hears nothing any more listens anew', async () => {
  const gate = await openGate(database.url);
  const heard: (string | null)[] = [];
  const listener = listen(
    gate.url,
    'novita',
    (payload) => void heard.push(payload),
    () => undefined,
  );
  const tell = (payload: string) => sql`select pg_notify('novita', ${payload})`.execute(one);
  await vi.waitFor(() => expect(heard).toEqual([null]));
  await tell('prima');
  await vi.waitFor(() => expect(heard).toEqual([null, 'prima']));
  gate.silence();
  await tell('persa');
  gate.speak();
  await vi.waitFor(() => expect(heard).toEqual([null, 'prima', null]), { timeout: 20_000 });
  await tell('dopo');
  await vi.waitFor(() => expect(heard.at(-1)).toBe('dopo'));
  await listener.stop();
  await gate.stop();
}, 30_000);
