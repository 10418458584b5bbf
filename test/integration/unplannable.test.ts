import { Client, Connection } from '@temporalio/client';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Calendar } from '../../domain/time/calendar.ts';
import { localDateOf, startOfDate } from '../../domain/time/rome.ts';
import { auditFindings, disagreements } from '../harness/agreement.ts';
import {
  type Caller,
  type ContactCentre,
  command,
  eventually,
  newRequest,
  openContactCentre,
  read,
} from '../harness/contact-centre.ts';

const DAY_MS = 86_400_000;
const CLOSED_ON = localDateOf(Date.now() - 3 * DAY_MS);

let centre: ContactCentre;
let client: Client;
let operator: Caller;
let supervisor: Caller;

beforeAll(async () => {
  centre = await openContactCentre();
  client = new Client({ connection: await Connection.connect({ address: centre.app.env.temporalAddress }) });
  operator = await centre.as('operator@example.org');
  supervisor = await centre.as('supervisor@example.org');
});

afterAll(async () => {
  await client?.connection.close();
  await centre?.stop();
});

/**
 * Ends the hours of a contract's calendar as no way of the API does: a row changed by hand, or one that was there before
 * endings were refused. Answers what puts them right through the API.
 */
async function endHours(contractCode: string): Promise<() => Promise<void>> {
  const { id, definition } = await centre.db
    .selectFrom('contracts as c')
    .innerJoin('calendars as k', 'k.id', 'c.calendarId')
    .select(['k.id', 'k.definition'])
    .where('c.code', '=', contractCode)
    .executeTakeFirstOrThrow();
  const { periods, exceptions } = definition;
  const closing = { validFrom: CLOSED_ON, weekly: {} };
  const ended: Calendar = { ...definition, periods: [...periods, closing], exceptions: [] };
  await sql`update calendars set definition = ${JSON.stringify(ended)}::jsonb, version = version + 1
    where id = ${id}::uuid`.execute(centre.db);
  return async () => {
    const admin = await centre.as('admin@example.org');
    const path = `/api/calendars/${id}`;
    const { headers } = await admin.get(path);
    const answer = await admin.patch(
      path,
      { periods, exceptions },
      { 'if-match': headers.get('etag') ?? '' },
    );
    expect(answer.status, JSON.stringify(answer.json)).toBe(200);
  };
}

async function steer(caller: Caller, id: string, name: string, body: Record<string, unknown> = {}) {
  const { status, json } = await command(caller, `/api/requests/${id}`, name, body);
  expect(status, `${name}: ${JSON.stringify(json)}`).toBe(200);
  return json;
}

const statesOf = (request: { deadlines: { target: string; state: string; dueAt: string | null }[] }) =>
  request.deadlines.map(({ target, state }) => `${target} ${state}`);

const told = (id: string) =>
  centre.db
    .selectFrom('messages')
    .select('recipients')
    .where('requestId', '=', id)
    .where('event', '=', 'request.deadline_unplannable')
    .execute();

