import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type CallOptions, type InProcess, startInProcess } from './in-process.ts';
import { contractBody, type Holding, makeAdministration, officeHours } from './registry-data.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';

let api: InProcess;
let own: Holding;
let other: Holding;
let admin: string;
let manager: string;
let operator: string;
let referent: string;

beforeAll(async () => {
  api = await startInProcess();
  admin = await api.signedIn({ role: 'admin' });
  own = await makeAdministration(api, admin, 'POLI');
  other = await makeAdministration(api, admin, 'ARPAE');
  manager = await api.signedIn({ role: 'manager' });
  operator = await api.signedIn({ role: 'operator', email: 'anna@example.org', name: 'Anna' });
  referent = await api.signedIn({ role: 'referent', administrationId: own.administrationId });
});
afterAll(() => api.stop());

const call = (changes: Record<string, unknown> = {}) => ({
  contractId: own.contractId,
  callId: 'pbx-1',
  direction: 'in',
  from: '333 123 4567',
  to: '800123456',
  queue: 'guasti',
  startedAt: '2026-10-05T08:00:00Z',
  answeredAt: '2026-10-05T10:00:20+02:00',
  endedAt: '2026-10-05T08:03:00Z',
  outcome: 'answered',
  waitSeconds: 20,
  ...changes,
});
const post = (body: unknown, options: CallOptions = { as: operator }): Promise<Answer> =>
  api.call('POST', '/api/calls', { ...options, body });
const found = async (query: string, as = operator): Promise<string[]> => {
  const { status, body } = await api.call('GET', `/api/calls?${query}`, { as });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.data.map((one: { callId: string }) => one.callId);
};
const wrongOf = ({ status, body }: Answer) => {
  expect(status, JSON.stringify(body)).toBe(422);
  return body.errors.map(({ path }: { path: string }) => path);
};

