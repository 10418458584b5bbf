import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differingFacts, type KnownKind } from '../../db/audits/audited-facts.ts';
import { openDatabase } from '../../db/database.ts';
import { updateDowntime } from '../../db/downtimes/downtimes.ts';
import { verifyJournal } from '../../db/fact-journal.ts';
import { addMonths, monthOf, monthRange } from '../../domain/time/rome.ts';
import {
  type Answer,
  type Caller,
  type ContactCentre,
  command,
  eventually,
  newRequest,
  openContactCentre,
} from '../harness/contact-centre.ts';

const MONTH = monthOf(Date.now());

let centre: ContactCentre;
let manager: Caller;
let operator: Caller;
let poli: string;
let number: string;

beforeAll(async () => {
  centre = await openContactCentre({ asApplicationRole: true });
  manager = await centre.as('manager@example.org');
  operator = await centre.as('operator@example.org');
  poli = centre.registry.contract('POLI');
  const made = await operator.post('/api/requests', newRequest(centre.registry));
  number = made.json.number;
  const path = `/api/requests/${made.json.id}`;
  const categoryId = centre.registry.category('POLI', 'MAN-IDR');
  await command(operator, path, 'qualify', { categoryId });
  await command(operator, path, 'resolve', { resolution: 'Spiegato al telefono' });
});
afterAll(() => centre.stop());

const ask = (caller: Caller, month: string) => caller.post(`/api/contracts/${poli}/audits`, { month });
const ended = (id: string): Promise<Answer['json']> =>
  eventually(
    async () => (await manager.get(`/api/audits/${id}`)).json,
    ({ state }) => state !== 'running',
  );

const newCall = (callId: string, changes: object = {}) => ({
  contractId: poli,
  callId,
  direction: 'in',
  from: '+390212345678',
  to: '800123456',
  queue: 'POLI',
  startedAt: new Date().toISOString(),
  outcome: 'answered',
  waitSeconds: 7,
  ...changes,
});

test('calls and downtimes are entered in the journal, each once, however many come at once', async () => {
  const calls = Array.from({ length: 40 }, (_, index) => newCall(`C${index % 20}`));
  const answers = await Promise.all(calls.map((call) => operator.post('/api/calls', call)));
  expect(answers.map(({ status }) => status).sort()).toEqual([
    ...Array.from({ length: 20 }, () => 200),
    ...Array.from({ length: 20 }, () => 201),
  ]);
  const from = new Date(Date.now() - 60_000).toISOString();
  const down = await manager.post('/api/downtimes', { contractId: poli, from, reason: 'Guasto' });
  expect(down.status).toBe(201);
  const wrong = await operator.post('/api/calls', newCall('bad', { operatorId: poli }));
  expect(wrong.status).toBe(422);
  expect(await verifyJournal(centre.db, poli)).toEqual({ length: 21, broken: [] });
});

test('a manager asks for an audit, who asks meanwhile joins it, and reads that it is proved', async () => {
  const [first, second] = await Promise.all([
    ask(manager, MONTH),
    ask(await centre.as('admin@example.org'), MONTH),
  ]);
  expect([first.status, second.status].sort()).toEqual([200, 201]);
  expect(first.json.id).toBe(second.json.id);
  expect(first.json).toMatchObject({ month: MONTH, contractCode: 'POLI', result: null });
  const audit = await ended(first.json.id);
  expect(audit.result?.findings).toEqual([]);
  expect(audit).toMatchObject({
    state: 'proved',
    findings: 0,
    failure: null,
    result: {
      isOver: false,
      requests: 1,
      proved: 1,
      calls: { registered: 20, proved: 20, takenOver: 0 },
      downtimes: { registered: 1, proved: 1 },
      journalLength: 21,
    },
  });
  expect(audit.askedByName).toEqual(expect.any(String));
  const { json } = await manager.get(`/api/audits?contractId=${poli}&state=proved`);
  expect(json).toMatchObject({ total: 1, data: [{ id: audit.id, month: MONTH }] });
  expect(json.data[0].result).toBeUndefined();
}, 60_000);

test('a row changed by hand is found and named, and the audit is kept as it ended', async () => {
  await sql`update requests set priority = 4 where number = ${number}`.execute(centre.db);
  await sql`update calls set outcome = 'abandoned' where call_id = 'C7'`.execute(centre.db);
  const { json } = await ask(manager, MONTH);
  const audit = await ended(json.id);
  expect(audit).toMatchObject({ state: 'not_proved', findings: 2 });
  expect(audit.result.findings).toMatchObject([
    { subject: 'request', name: number, field: 'requests.priority', found: '4' },
    { subject: 'call', name: 'C7', field: 'calls.outcome', proved: 'answered', found: 'abandoned' },
  ]);
  for (const change of [sql`update audits set state = 'proved'`, sql`delete from audits`])
    await expect(change.execute(centre.db)).rejects.toThrow(/kept as it is/);
}, 60_000);