it('a request whose calendar opens no more goes on, is shown and told, and can be put right', async () => {
  const correct = await endHours('POLI');
  const registered = await operator.post('/api/requests', newRequest(centre.registry));
  expect(registered.status, JSON.stringify(registered.json)).toBe(201);
  const { id } = registered.json;
  expect(registered.json).toMatchObject({
    escalation: 1,
    unplannable: true,
    nextDeadline: null,
    deadlines: [{ target: 'take_charge', state: 'unplannable', dueAt: null, warnAt: null }],
  });
  expect(await told(id)).toContainEqual({ recipients: ['supervisor@example.org'] });
  const once = (await told(id)).length;

  const categoryId = centre.registry.category('POLI', 'MAN-IDR');
  const qualified = await steer(operator, id, 'qualify', { categoryId, impact: 'high', urgency: 'high' });
  expect(statesOf(qualified)).toEqual([
    'take_charge unplannable',
    'response unplannable',
    'resolution unplannable',
  ]);
  const dispatched = await steer(operator, id, 'dispatch');
  expect(dispatched).toMatchObject({
    state: 'dispatched',
    workOrders: [{ state: 'offered', offerExpiresAt: null }],
  });
  await steer(operator, id, 'note', { text: 'Richiamare domani.', visibility: 'internal' });
  // At the receipt, for the response with the resolution, and for the offer; the note asks in vain.
  expect(await told(id)).toHaveLength(3 * once);

  const { json: listed } = await operator.get('/api/requests?unplannable=true');
  expect(listed.data).toMatchObject([{ id, unplannable: true, nextDeadline: null }]);
  const { json: dashboard } = await operator.get('/api/dashboard');
  expect(dashboard.data.find(({ key }: { key: string }) => key === 'unplannable')).toMatchObject({
    count: 1,
    filter: { unplannable: true },
  });
  const { json: csv } = await operator.get('/api/requests.csv?unplannable=true');
  const [head = '', line = ''] = (csv as string).trim().split('\r\n');
  expect(line.split(',')[head.split(',').indexOf('unplannable')]).toBe('true');

  const explained = (await operator.get(`/api/requests/${id}/deadlines`)).json.data;
  const [takeCharge, response] = explained;
  expect(takeCharge).toMatchObject({
    state: 'unplannable',
    metAt: expect.any(String),
    ended: { how: 'met' },
  });
  expect(response).toMatchObject({ state: 'unplannable', dueAt: null, intervals: [], ended: null });
  expect(response.recalculations).toMatchObject([{ cause: 'qualified', dueAfter: null, unplannable: true }]);
  const closedFrom = Date.parse(response.unplannable.closedFrom);
  expect(closedFrom).toBeLessThanOrEqual(startOfDate(CLOSED_ON));
  expect(closedFrom).toBeGreaterThan(startOfDate(CLOSED_ON) - 10 * DAY_MS);

  const move = {
    target: 'resolution',
    dueAt: new Date(Date.now() + 30 * DAY_MS).toISOString(),
    reason: 'Il calendario finisce per errore.',
  };
  expect((await command(operator, `/api/requests/${id}`, 'move-deadline', move)).status).toBe(403);
  const moved = await steer(supervisor, id, 'move-deadline', move);
  expect(statesOf(moved)).toContain('resolution running');
  expect(moved).toMatchObject({
    nextDeadline: { target: 'resolution', dueAt: move.dueAt },
    unplannable: true,
  });

  await correct();
  const noted = await steer(operator, id, 'note', { text: 'Calendario corretto.', visibility: 'internal' });
  expect(noted).toMatchObject({
    unplannable: false,
    nextDeadline: { target: 'response', dueAt: expect.any(String) },
    workOrders: [{ offerExpiresAt: expect.any(String) }],
  });
  expect(statesOf(noted)).toEqual(['take_charge unplannable', 'response running', 'resolution running']);
  expect((await operator.get('/api/requests?unplannable=true')).json.total).toBe(0);

  expect(await disagreements(centre.db, client, [id])).toEqual([]);
  expect(await auditFindings(centre.db, client, ['POLI'])).toEqual([]);
}, 120_000);

it('what was done without a due instant counts in no clause, and the request ends as any other', async () => {
  await endHours('ARPAE');
  const before = await preview();
  const categoryId = centre.registry.category('ARPAE', 'VEI-MEC');
  const place = { contractId: centre.registry.contract('ARPAE'), categoryId };
  const registered = await operator.post('/api/requests', newRequest(centre.registry, place));
  const { id } = registered.json;
  await steer(operator, id, 'qualify', { categoryId, priority: 3, reason: 'Può aspettare.' });
  await steer(operator, id, 'resolve', { resolution: 'Spiegato come ripartire.' });
  const resolved = await eventually(
    () => read(operator, id),
    (request) => request.state === 'resolved',
  );
  expect(new Set(resolved.deadlines.map(({ state }: { state: string }) => state))).toEqual(
    new Set(['unplannable']),
  );
  expect(resolved).toMatchObject({ unplannable: false, breached: false });
  const after = await preview();
  expect(after.deadlinesMet).toEqual(before.deadlinesMet);
  expect(after.directly).toBe(before.directly + 1);
  expect(await auditFindings(centre.db, client, ['ARPAE'])).toEqual([]);
}, 120_000);

/** The running month's share of deadlines met, and how many requests were resolved directly. */
async function preview() {
  const manager = await centre.as('manager@example.org');
  const month = localDateOf(Date.now()).slice(0, 7);
  const { json } = await manager.get(
    `/api/contracts/${centre.registry.contract('ARPAE')}/statements/${month}/preview`,
  );
  const line = (kind: string) => json.lines.find((one: { kind: string }) => one.kind === kind);
  const { numerator, denominator } = line('deadlines_met');
  return { deadlinesMet: { numerator, denominator }, directly: line('direct_resolution').numerator };
}
