import { Client, Connection } from '@temporalio/client';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMonths, monthOf, monthRange } from '../../domain/time/rome.ts';
import { compileCalendar } from '../../domain/time/working-time.ts';
import { closingScheduleId } from '../../worker/schedules.ts';
import {
  type Answer,
  type Caller,
  type ContactCentre,
  eventually,
  openContactCentre,
} from './contact-centre.ts';

const MINUTE_MS = 60_000;
const THIS_MONTH = monthOf(Date.now());
const MONTH = addMonths(THIS_MONTH, -1);

let centre: ContactCentre;
let manager: Caller;
let poli: string;

beforeAll(async () => {
  centre = await openContactCentre();
  manager = await centre.as('manager@example.org');
  poli = centre.registry.contract('POLI');
  await loadFacts();
});
afterAll(() => centre.stop());

/** 40 requests by telephone, 29 resolved directly; 100 calls in opening hours, 4 abandoned; one on a Sunday night. */
async function loadFacts(): Promise<void> {
  const { db } = centre;
  const month = monthRange(MONTH);
  const { definition } = await db
    .selectFrom('calendars as k')
    .innerJoin('contracts as c', 'c.calendarId', 'k.id')
    .select('k.definition')
    .where('c.id', '=', poli)
    .executeTakeFirstOrThrow();
  const calendar = compileCalendar(definition);
  const open = calendar.nextOpening(month.from);
  const closed = calendar.isOpen(month.from) ? month.to - 1 : month.from;
  await db
    .insertInto('importedRequests')
    .values(
      Array.from({ length: 40 }, (_, index) => ({
        contractId: poli,
        externalId: `R${index}`,
        number: `V-${index}`,
        channel: 'phone' as const,
        priority: 1 as const,
        receivedAt: new Date(open + index * MINUTE_MS),
        state: 'closed' as const,
        resolvedDirectly: index < 29,
        deadlines: JSON.stringify([
          { target: 'resolution', cycle: 0, state: index < 38 ? 'met' : 'breached' },
        ]),
      })),
    )
    .execute();
  await db
    .insertInto('calls')
    .values(
      Array.from({ length: 101 }, (_, index) => ({
        contractId: poli,
        callId: `C${index}`,
        direction: 'in' as const,
        startedAt: new Date(index < 100 ? open + index * MINUTE_MS : closed),
        outcome: index < 4 || index === 100 ? ('abandoned' as const) : ('answered' as const),
        waitSeconds: 20,
      })) as never,
    )
    .execute();
  await db
    .updateTable('contractVersions')
    .set({ terms: sql`jsonb_set(terms, '{penaltyClauses}', ${JSON.stringify(CLAUSES)}::jsonb)` as never })
    .where('contractId', '=', poli)
    .execute();
}

const CLAUSES = [
  {
    kind: 'direct_resolution',
    comparison: 'less_than',
    thresholdPercent: '75',
    ratePerMille: '0.5',
    base: 'yearly_amount',
  },
  {
    kind: 'abandoned_calls',
    comparison: 'more_than',
    thresholdPercent: '3',
    ratePerMille: '0.5',
    base: 'yearly_amount',
  },
  {
    kind: 'deadlines_met',
    target: 'resolution',
    priority: 1,
    comparison: 'less_than',
    thresholdPercent: '95',
    amountCents: 5000,
    amountPer: 'missed_deadline',
  },
];

const close = (caller: Caller, month: string) => caller.post(`/api/contracts/${poli}/statements`, { month });
const statement = async (id: string) => (await manager.get(`/api/statements/${id}`)).json as Answer['json'];
const act = (caller: Caller, id: string, name: string, version: number, body: object = {}) =>
  caller.post(`/api/statements/${id}/${name}`, body, { 'if-match': `"${version}"` });