test('the application can add to what proofs rest on, and neither change nor remove it', async () => {
  const application = openDatabase(centre.app.databaseUrl, { max: 1 });
  try {
    const denied = expect.objectContaining({ code: '42501' });
    for (const table of ['timeline', 'archived_histories', 'fact_journal', 'statement_facts']) {
      for (const change of [sql`delete from`, sql`truncate`])
        await expect(sql`${change} ${sql.table(table)}`.execute(application)).rejects.toEqual(denied);
      await expect(
        sql`alter table ${sql.table(table)} disable trigger user`.execute(application),
      ).rejects.toEqual(denied);
    }
    await expect(sql`update timeline set seq = seq`.execute(application)).rejects.toEqual(denied);
    await expect(sql`delete from audits`.execute(application)).rejects.toEqual(denied);
  } finally {
    await application.destroy();
  }
});

test('who may not, and what is no month that has begun, is refused', async () => {
  for (const other of [operator, await centre.as('referent@example.org')])
    expect((await ask(other, MONTH)).status).toBe(403);
  expect((await operator.get('/api/audits')).status).toBe(403);
  for (const month of [addMonths(MONTH, 1), '2026-13', 'ieri', '1999-01'])
    expect((await ask(manager, month)).json).toMatchObject({ status: 422, errors: [{ path: 'month' }] });
  expect((await manager.get(`/api/audits/${poli}`)).status).toBe(404);
  expect(
    (
      await manager.post(`/api/contracts/${centre.registry.category('POLI', 'MAN-IDR')}/audits`, {
        month: MONTH,
      })
    ).status,
  ).toBe(404);
});

test('a closed month says what is imported and not provable here', async () => {
  const month = addMonths(MONTH, -1);
  await centre.db
    .insertInto('importedRequests')
    .values({
      contractId: poli,
      externalId: 'R1',
      number: 'V-1',
      channel: 'phone',
      priority: 1,
      receivedAt: new Date(monthRange(month).from),
      state: 'closed',
      resolvedDirectly: true,
    })
    .execute();
  const made = await manager.post(`/api/contracts/${poli}/statements`, { month });
  expect(made.status).toBe(201);
  const { json } = await ask(manager, month);
  const audit = await ended(json.id);
  expect(audit.result).toMatchObject({
    isOver: true,
    isProved: true,
    requests: 0,
    imported: { requests: 1, calls: 0, downtimes: 0 },
    statements: [{ id: made.json.id, revision: 1, state: 'draft', requests: 1, isProved: true }],
  });
}, 60_000);

test('a statement may have a fact as it was when the statement was made, and not otherwise', async () => {
  const { from, to } = monthRange(MONTH);
  const time = { contractId: poli, from: new Date(from), to: new Date(to) };
  const statement = await centre.db.selectFrom('statements').select('id').executeTakeFirstOrThrow();
  const { rows } = await sql<{ ref: string; first: Date; second: Date; call: Date }>`
    select ref, recorded_at as first, clock_timestamp() as second, (select max(recorded_at) from fact_journal
      where kind = 'call') as call
    from fact_journal where kind = 'downtime'`.execute(centre.db);
  const [known] = rows;
  if (!known) throw new Error('No downtime was registered');
  const began = await centre.db
    .selectFrom('downtimes')
    .select('fromAt')
    .where('id', '=', known.ref)
    .executeTakeFirstOrThrow();
  const starts = began.fromAt.getTime();
  const measure = JSON.stringify([starts, to]);
  await sql`insert into statement_facts (statement_id, kind, ref, measure)
    values (${statement.id}, 'downtime', ${known.ref}, ${measure})`.execute(centre.db);
  const ends = new Date(starts + 30_000);
  const changed = { from: began.fromAt.toISOString(), to: ends.toISOString(), reason: 'Guasto' };
  await centre.db
    .transaction()
    .execute((trx) => updateDowntime(trx, { id: known.ref, version: 1 }, changed, new Date()));
  const differing = (kind: KnownKind, at: Date) =>
    differingFacts(centre.db, kind, { id: statement.id, createdAt: at }, time, { open: null, until: to }, 0);
  const parsed = ({ proved, frozen }: { proved: string | null; frozen: string | null }) => [
    JSON.parse(proved ?? 'null'),
    JSON.parse(frozen ?? 'null'),
  ];
  const before = new Date(known.first.getTime() - 1000);
  const later = new Date(Date.now() + 60_000);
  expect((await differing('downtime', before)).map(parsed)).toEqual([[null, [starts, to]]]);
  expect(await differing('downtime', known.second)).toEqual([]);
  expect((await differing('downtime', later)).map(parsed)).toEqual([
    [
      [starts, ends.getTime()],
      [starts, to],
    ],
  ]);
  expect(await differing('call', new Date(known.call.getTime() - 60_000))).toEqual([]);
  const missing = await differing('call', later);
  expect(missing).toHaveLength(20);
  expect(missing.every(({ frozen }) => frozen === null)).toBe(true);
  expect(JSON.parse(missing.find(({ name }) => name === 'C3')?.proved ?? 'null')).toEqual([
    'in',
    'answered',
    0,
    true,
  ]);
}, 60_000);
