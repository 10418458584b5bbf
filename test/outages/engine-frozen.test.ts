/** An engine that takes calls and answers none: whoever waits for it keeps no connection of the database. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { addMonths, monthOf } from '../../domain/time/rome.ts';
import {
  type ContactCentre,
  newRequest,
  openContactCentre,
  withoutWorkflow,
} from '../harness/contact-centre.ts';
import { type OwnTemporal, startOwnTemporal } from '../harness/own-temporal.ts';

const RECOVERY = { timeout: 60_000, interval: 200 };
/** More than the API has connections. */
const CLOSINGS = 25;
const INTAKES = 40;

let engine: OwnTemporal;
let centre: ContactCentre;

beforeAll(async () => {
  engine = await startOwnTemporal();
  centre = await openContactCentre({ temporalAddress: engine.address });
});

afterAll(async () => {
  await centre?.stop();
  await engine?.stop();
});

it('months that are closed and requests that are to be started hold nothing meanwhile, and come to their end', async () => {
  const manager = await centre.as('manager@example.org');
  const path = `/api/contracts/${centre.registry.contract('POLI')}/statements`;
  const month = addMonths(monthOf(Date.now()), -1);
  engine.freeze();

  const keys = Array.from({ length: CLOSINGS }, () => randomUUID());
  const close = (key: string) => manager.post(path, { month }, { 'idempotency-key': key });
  const closings = keys.map(close);
  await vi.waitFor(async () => {
    const claimed = await centre.db
      .selectFrom('idempotencyKeys')
      .select('key')
      .where('key', 'in', keys)
      .execute();
    expect(claimed).toHaveLength(CLOSINGS);
  }, RECOVERY);
  const taken = await Promise.all(
    Array.from({ length: INTAKES }, () => manager.post('/api/requests', newRequest(centre.registry))),
  );
  expect(new Set(taken.map(({ status }) => status))).toEqual(new Set([201]));
  await vi.waitFor(async () => {
    const held = await centre.db
      .selectFrom('outbox')
      .select('id')
      .where('notBefore', '>', new Date())
      .execute();
    expect(held.length, 'the relay waits for the engine').toBeGreaterThan(0);
  }, RECOVERY);
  expect(await inTransaction()).toBe(0);
  expect((await manager.get('/api/requests')).status).toBe(200);

  await engine.kill();
  await engine.start();
  await centre.app.ready();
  const first = await Promise.all(closings);
  expect(first.filter(({ status }) => ![201, 503].includes(status)).map(({ json }) => json)).toEqual([]);
  const again = await Promise.all(keys.map(close));
  expect(new Set(again.map(({ status, json }) => `${status} ${json.id}`)).size).toBe(1);
  expect(again[0]?.status).toBe(201);
  const statements = await centre.db
    .selectFrom('statements')
    .select('id')
    .where('month', '=', month)
    .execute();
  expect(statements.map(({ id }) => id)).toEqual([again[0]?.json.id]);
  await expect.poll(() => withoutWorkflow(centre.db), RECOVERY).toEqual([]);
}, 180_000);

/** Connections that have begun a transaction and have done nothing in it for a second. */
async function inTransaction(): Promise<number> {
  const { rows } = await sql<{ held: number }>`
    select count(*)::integer as held from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'
      and state_change < now() - interval '1 second'`.execute(centre.db);
  return rows[0]?.held ?? 0;
}