test('a month is shown before it is made, with no data where there are none', async () => {
  const preview = await manager.get(`/api/contracts/${poli}/statements/${MONTH}/preview`);
  expect(preview.json).toMatchObject({
    totalCents: 120_000,
    isOver: true,
    forecast: [],
    lines: [
      { numerator: 29, denominator: 40, percent: '72.50', penalty: true, amountCents: 60_000 },
      { numerator: 4, denominator: 100, percent: '4.00', penalty: true, amountCents: 60_000 },
      { numerator: 38, denominator: 40, percent: '95.00', penalty: false, amountCents: 0 },
    ],
  });
  const running = await manager.get(`/api/contracts/${poli}/statements/${THIS_MONTH}/preview`);
  expect(running.json).toMatchObject({ isOver: false, totalCents: 0 });
  expect(running.json.lines[0]).toMatchObject({ percent: null, penalty: false });
});

test('calls count in the opening hours of the telephone, where they are not those of the contract', async () => {
  const { db } = centre;
  const { id: calendarId } = await db
    .selectFrom('calendars')
    .select('id')
    .where('code', '=', 'H24')
    .executeTakeFirstOrThrow();
  const channelCalendars = JSON.stringify([{ channel: 'phone', calendarId }]);
  const set = (terms: ReturnType<typeof sql>) =>
    db
      .updateTable('contractVersions')
      .set({ terms: terms as never })
      .where('contractId', '=', poli)
      .execute();
  const abandoned = async () => {
    const { json } = await manager.get(`/api/contracts/${poli}/statements/${MONTH}/preview`);
    return json.lines[1];
  };
  const before = await db
    .selectFrom('contractVersions')
    .select('terms')
    .where('contractId', '=', poli)
    .executeTakeFirstOrThrow();
  await set(sql`jsonb_set(terms, '{channelCalendars}', ${channelCalendars}::jsonb)`);
  expect(await abandoned()).toMatchObject({ numerator: 5, denominator: 101 });
  await set(sql`${JSON.stringify(before.terms)}::jsonb`);
  expect(await abandoned()).toMatchObject({ numerator: 4, denominator: 100 });
});

test('what is no month that is over makes no statement', async () => {
  expect((await close(manager, THIS_MONTH)).json).toMatchObject({ status: 409, code: 'month_not_over' });
  expect((await close(manager, addMonths(THIS_MONTH, 1))).status).toBe(422);
  expect((await close(manager, '2026-13')).status).toBe(422);
  expect((await close(manager, '1999-01')).status).toBe(422);
  expect((await close(await centre.as('operator@example.org'), MONTH)).status).toBe(403);
  expect((await manager.get(`/api/contracts/${poli}/statements/later/preview`)).status).toBe(422);
  expect((await manager.get('/api/statements')).json.total).toBe(0);
});

