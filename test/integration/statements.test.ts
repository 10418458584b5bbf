import { Client, Connection } from '@temporalio/client';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths, localDateOf, monthOf, monthRange } from '../../domain/time/rome.ts';
import { compileCalendar } from '../../domain/time/working-time.ts';
import { DEMO_PASSWORD } from '../../local/demo-data/registry/users.ts';
import { closingScheduleId } from '../../worker/housekeeping/statement-schedules.ts';
import {
  type Answer,
  type Caller,
  type ContactCentre,
  command,
  eventually,
  newRequest,
  openContactCentre,
} from '../harness/contact-centre.ts';
import { readPdf } from '../harness/pdf-text.ts';

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

/** The first revision of the month, which was issued and then corrected. */
async function superseded() {
  const { data } = (await manager.get(`/api/statements?contractId=${poli}&month=${MONTH}&state=superseded`))
    .json;
  return { id: data[0].id as string, hash: data[0].hash as string, json: data[0] };
}

/** Its bytes, as a person's browser gets them. */
async function fetchPdf(id: string): Promise<Response> {
  const { baseUrl } = centre.app;
  const signIn = await fetch(`${baseUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: baseUrl },
    body: JSON.stringify({ email: 'manager@example.org', password: DEMO_PASSWORD }),
  });
  const cookie = signIn.headers.getSetCookie().map((one) => one.split(';')[0]);
  return fetch(`${baseUrl}/api/statements/${id}/pdf`, { headers: { cookie: cookie.join('; ') } });
}

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

test('the CSV names the statement, its lines and every fact, whether it counted, and why', async () => {
  const { id, hash, json } = await superseded();
  const { json: csv, headers } = await manager.get(`/api/statements/${id}/csv`);
  expect(headers.get('content-disposition')).toContain(`rendiconto-POLI-${MONTH}-1.csv`);
  const [head = '', lines = '', facts = ''] = (csv as string).replace(/^\ufeff/, '').split('\r\n\r\n');
  expect(head).toContain(`versione del contratto;${json.contractVersion}\r\n`);
  expect(head).toContain(`;${hash}`);
  expect(lines).toContain('Chiamate risolte direttamente;29;40;72,50;75;sì;600,00 €;');
  expect(lines).toContain('0,5 ‰ × 1.200.000,00 € = 600,00 €');
  const rows = facts.trim().split('\r\n');
  expect(rows).toHaveLength(1 + 40 * 2 + 101);
  const outside = rows.filter((line) => line.includes(';C100;'));
  expect(outside).toHaveLength(1);
  expect(outside[0]).toMatch(
    /^Chiamate abbandonate;chiamata;C100;\d\d\/\d\d\/\d{4} [\d:]{8};no;no;;fuori orario di servizio;/,
  );
  const resolved = rows.filter((line) => line.startsWith('Chiamate risolte') && /;sì;sì;risolta;/.test(line));
  expect(resolved).toHaveLength(29);
});

test('the PDF has every fact, for those who may read the statement', async () => {
  const { id, hash } = await superseded();
  const { as, nobody } = centre;
  const response = await fetchPdf(id);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('content-disposition')).toContain(`rendiconto-POLI-${MONTH}-1.pdf`);
  const { pages, objects } = readPdf(new Uint8Array(await response.arrayBuffer()));
  const text = pages.join('\n');
  expect(text).toContain(hash);
  expect(text).toContain('sostituito, approvato il ');
  expect(text).toContain('Osservazione dell’amministrazione · ');
  expect(text.match(/^V-\d+$/gm)).toHaveLength(40);
  expect(text.match(/^C\d+$/gm)).toHaveLength(101);
  expect(objects).toContain('<pdfuaid:part>1</pdfuaid:part>');
  const path = `/api/statements/${id}/pdf`;
  expect((await nobody.get(path)).status).toBe(401);
  expect((await (await as('referent2@example.org')).get(path)).status).toBe(404);
  expect((await (await as('supplier@example.org')).get(path)).status).toBe(404);
  expect((await (await as('referent@example.org')).get(path)).status).toBe(200);
});

test('the facts behind a statement are paged, filtered by clause and verdict, and found by number', async () => {
  const { id } = await superseded();
  const facts = async (query: string) => (await manager.get(`/api/statements/${id}/facts?${query}`)).json;
  const all = await facts('perPage=200');
  expect(all.total).toBe(141);
  const names = new Set(all.data.map(({ name }: { name: string }) => name));
  expect(names.size).toBe(141);
  const pages = await Promise.all([1, 2, 3].map((page) => facts(`perPage=50&page=${page}`)));
  expect(pages.flatMap(({ data }) => data)).toEqual(all.data);

  const missed = await facts('clause=0&counted=true&hit=false&perPage=200');
  expect(missed.total).toBe(11);
  for (const { kind, imported, requestId, verdicts } of missed.data) {
    expect([kind, imported, requestId]).toEqual(['request', true, null]);
    expect(verdicts).toEqual([{ clause: 0, counted: true, hit: false, why: 'not_resolved_directly' }]);
  }
  expect((await facts('clause=0&hit=true')).total).toBe(29);
  expect((await facts('clause=2&counted=true&hit=false')).total).toBe(2);
  const outside = await facts('clause=1&counted=false');
  expect(outside.data.map(({ name }: { name: string }) => name)).toEqual(['C100']);
  expect(outside.data[0].verdicts[0].why).toBe('outside_opening_hours');
  const found = await facts('q=v-30');
  expect(found.data).toMatchObject([{ name: 'V-30', verdicts: [{ clause: 0 }, { clause: 2 }] }]);
  expect((await facts('q=%25')).total).toBe(0);
  expect((await facts('clause=9')).total).toBe(0);
  expect((await manager.get(`/api/statements/${id}/facts?clause=-1`)).json.errors[0].path).toBe('clause');
  const stranger = await centre.as('referent2@example.org');
  expect((await stranger.get(`/api/statements/${id}/facts`)).status).toBe(404);
});

test('what waits for somebody stands first, and on the start page of who has to act', async () => {
  const referent = await centre.as('referent@example.org');
  const needs = async (caller: Caller) => {
    const { data } = (await caller.get('/api/dashboard')).json;
    const own = data.filter(({ resource }: { resource: string }) => resource === 'statements');
    return Object.fromEntries(own.map(({ key, count }: { key: string; count: number }) => [key, count]));
  };
  const month = addMonths(MONTH, -3);
  const made = await close(manager, month);
  expect(await needs(manager)).toEqual({ statements_to_approve: 1, observations_to_answer: 0 });
  expect(await needs(referent)).toEqual({ statements_issued: 1 });
  expect(await needs(await centre.as('operator@example.org'))).toEqual({});
  await act(referent, made.json.id, 'observe', 1, { text: 'Da rivedere.' });
  expect(await needs(manager)).toEqual({ statements_to_approve: 1, observations_to_answer: 1 });
  const { json } = await manager.get('/api/statements?sort=attention&order=desc');
  expect(json.data.map(({ month }: { month: string }) => month)).toEqual([month, MONTH, MONTH]);
  const observed = await manager.get('/api/statements?observed=true');
  expect(observed.json.data).toMatchObject([{ id: made.json.id, openObservations: 1 }]);
  expect(await statement(made.json.id)).toMatchObject({
    contractCode: 'POLI',
    revisions: [{ id: made.json.id, revision: 1, state: 'draft' }],
  });
});

describe('a maintenance contract (R38)', () => {
  const documents = ['acceptance_copy', 'receipted_invoice'];
  let arpae: string;
  let path: string;
  let workOrder: Answer['json'];

  const register = async (given: object) => {
    const body = newRequest(centre.registry, {
      contractId: arpae,
      categoryId: centre.registry.category('ARPAE', 'VEI-TAG'),
      ...given,
    });
    const { json } = await manager.post('/api/requests', body);
    const own = `/api/requests/${json.id}`;
    await command(manager, own, 'qualify', { categoryId: json.categoryId });
    return own;
  };

  test('gives its service only on presented documents', async () => {
    arpae = centre.registry.contract('ARPAE');
    const { json: before } = await manager.get(`/api/contracts/${arpae}`);
    const changed = await manager.patch(
      `/api/contracts/${arpae}`,
      {
        startsOn: `${addMonths(THIS_MONTH, -1)}-01`,
        maintenance: { categoryIds: null, coversOtherSuppliersHardware: true, requiredDocuments: documents },
        validFrom: localDateOf(Date.now()),
      },
      { 'if-match': `"${before.version}"` },
    );
    expect(changed.status, JSON.stringify(changed.json)).toBe(200);
    path = await register({});
    const refused = await command(manager, path, 'dispatch');
    expect(refused.json).toMatchObject({
      status: 409,
      code: 'documents_missing',
      detail: 'Not presented yet: acceptance_copy, receipted_invoice.',
    });
    expect(refused.json.allowed).toContain('present-documents');
    expect((await command(manager, path, 'present-documents', { documents: [] })).status).toBe(422);
    expect((await command(manager, path, 'present-documents', { documents: ['a'] })).status).toBe(422);
    const one = await command(manager, path, 'present-documents', { documents: ['receipted_invoice'] });
    expect(one.json.documents).toEqual({ required: documents, presented: ['receipted_invoice'] });
    expect((await command(manager, path, 'dispatch')).json.detail).toBe(
      'Not presented yet: acceptance_copy.',
    );
    await command(manager, path, 'present-documents', { documents });
    expect((await command(manager, path, 'dispatch')).json).toMatchObject({ state: 'dispatched' });
    const { json } = await manager.get(`${path}/timeline`);
    expect(json.data.filter(({ type }: { type: string }) => type === 'documents_presented')).toMatchObject([
      { data: { documents: ['receipted_invoice'] } },
      { data: { documents: ['acceptance_copy'] } },
    ]);
    const handedIn = await register({ documents });
    expect((await command(manager, handedIn, 'dispatch')).status).toBe(200);
  });

  test('marks parts of its first three months for invoicing at list price', async () => {
    const { json } = await manager.get(path);
    const own = `/api/work-orders/${json.workOrders[0].id}`;
    const parts = [
      { code: 'ALT-90', description: 'Alternatore', quantity: 1 },
      { code: null, description: 'Olio, litri', quantity: 4.5 },
    ];
    await eventually(
      () => command(manager, own, 'accept'),
      ({ status }) => status === 200,
    );
    expect((await command(manager, own, 'complete', { report: 'Sostituito.', parts })).status).toBe(200);
    workOrder = (await manager.get(own)).json;
    expect(workOrder).toMatchObject({ state: 'completed', partsAtListPrice: true });
    const preview = await manager.get(`/api/contracts/${arpae}/statements/${THIS_MONTH}/preview`);
    expect(preview.json.invoicedParts).toEqual(
      parts.map((part) => ({
        requestId: json.id,
        requestNumber: json.number,
        workOrderId: workOrder.id,
        workOrderNumber: workOrder.number,
        replacedAt: workOrder.completedAt,
        ...part,
      })),
    );
    expect(preview.json.deadlines).toContainEqual(expect.objectContaining({ target: 'take_charge', met: 2 }));
  });

  test('lists them on the statement of their month, where they stay as they were', async () => {
    const at = new Date(monthRange(MONTH).to - MINUTE_MS);
    const own = () => centre.db.updateTable('workOrders').where('id', '=', workOrder.id);
    await own().set({ completedAt: at }).execute();
    const made = await manager.post(`/api/contracts/${arpae}/statements`, { month: MONTH });
    expect(made.status, JSON.stringify(made.json)).toBe(201);
    const { id, invoicedParts, totalCents } = made.json;
    expect(totalCents).toBe(0);
    expect(invoicedParts).toMatchObject([
      { description: 'Alternatore', quantity: 1, replacedAt: at.toISOString() },
      { description: 'Olio, litri', quantity: 4.5 },
    ]);
    await own().set({ parts: '[]' }).execute();
    expect((await statement(id)).invoicedParts).toEqual(invoicedParts);
    await expect(
      centre.db.updateTable('statementParts').set({ description: 'Altro' }).execute(),
    ).rejects.toThrow(/cannot be changed/);
    const csv = (await manager.get(`/api/statements/${id}/csv`)).json as string;
    const parts = csv.split('richiesta;ordine di lavoro;')[1] ?? '';
    const [, first = '', second = ''] = parts.split('\r\n');
    const named = `${workOrder.requestNumber};${workOrder.number}`;
    expect(first).toMatch(
      new RegExp(`^${named};Alternatore \\(ALT-90\\);1;\\d\\d/\\d\\d/\\d{4} 23:59:00;sì$`),
    );
    expect(second).toContain(`${named};Olio, litri;4,5;`);
  });
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
    const months = [addMonths(MONTH, -1), addMonths(MONTH, -2)];
    const of = months.map((month) => `month=${month}`).join('&');
    const list = () => manager.get(`/api/statements?contractId=${poli}&state=draft&${of}`);
    const { json } = await eventually(list, ({ json }) => json.total === 2);
    expect(json.data.map(({ month }: { month: string }) => month)).toEqual(months);
  } finally {
    await connection.close();
  }
});