describe('a call', () => {
  test('is kept with its instants in UTC and its numbers in one notation', async () => {
    const { status, body, headers } = await post(call());
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/calls/${body.id}`);
    expect(body).toMatchObject({
      callId: 'pbx-1',
      contractCode: 'POLI',
      from: '+393331234567',
      startedAt: '2026-10-05T08:00:00.000Z',
      answeredAt: '2026-10-05T08:00:20.000Z',
      outcome: 'answered',
      waitSeconds: 20,
      operatorId: null,
      imported: false,
    });
    expect((await api.call('GET', `/api/calls/${body.id}`, { as: operator })).body).toEqual(body);
  });

  test('told again, the same or otherwise, changes nothing and answers what is kept', async () => {
    const kept = (await api.call('GET', '/api/calls?q=pbx-1', { as: operator })).body.data[0];
    for (const again of [call(), call({ outcome: 'abandoned', answeredAt: null, waitSeconds: 3 })]) {
      const { status, body } = await post(again);
      expect([status, body]).toEqual([200, kept]);
    }
    expect(await found('q=pbx-1')).toEqual(['pbx-1']);
  });

  test('told by two lines at the same moment is kept once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        post(call({ callId: 'at-once', startedAt: '2026-10-06T08:00:00Z', answeredAt: null, endedAt: null })),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  test('of one name belongs to each contract apart', async () => {
    expect((await post(call({ contractId: other.contractId }))).status).toBe(201);
    expect((await found('q=pbx-1')).length).toBe(2);
  });

  test('with an Idempotency-Key gets the same answer again', async () => {
    const options = { as: operator, headers: { 'idempotency-key': 'once' } };
    const body = call({
      callId: 'with-key',
      startedAt: '2026-10-07T08:00:00Z',
      answeredAt: null,
      endedAt: null,
    });
    const first = await post(body, options);
    const second = await post(body, options);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await post({ ...body, callId: 'another' }, options)).status).toBe(422);
  });

  test('whose caller is withheld, and whose end is not known yet, is kept', async () => {
    const { status, body } = await post(
      call({
        callId: 'open',
        from: null,
        to: '201',
        startedAt: '2026-10-08T08:00:00Z',
        answeredAt: null,
        endedAt: null,
        outcome: 'abandoned',
        waitSeconds: 0,
      }),
    );
    expect([status, body.from, body.to, body.endedAt]).toEqual([201, null, '201', null]);
  });

  test('that contradicts itself or names what is not there is refused, each field by its name', async () => {
    const wrong = async (changes: Record<string, unknown>) =>
      wrongOf(await post(call({ callId: 'bad', ...changes })));
    expect(await wrong({ endedAt: '2026-10-05T07:59:59Z', answeredAt: null })).toEqual(['endedAt']);
    expect(await wrong({ answeredAt: '2026-10-05T07:00:00Z' })).toEqual(['answeredAt']);
    expect(await wrong({ answeredAt: '2026-10-05T09:00:00Z' })).toEqual(['answeredAt']);
    expect(await wrong({ waitSeconds: -1 })).toEqual(['waitSeconds']);
    expect(await wrong({ waitSeconds: 1.5 })).toEqual(['waitSeconds']);
    expect(await wrong({ outcome: 'busy' })).toEqual(['outcome']);
    expect(await wrong({ startedAt: '2026-10-05 08:00' })).toEqual(['startedAt']);
    expect(await wrong({ contractId: UNKNOWN })).toEqual(['contractId']);
    expect(await wrong({ operatorId: UNKNOWN })).toEqual(['operatorId']);
    expect(await wrong({ requestId: UNKNOWN })).toEqual(['requestId']);
    expect(await wrong({ duration: 3 })).toEqual(['duration']);
    expect(await wrong({ callId: undefined })).toEqual(['callId']);
    expect(await found('q=bad')).toEqual([]);
  });
});

describe('the list of calls', () => {
  test('is filtered, sorted, newest first', async () => {
    const users = await api.call('GET', '/api/users', { as: admin });
    const anna = users.body.data.find(({ email }: { email: string }) => email === 'anna@example.org').id;
    await post(
      call({
        callId: 'late',
        queue: 'informazioni',
        startedAt: '2026-10-09T08:00:00Z',
        answeredAt: null,
        endedAt: null,
        operatorId: anna,
      }),
    );
    expect(await found(`contractId=${own.contractId}`)).toEqual([
      'late',
      'open',
      'with-key',
      'at-once',
      'pbx-1',
    ]);
    expect(await found(`contractId=${other.contractId}`)).toEqual(['pbx-1']);
    expect(await found('outcome=abandoned&outcome=timeout')).toEqual(['open']);
    expect(await found('queue=informazioni')).toEqual(['late']);
    expect(await found(`operatorId=${anna}`)).toEqual(['late']);
    expect(await found(`requestId=${UNKNOWN}`)).toEqual([]);
    expect(await found('from=2026-10-08T08:00:00Z&to=2026-10-09T08:00:00Z')).toEqual(['open']);
    expect(await found('sort=waitSeconds&order=asc&perPage=1')).toEqual(['open']);
  });

  test('shows an administration its own calls, without the numbers', async () => {
    const { body } = await api.call('GET', '/api/calls', { as: referent });
    expect(body.data).toHaveLength(5);
    for (const one of body.data) expect([one.contractCode, one.from, one.to]).toEqual(['POLI', null, null]);
    const theirs = (await api.call('GET', `/api/calls?contractId=${other.contractId}`, { as: operator })).body
      .data[0].id;
    expect((await api.call('GET', `/api/calls/${theirs}`, { as: referent })).status).toBe(404);
    expect((await post(call({ callId: 'by-referent' }), { as: referent })).status).toBe(403);
  });
});

describe('what the contract’s rule says of a call', () => {
  test('goes by the hours of the telephone, as the statement does', async () => {
    const made = async (path: string, body: unknown) =>
      (await api.call('POST', path, { as: admin, body })).body.id;
    const allDay = [{ from: '00:00', to: '24:00' }];
    const weekly = { saturday: allDay, sunday: allDay };
    const weekends = { ...officeHours('SABATO'), periods: [{ validFrom: '2020-01-01', weekly }] };
    const calendarId = await made('/api/calendars', weekends);
    const { administrationId, calendarId: officeId } = own;
    const contractId = await made('/api/contracts', {
      ...contractBody({ administrationId, calendarId: officeId }, 'TELEFONO'),
      channelCalendars: [{ channel: 'phone', calendarId }],
    });
    const abandoned = { contractId, answeredAt: null, outcome: 'abandoned' };
    const [monday, saturday] = await Promise.all([
      post(call({ ...abandoned, callId: 'monday' })),
      post(call({ ...abandoned, callId: 'saturday', startedAt: '2026-10-03T08:00:00Z', endedAt: null })),
    ]);
    const verdictOf = ({ body }: Answer) => [body.verdict.counted, body.verdict.why, body.verdict.isOpen];
    expect(verdictOf(monday)).toEqual([false, 'outside_opening_hours', false]);
    expect(verdictOf(saturday)).toEqual([true, 'abandoned', true]);
  });
});

describe('the telephone exchange of an administration', () => {
  async function keyWith(scopes: string[]): Promise<CallOptions> {
    const { status, body } = await api.call('POST', '/api/api-keys', {
      as: admin,
      body: { name: 'Centralino', administrationId: own.administrationId, scopes },
    });
    expect(status).toBe(201);
    return { headers: { authorization: `Bearer ${body.key}` } };
  }

  test('tells of calls of its own contracts by a key of that scope', async () => {
    const key = await keyWith(['calls:write']);
    const { status, body } = await post(call({ callId: 'exchange' }), key);
    expect([status, body.from]).toEqual([201, null]);
    expect(wrongOf(await post(call({ callId: 'exchange', contractId: other.contractId }), key))).toEqual([
      'contractId',
    ]);
    expect((await post(call({ callId: 'exchange-2' }), await keyWith(['calls:read']))).status).toBe(403);
  });
});

describe('a downtime', () => {
  const down = (changes: Record<string, unknown> = {}) => ({
    contractId: own.contractId,
    from: '2026-10-05T08:00:00Z',
    reason: 'Centralino guasto',
    ...changes,
  });
  const register = (body: unknown) => api.call('POST', '/api/downtimes', { as: manager, body });

  test('begins, and ends when somebody says so', async () => {
    const begun = await register(down());
    expect([begun.status, begun.body.to, begun.body.version]).toEqual([201, null, 1]);
    const path = `/api/downtimes/${begun.body.id}`;
    const end = { as: manager, body: { to: '2026-10-05T09:30:00Z' } };
    expect((await api.call('PATCH', path, end)).status).toBe(428);
    const ended = await api.call('PATCH', path, { ...end, headers: { 'if-match': '"1"' } });
    expect(ended.status).toBe(200);
    expect(ended.body).toMatchObject({
      to: '2026-10-05T09:30:00.000Z',
      reason: 'Centralino guasto',
      version: 2,
    });
    expect(ended.headers.get('etag')).toBe('"2"');
    expect((await api.call('PATCH', path, { ...end, headers: { 'if-match': '"1"' } })).status).toBe(412);
    expect((await api.call('GET', path, { as: referent })).body).toEqual(ended.body);
  });

  test('that ends before it begins, or leaves the contract’s term, is refused', async () => {
    expect(wrongOf(await register(down({ to: '2026-10-05T08:00:00Z' })))).toEqual(['to']);
    expect(wrongOf(await register(down({ from: '2025-12-31T22:59:59Z' })))).toEqual(['from']);
    expect(wrongOf(await register(down({ to: '2029-01-01T00:00:00+01:00' })))).toEqual(['to']);
    expect(wrongOf(await register(down({ contractId: UNKNOWN })))).toEqual(['contractId']);
    expect(wrongOf(await register(down({ why: 'x' })))).toEqual(['why']);
    // The first instant of the contract, in Rome.
    expect((await register(down({ from: '2025-12-31T23:00:00Z', to: '2026-01-01T00:00:00Z' }))).status).toBe(
      201,
    );
    const { body } = await api.call('GET', `/api/downtimes?contractId=${own.contractId}`, { as: manager });
    const [last] = body.data;
    const change = { as: manager, headers: { 'if-match': '*' }, body: { from: '2026-12-01T00:00:00Z' } };
    expect(wrongOf(await api.call('PATCH', `/api/downtimes/${last.id}`, change))).toEqual(['to']);
  });

  test('that came from another system stays as it came', async () => {
    const { id } = await api.db
      .insertInto('downtimes')
      .values({
        contractId: own.contractId,
        externalId: 'x',
        fromAt: '2026-03-01T08:00:00Z',
        toAt: null,
        reason: 'r',
        imported: true,
        createdBy: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const change = { as: manager, headers: { 'if-match': '*' }, body: { reason: 'another' } };
    const { status, body } = await api.call('PATCH', `/api/downtimes/${id}`, change);
    expect([status, body.code]).toEqual([409, 'imported']);
  });

  test('is listed by contract and time, to each administration its own', async () => {
    await register(down({ contractId: other.contractId, reason: 'Rete' }));
    const reasons = async (query: string, as = manager) =>
      (await api.call('GET', `/api/downtimes?${query}`, { as })).body.data.map(
        ({ reason }: { reason: string }) => reason,
      );
    expect(await reasons('', referent)).toEqual(['Centralino guasto', 'r', 'Centralino guasto']);
    expect(await reasons(`contractId=${other.contractId}`)).toEqual(['Rete']);
    expect(await reasons(`contractId=${other.contractId}`, referent)).toEqual([]);
    expect(await reasons('from=2026-10-05T09:30:00Z')).toEqual(['Rete', 'r']);
    expect(await reasons('to=2026-03-01T08:00:00Z')).toEqual(['Centralino guasto']);
    expect(await reasons('open=false&sort=fromAt&order=asc')).toEqual([
      'Centralino guasto',
      'Centralino guasto',
    ]);
  });
});
