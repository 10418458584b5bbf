/**
 * Postgres is stopped while a command is being recorded and a deadline falls due: people are told at once, histories
 * hardly grow however long it lasts, and afterwards everything goes on.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { disagreements, failedTasks } from '../harness/agreement.ts';
import {
  type Answer,
  type Caller,
  type ContactCentre,
  command,
  newRequest,
  openContactCentre,
  read,
} from '../harness/contact-centre.ts';
import { type OwnPostgres, startOwnPostgres } from '../harness/own-postgres.ts';

/** Five seconds are the bound; one more for a busy machine. */
const TOLD_WITHIN_MS = 6000;
const RECOVERY = { timeout: 60_000, interval: 100 };
/** The aim for ten minutes without a database. */
const MOST_EVENTS = 20;
/** Watched for so long while everything waits: what does not grow then does not grow in ten minutes either. */
const WATCHED_MS = 30_000;

let postgres: OwnPostgres;
let centre: ContactCentre;
let operator: Caller;
let connection: Connection;
let client: Client;

beforeAll(async () => {
  postgres = await startOwnPostgres();
  centre = await openContactCentre({ postgresUrl: postgres.url });
  operator = await centre.as('operator@example.org');
  connection = await Connection.connect({ address: centre.app.env.temporalAddress });
  client = new Client({ connection });
});
afterAll(async () => {
  await connection?.close();
  await centre?.stop();
  await postgres?.stop();
});

/** A lift that stands still: to be taken in charge within a minute. */
async function registered(): Promise<string> {
  const body = newRequest(centre.registry, {
    contractId: centre.registry.contract('H24'),
    categoryId: centre.registry.category('H24', 'ASC-EME'),
  });
  const { status, json } = await operator.post('/api/requests', body);
  expect(status, JSON.stringify(json)).toBe(201);
  return json.id;
}

async function eventsOf(id: string): Promise<number> {
  return (await client.workflow.getHandle(id).fetchHistory()).events?.length ?? 0;
}

/** `waiting`: its record has become an activity of its own, which is tried again and again. */
async function standingOf(id: string): Promise<'waiting' | 'working' | 'quiet'> {
  const { raw } = await client.workflow.getHandle(id).describe();
  const { pendingActivities, pendingWorkflowTask } = raw;
  if ((pendingActivities ?? []).some(({ attempt }) => (attempt ?? 0) > 1)) return 'waiting';
  return pendingWorkflowTask || (pendingActivities ?? []).length > 0 ? 'working' : 'quiet';
}

/** Gives a command that is at its record when Postgres stops: the record waits for its row. */
async function stopInTheMiddle(id: string, give: () => Promise<Answer>): Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  const holding = centre.db.transaction().execute(async (tx) => {
    await tx.selectFrom('requests').select('id').where('id', '=', id).forUpdate().execute();
    answer = give();
    await vi.waitFor(async () => {
      const { rows } = await sql`
        select from pg_stat_activity where datname = current_database()
          and application_name = 'sportello-worker' and wait_event_type = 'Lock'`.execute(centre.db);
      expect(rows.length).toBeGreaterThan(0);
    }, RECOVERY);
    await postgres.shutDown();
  });
  await expect(holding).rejects.toMatchObject({ code: '57P01' });
  return answer as Promise<Answer>;
}

it('a minute and a half without Postgres', async () => {
  const [acted, alarmed] = [await registered(), await registered()];
  const path = `/api/requests/${acted}`;
  const categoryId = centre.registry.category('H24', 'ASC-EME');
  expect((await command(operator, path, 'qualify', { categoryId })).status).toBe(200);
  await vi.waitFor(() => eventsOf(alarmed), RECOVERY);
  const { headers } = await operator.get(path);
  const key = { 'idempotency-key': randomUUID(), 'if-match': headers.get('etag') ?? '' };
  const before = { acted: await eventsOf(acted), alarmed: await eventsOf(alarmed) };

  const begun = performance.now();
  const unknown = await stopInTheMiddle(acted, () => operator.post(`${path}/remind`, {}, key));
  expect(unknown.status).toBe(503);
  expect(unknown.json.idempotencyKey).toBe(key['idempotency-key']);
  expect(performance.now() - begun).toBeLessThan(TOLD_WITHIN_MS);
  const told = performance.now();
  expect((await operator.post(`${path}/remind`, {}, key)).status).toBe(503);
  expect(performance.now() - told).toBeLessThan(TOLD_WITHIN_MS);

  await vi.waitFor(async () => {
    expect(await standingOf(alarmed)).toBe('waiting');
    // Quiet where Postgres wrote the record with its last breath, or the command never got so far: its key finds out.
    expect(['waiting', 'quiet']).toContain(await standingOf(acted));
  }, RECOVERY);
  const waiting = { acted: await eventsOf(acted), alarmed: await eventsOf(alarmed) };
  await sleep(WATCHED_MS);
  expect({ acted: await eventsOf(acted), alarmed: await eventsOf(alarmed) }, 'while they wait').toEqual(
    waiting,
  );
  expect(waiting.acted - before.acted).toBeLessThanOrEqual(MOST_EVENTS);
  expect(waiting.alarmed - before.alarmed).toBeLessThanOrEqual(MOST_EVENTS);

  await postgres.start();
  await centre.app.ready();
  const found = await vi.waitFor(async () => {
    const again = await operator.post(`${path}/remind`, {}, key);
    expect(again.status, JSON.stringify(again.json)).toBe(200);
    return again;
  }, RECOVERY);
  expect(found.json.version).toBeGreaterThan(Number(key['if-match'].replaceAll('"', '')));
  await vi.waitFor(async () => {
    const rows = await centre.db
      .selectFrom('timeline')
      .select('type')
      .where('requestId', '=', alarmed)
      .where('type', 'in', ['deadline_warned', 'deadline_breached'])
      .orderBy('seq')
      .execute();
    expect(rows.map(({ type }) => type)).toEqual(['deadline_warned', 'deadline_breached']);
  }, RECOVERY);
  const reminders = await centre.db
    .selectFrom('timeline')
    .select('seq')
    .where('requestId', '=', acted)
    .where('type', '=', 'reminded')
    .execute();
  expect(reminders).toHaveLength(1);
  expect(await eventsOf(acted)).toBeLessThanOrEqual(before.acted + MOST_EVENTS);
  expect(await eventsOf(alarmed)).toBeLessThanOrEqual(before.alarmed + MOST_EVENTS);
  const note = { text: 'Chiavi in portineria.', visibility: 'internal' };
  expect((await command(operator, path, 'note', note)).status).toBe(200);
  expect((await read(operator, alarmed)).state).toBe('received');
  expect(await failedTasks(client, [acted, alarmed])).toEqual([]);
  expect(await disagreements(centre.db, client, [acted, alarmed])).toEqual([]);
}, 300_000);