test('a statement is drafted, observed, answered, approved, issued and corrected', async () => {
  const made = await close(manager, MONTH);
  expect(made.status).toBe(201);
  const { id, hash } = made.json;
  expect(made.json).toMatchObject({
    state: 'draft',
    revision: 1,
    month: MONTH,
    totalCents: 120_000,
    version: 1,
  });
  expect(made.json.lines[0].formula).toBe('29 / 40 = 72,50 %, < 75 %: 0,5 ‰ × 1.200.000,00 € = 600,00 €');
  const again = await close(manager, MONTH);
  expect(again.json).toMatchObject({ status: 409, code: 'statement_exists', statementId: id });

  const [operator, referent, stranger] = await Promise.all(
    ['operator@example.org', 'referent@example.org', 'referent2@example.org'].map((who) => centre.as(who)),
  );
  if (!operator || !referent || !stranger) throw new Error('nobody is signed in');
  expect((await stranger.get(`/api/statements/${id}`)).status).toBe(404);
  expect((await stranger.get('/api/statements')).json.total).toBe(0);
  expect((await act(operator, id, 'approve', 1)).status).toBe(403);
  expect((await act(referent, id, 'approve', 1)).status).toBe(403);
  expect((await manager.post(`/api/statements/${id}/approve`)).status).toBe(428);
  expect((await act(manager, id, 'answer', 1, { text: 'Nulla' })).json).toMatchObject({
    status: 409,
    code: 'nothing_to_answer',
    allowed: ['approve', 'correct'],
  });

  const observed = await act(referent, id, 'observe', 1, { text: 'La richiesta V-30 era risolta.' });
  expect(observed.json).toMatchObject({ version: 2, openObservations: 1, state: 'draft' });
  const both = await Promise.all([act(manager, id, 'approve', 2), act(manager, id, 'approve', 2)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect(await statement(id)).toMatchObject({ state: 'approved', version: 3 });
  const answered = await act(manager, id, 'answer', 3, { text: 'Verificato: non lo era.' });
  expect(answered.status).toBe(200);
  const issued = await eventually(
    () => statement(id),
    ({ state }) => state === 'issued',
  );
  expect(issued.notes.map(({ kind }: { kind: string }) => kind)).toEqual(['observation', 'answer']);

  // What happens later changes nothing that was issued.
  await centre.db
    .updateTable('importedRequests')
    .set({ resolvedDirectly: true })
    .where('externalId', 'in', ['R29', 'R30'])
    .execute();
  expect(await statement(id)).toMatchObject({ hash, totalCents: 120_000 });
  await expect(
    centre.db.updateTable('statements').set({ lines: '[]' }).where('id', '=', id).execute(),
  ).rejects.toThrow(/cannot be changed/);

  const corrected = await act(manager, id, 'correct', issued.version, {
    reason: 'Due richieste erano risolte.',
  });
  expect(corrected.json).toMatchObject({
    state: 'draft',
    revision: 2,
    reason: 'Due richieste erano risolte.',
    totalCents: 60_000,
  });
  expect(corrected.json.lines[0]).toMatchObject({ numerator: 31, percent: '77.50' });
  expect((await statement(id)).state).toBe('issued');
  await act(manager, corrected.json.id, 'approve', corrected.json.version);
  await eventually(
    () => statement(corrected.json.id),
    ({ state }) => state === 'issued',
  );
  expect(await statement(id)).toMatchObject({ state: 'superseded', hash });
  expect(
    (await act(manager, id, 'correct', (await statement(id)).version, { reason: 'Ancora' })).json,
  ).toMatchObject({
    status: 409,
    code: 'superseded',
  });
});

test('the CSV names every fact, whether it counted, and why', async () => {
  const { data } = (await manager.get(`/api/statements?contractId=${poli}&month=${MONTH}&state=superseded`))
    .json;
  const csv = (await manager.get(`/api/statements/${data[0].id}/csv`)).json as string;
  const lines = csv.trim().split('\r\n');
  expect(lines).toHaveLength(1 + 40 * 2 + 101);
  const outside = lines.filter((line) => line.includes(',C100,'));
  expect(outside).toHaveLength(1);
  expect(outside[0]).toMatch(/^Chiamate abbandonate,chiamata,C100,.*,no,no,,fuori orario di servizio,/);
  expect(
    lines.filter((line) => line.startsWith('Chiamate risolte') && /,sì,risolta,/.test(line)),
  ).toHaveLength(29);
});

test('the schedule of a contract closes every month that was missed', async () => {
  const from = new Date(monthRange(addMonths(MONTH, -2)).from);
  await centre.db.updateTable('contracts').set({ createdAt: from }).where('id', '=', poli).execute();
  const connection = await Connection.connect({ address: centre.app.env.temporalAddress });
  try {
    const schedule = new Client({ connection }).schedule.getHandle(closingScheduleId(poli));
    const described = await eventually(
      () => schedule.describe().catch(() => null),
      (found) => found !== null,
    );
    expect(described?.spec.timezone).toBe('Europe/Rome');
    await schedule.trigger();
    const list = () => manager.get(`/api/statements?contractId=${poli}&state=draft`);
    const { json } = await eventually(list, ({ json }) => json.total === 2);
    expect(json.data.map(({ month }: { month: string }) => month)).toEqual([
      addMonths(MONTH, -1),
      addMonths(MONTH, -2),
    ]);
  } finally {
    await connection.close();
  }
});
