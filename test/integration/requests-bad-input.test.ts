import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  type Caller,
  type ContactCentre,
  command,
  newRequest,
  openContactCentre,
} from '../harness/contact-centre.ts';

let centre: ContactCentre;
let operator: Caller;

beforeAll(async () => {
  centre = await openContactCentre();
  operator = await centre.as('operator@example.org');
});

afterAll(() => centre?.stop());

const send = (changes: Record<string, unknown>) =>
  operator.post('/api/requests', newRequest(centre.registry, changes));

async function register(changes: Record<string, unknown> = {}): Promise<string> {
  const { status, json } = await send(changes);
  expect(status, JSON.stringify(json)).toBe(201);
  return json.id;
}

/** A problem as RFC 9457 describes it, with the fields that are wrong. */
function expectInvalid({ status, headers, json }: Answer, ...paths: string[]): void {
  expect([status, json.code], JSON.stringify(json)).toEqual([422, 'invalid_fields']);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(json).toMatchObject({ title: 'Unprocessable Entity', status: 422 });
  expect(json.errors.map(({ path }: { path: string }) => path)).toEqual(paths);
}

describe('bodies that are none', () => {
  const json = { 'content-type': 'application/json' };

  it('are refused as not JSON, not UTF-8, of another type, too large', async () => {
    const half = await operator.raw('/api/requests', '{"subject": ', json);
    expect([half.status, half.json.code]).toEqual([400, 'not_json']);
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
    const latin = await operator.raw('/api/requests', bytes, json);
    expect([latin.status, latin.json.code]).toEqual([400, 'not_utf8']);
    const form = await operator.raw('/api/requests', 'subject=x', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect([form.status, form.json.code]).toEqual([415, 'not_json']);
    const huge = JSON.stringify({ description: 'x'.repeat(10_000_000) });
    const large = await operator.raw('/api/requests', huge, json);
    expect([large.status, large.json.code]).toEqual([413, 'too_large']);
    expectInvalid(await operator.raw('/api/requests', '[]', json), '');
  });

  it('leave the API as it was', async () => {
    await register();
  });
});

describe('fields that are wrong', () => {
  it('are each named', async () => {
    expectInvalid(
      await operator.post('/api/requests', {}),
      'contractId',
      'channel',
      'kind',
      'subject',
      'description',
      'requester',
    );
    expectInvalid(await send({ channel: 'fax', impact: 'enormous' }), 'channel', 'impact');
    expectInvalid(await send({ subject: 7, description: null }), 'subject', 'description');
    expectInvalid(await send({ subject: ' ' }), 'subject');
    expectInvalid(await send({ subject: 'x'.repeat(201) }), 'subject');
    expectInvalid(await send({ description: 'x'.repeat(20_001) }), 'description');
    expectInvalid(await send({ description: 'nul \u0000' }), 'description');
    expectInvalid(await send({ subject: 'half \ud800 pair' }), 'subject');
    expectInvalid(await send({ contractId: 'POLI' }), 'contractId');
  });

  it('are refused where nobody knows them', async () => {
    expectInvalid(await send({ priority: 1, colour: 'red' }), 'priority', 'colour');
    expectInvalid(await send({ requester: { name: 'A', nickname: 'B' } }), 'requester.nickname');
  });

  it('are telephone numbers and e-mail addresses that are none', async () => {
    for (const phone of ['12', 'pronto', '+39 abc', "'; drop table requests; --", '+'.padEnd(40, '9')]) {
      expectInvalid(await send({ requester: { name: 'A', phone } }), 'requester.phone');
    }
    for (const email of ['nessuno', 'a@b', 'a b@example.org', 'a@example.org\r\nBcc: b@example.org']) {
      expectInvalid(await send({ requester: { name: 'A', email } }), 'requester.email');
    }
    const { json } = await send({ requester: { name: 'A', phone: '333 765 4321', email: null } });
    expect(json.requester).toEqual({ name: 'A', email: null, phone: '+393337654321' });
  });

  it('are ids that name nothing, or nothing of this contract', async () => {
    const { registry } = centre;
    const unknown = crypto.randomUUID();
    expectInvalid(await send({ contractId: unknown }), 'contractId');
    expectInvalid(await send({ categoryId: unknown }), 'categoryId');
    expectInvalid(await send({ categoryId: registry.category('ARPAE', 'VEI-MEC') }), 'categoryId');
    expectInvalid(await send({ siteId: unknown, assetId: unknown }), 'siteId', 'assetId');
    const referent2 = await centre.as('referent2@example.org');
    expectInvalid(await referent2.post('/api/requests', newRequest(registry)), 'contractId');
  });

  it('are contracts that do not run today', async () => {
    const { db, registry } = centre;
    await db
      .updateTable('contracts')
      .set({ endsOn: '2020-12-31', startsOn: '2020-01-01' })
      .where('code', '=', 'H24')
      .execute();
    expectInvalid(await send({ contractId: registry.contract('H24'), categoryId: null }), 'contractId');
  });
});

describe('commands that say nothing sensible', () => {
  it('name each wrong field', async () => {
    const id = await register();
    const give = (name: string, body: Record<string, unknown>) =>
      command(operator, `/api/requests/${id}`, name, body);
    expectInvalid(await give('assign', {}), 'assigneeId');
    expectInvalid(await give('assign', { assigneeId: crypto.randomUUID() }), 'assigneeId');
    expectInvalid(
      await give('assign', { assigneeId: centre.registry.user('referent@example.org') }),
      'assigneeId',
    );
    expectInvalid(await give('qualify', { categoryId: crypto.randomUUID() }), 'categoryId');
    expectInvalid(await give('qualify', { categoryId: 'x', priority: 6 }), 'categoryId', 'priority');
    expectInvalid(await give('suspend', { reason: 'holidays' }), 'reason');
    expectInvalid(await give('suspend', { reason: 'waiting_access', until: '2026-12-01T10:00:00' }), 'until');
    expectInvalid(await give('verify', { outcome: 'perhaps' }), 'outcome');
    expectInvalid(await give('recontact', { outcome: 'satisfied' }), 'note');
    expectInvalid(await give('cancel', { reason: '' }), 'reason');
    expectInvalid(await give('merge', { intoId: 'x' }), 'intoId');
    expectInvalid(await give('note', { text: 'x', visibility: 'everybody' }), 'visibility');
    expectInvalid(await give('remind', { complaint: 'yes' }), 'complaint');
    expectInvalid(await give('resume', { force: true }), 'force');
    expectInvalid(await give('dispatch', { supplierId: crypto.randomUUID() }), 'supplierId');
    expectInvalid(await give('dispatch', { serviceCentreId: crypto.randomUUID() }), 'serviceCentreId');
    const supervisor = await centre.as('supervisor@example.org');
    const moved = await command(supervisor, `/api/requests/${id}`, 'move-deadline', {
      target: 'take_charge',
      dueAt: '2026-12-01 10:00',
      reason: 'x',
    });
    expectInvalid(moved, 'dueAt');
    const never = await command(supervisor, `/api/requests/${id}`, 'move-deadline', {
      target: 'take_charge',
      dueAt: '9999-12-31T23:59:59Z',
      reason: 'x',
    });
    expectInvalid(never, 'dueAt');
    const past = await command(supervisor, `/api/requests/${id}`, 'move-deadline', {
      target: 'take_charge',
      dueAt: '2020-12-01T10:00:00+01:00',
      reason: 'x',
    });
    expect([past.status, past.json.code]).toEqual([409, 'due_in_past']);
  });

  it('are about things that are not there, or of others', async () => {
    for (const id of [crypto.randomUUID(), 'x', '1', '%00']) {
      for (const path of ['', '/timeline', '/deadlines', '/messages']) {
        expect((await operator.get(`/api/requests/${id}${path}`)).status, `${id}${path}`).toBe(404);
      }
      const { status } = await operator.post(`/api/requests/${id}/resume`, {}, { 'if-match': '"1"' });
      expect(status).toBe(404);
    }
    const id = await register();
    const [referent2, supplier] = [
      await centre.as('referent2@example.org'),
      await centre.as('supplier@example.org'),
    ];
    for (const caller of [referent2, supplier]) {
      expect((await caller.get(`/api/requests/${id}`)).status).toBe(404);
      expect((await caller.get(`/api/requests/${id}/timeline`)).status).toBe(404);
    }
    expect((await referent2.post(`/api/requests/${id}/remind`, {}, { 'if-match': '"1"' })).status).toBe(404);
    expect((await centre.nobody.get(`/api/requests/${id}`)).status).toBe(401);
    expect((await operator.post(`/api/requests/${id}/explode`, {}, { 'if-match': '"1"' })).status).toBe(404);
  });

  it('come with versions that are none', async () => {
    const id = await register();
    for (const etag of ['1', 'W/"1"', '"x"', '"999999"', '""']) {
      const { status, json } = await operator.post(
        `/api/requests/${id}/note`,
        { text: 'x', visibility: 'internal' },
        { 'if-match': etag },
      );
      expect([status, json.code], etag).toEqual([412, 'stale_version']);
    }
  });
});

describe('text that looks like something else', () => {
  it('is kept and given back as the text it is', async () => {
    const subject = '<script>alert("x")</script> & <b>grassetto</b>';
    const description = "Robert'); drop table requests; -- {{7*7}} <%= 7 %> \\u0000 😀 ‏עברית";
    const name = '=cmd|"/c calc"!A1';
    const id = await register({ subject, description, requester: { name, email: 'formula@example.org' } });
    const { json, headers } = await operator.get(`/api/requests/${id}`);
    expect(json).toMatchObject({ subject, description, requester: { name } });
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const csv = await operator.get(
      `/api/requests.csv?requester=${encodeURIComponent('formula@example.org')}`,
    );
    expect(csv.json).toContain(`"'${name.replaceAll('"', '""')}"`);
  });
});

describe('lists that are asked for nonsense', () => {
  it('name each wrong parameter', async () => {
    const ask = async (query: string, ...paths: string[]) =>
      expectInvalid(await operator.get(`/api/requests?${query}`), ...paths);
    await ask('state=sleeping', 'state.0');
    await ask('state=received&state=sleeping', 'state.1');
    await ask('contractId=1', 'contractId.0');
    await ask('priority=9', 'priority.0');
    await ask('breached=maybe', 'breached');
    await ask('dueBefore=2026-12-01', 'dueBefore');
    await ask('createdFrom=2026-12-01T10:00:00', 'createdFrom');
    await ask('perPage=201', 'perPage');
    await ask('page=0', 'page');
    await ask('sort=secret', 'sort');
    await ask('colour=red', 'colour');
  });

  it('look for words of every kind without failing', async () => {
    for (const words of [
      "'",
      '\\',
      ':*',
      '& | !',
      '((',
      '%',
      '_',
      'a\\',
      'della',
      '\u0000',
      '😀',
      'x'.repeat(200),
      "d'acqua",
    ]) {
      const { status, json } = await operator.get(`/api/requests?q=${encodeURIComponent(words)}`);
      expect(status, `${JSON.stringify(words)} ${JSON.stringify(json)}`).toBe(200);
      const orders = await operator.get(`/api/work-orders?q=${encodeURIComponent(words)}`);
      expect(orders.status, JSON.stringify(words)).toBe(200);
    }
    expect((await operator.get(`/api/requests?requester=${encodeURIComponent('%_\\')}`)).json.total).toBe(0);
    expectInvalid(await operator.get('/api/requests?requester=%00'), 'requester');
  });
});

describe('a thousand categories', () => {
  it('are each usable', async () => {
    const { db, registry } = centre;
    const contractId = registry.contract('POLI');
    const rows = Array.from({ length: 1000 }, (_, index) => ({
      contractId,
      code: `MILLE-${index}`,
      name: `Voce ${index}`,
      groupName: 'Mille',
    }));
    const ids = await db.insertInto('categories').values(rows).returning('id').execute();
    const categoryId = ids.at(-1)?.id;
    const id = await register({ categoryId });
    const found = await operator.get(`/api/requests?categoryId=${categoryId}`);
    expect(found.json.data.map((request: { id: string }) => request.id)).toEqual([id]);
    const many = ids.slice(0, 200).map((row) => `categoryId=${row.id}`);
    expect((await operator.get(`/api/requests?${many.join('&')}`)).status).toBe(200);
    const tooMany = ids.slice(0, 201).map((row) => `categoryId=${row.id}`);
    expectInvalid(await operator.get(`/api/requests?${tooMany.join('&')}`), 'categoryId');
  });
});
