import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  type ContactCentre,
  command,
  eventually,
  newRequest,
  openContactCentre,
  read,
} from '../harness/contact-centre.ts';

let centre: ContactCentre;
let operator: Caller;
/** The requests of the tests by a word of theirs. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  centre = await openContactCentre();
  operator = await centre.as('operator@example.org');
  const { registry } = centre;
  const poli = { contractId: registry.contract('POLI') };
  const register = async (word: string, changes: Record<string, unknown>) => {
    const { status, json } = await operator.post('/api/requests', newRequest(registry, changes));
    expect(status, JSON.stringify(json)).toBe(201);
    ids[word] = json.id;
  };
  await register('lift', {
    ...poli,
    subject: 'Ascensore bloccato',
    categoryId: registry.category('POLI', 'MAN-ASC'),
  });
  await register('coffee', {
    ...poli,
    subject: 'Perché il caffè è freddo',
    kind: 'complaint',
    channel: 'email',
    categoryId: null,
    impact: 'low',
    urgency: 'low',
    requester: { name: 'Niccolò D’Àvila', email: 'Niccolo@example.org', phone: '+390267890123' },
  });
  await register('car', {
    contractId: registry.contract('ARPAE'),
    categoryId: registry.category('ARPAE', 'VEI-PNE'),
    subject: 'Gomma a terra',
    kind: 'booking',
    requester: { name: 'Zoe Bianchi' },
  });
  await register('door', {
    ...poli,
    subject: 'Porta che non chiude',
    categoryId: registry.category('POLI', 'MAN-SER'),
  });
  const door = `/api/requests/${ids.door}`;
  await command(operator, door, 'qualify', { categoryId: registry.category('POLI', 'MAN-SER') });
  await command(operator, door, 'assign', { assigneeId: registry.user('chiara.russo@example.org') });
  await command(operator, door, 'dispatch');
});

afterAll(() => centre?.stop());

/** The words of the requests that a list answers with, in its order. */
async function found(query: string, caller = operator): Promise<(string | undefined)[]> {
  const { status, json } = await caller.get(`/api/requests?${query}`);
  expect(status, JSON.stringify(json)).toBe(200);
  expect(json).toMatchObject({ total: json.data.length, totalIsExact: true });
  const words = Object.entries(ids);
  return json.data.map(({ id }: { id: string }) => words.find(([, known]) => known === id)?.[0]);
}

const q = (words: string) => found(`q=${encodeURIComponent(words)}`);

describe('the list of requests', () => {
  it('is narrowed down by every filter, repeated ones meaning any of them', async () => {
    const { registry } = centre;
    expect((await found('')).sort()).toEqual(['car', 'coffee', 'door', 'lift']);
    expect(await found('state=dispatched')).toEqual(['door']);
    expect((await found('state=dispatched&state=received&kind=incident')).sort()).toEqual(['door', 'lift']);
    expect(await found(`contractId=${registry.contract('ARPAE')}`)).toEqual(['car']);
    expect(await found(`categoryId=${registry.category('POLI', 'MAN-ASC')}`)).toEqual(['lift']);
    expect(await found('priority=1')).toEqual(['door']);
    expect(await found('channel=email')).toEqual(['coffee']);
    expect((await found('kind=booking&kind=complaint')).sort()).toEqual(['car', 'coffee']);
    expect(await found(`assigneeId=${registry.user('chiara.russo@example.org')}`)).toEqual(['door']);
    expect((await found('unassigned=true')).sort()).toEqual(['car', 'coffee', 'lift']);
    expect(await found(`supplierId=${registry.supplier('EDILNOVA')}`)).toEqual(['door']);
    expect(await found('breached=true')).toEqual([]);
    expect((await found('open=true&breached=false&escalated=false')).length).toBe(4);
    expect(await found('needsSupplier=true')).toEqual([]);
    expect(await found('recontactDue=true')).toEqual([]);
    expect(await found(`id=${ids.car}&id=${ids.lift}&sort=number`)).toEqual(['lift', 'car']);
    const { createdAt } = await read(operator, ids.car ?? '');
    expect((await found(`createdFrom=${createdAt}`)).sort()).toEqual(['car', 'door']);
    expect((await found(`createdTo=${createdAt}`)).sort()).toEqual(['car', 'coffee', 'lift']);
    expect(await found('dueBefore=2020-01-01T00:00:00Z')).toEqual([]);
    expect((await found('dueBefore=2100-01-01T00:00:00%2B01:00')).length).toBe(4);
  });

  it('finds words of any case, without accents, in their forms and beginnings, and numbers', async () => {
    expect(await q('ASCENSORI')).toEqual(['lift']);
    expect(await q('ascens')).toEqual(['lift']);
    expect(await q('perche caffe')).toEqual(['coffee']);
    expect(await q('caffè ascensore')).toEqual([]);
    expect(await q('davila')).toEqual([]);
    expect(await q('niccolo')).toEqual(['coffee']);
    expect(await q('gomme della')).toEqual(['car']);
    const { number } = await read(operator, ids.car ?? '');
    expect(await q(number)).toEqual(['car']);
    expect(await q(String(Number(number.slice(5))))).toEqual(['car']);
    expect(await q(`${number}/1`)).toEqual(['car']);
  });

  it('finds a requester by part of the name, by address and by number in any notation', async () => {
    const by = (text: string) => found(`requester=${encodeURIComponent(text)}`);
    expect(await by('NICCOLO')).toEqual(['coffee']);
    expect(await by('àvil')).toEqual(['coffee']);
    expect(await by('niccolo@EXAMPLE.org')).toEqual(['coffee']);
    expect(await by('02 6789 0123')).toEqual(['coffee']);
    expect(await by('nobody')).toEqual([]);
  });

  it('is sorted, and cut into pages', async () => {
    expect(await found('sort=createdAt&order=asc')).toEqual(['lift', 'coffee', 'car', 'door']);
    expect(await found('sort=number&order=desc')).toEqual(['door', 'car', 'coffee', 'lift']);
    expect((await found('sort=priority'))[0]).toBe('door');
    expect((await found('sort=state'))[0]).toBe('door');
    expect((await found('sort=updatedAt&order=desc'))[0]).toBe('door');
    const due = (await operator.get('/api/requests?sort=dueAt')).json.data.map(
      ({ nextDeadline }: { nextDeadline: { dueAt: string } }) => nextDeadline.dueAt,
    );
    expect(due).toEqual([...due].sort());
    const last = (await operator.get('/api/requests?sort=number&page=2&perPage=3')).json;
    expect([last.data.length, last.total, last.totalIsExact]).toEqual([1, 4, true]);
    const beyond = (await operator.get('/api/requests?sort=number&page=9&perPage=3')).json;
    expect([beyond.data.length, beyond.total]).toEqual([0, 4]);
  });

  it('shows on each line what saves looking it up', async () => {
    const { data } = (await operator.get(`/api/requests?id=${ids.door}`)).json;
    expect(data).toMatchObject([
      {
        contractCode: 'POLI',
        categoryName: 'Serramenti, porte e serrature',
        assigneeName: 'Chiara Russo',
        nextDeadline: { target: 'response', state: 'running' },
        workingTimeLeft: expect.any(Number),
        asOf: expect.any(String),
      },
    ]);
    expect(data[0].workingTimeLeft).toBeLessThanOrEqual(2 * 3_600_000);
    expect(data[0].description).toBeUndefined();
  });

  it('leaves out what who asks may not see, in the list, its count and its export', async () => {
    const referent = await centre.as('referent@example.org');
    const referent2 = await centre.as('referent2@example.org');
    expect((await found('', referent)).sort()).toEqual(['coffee', 'door', 'lift']);
    expect(await found('', referent2)).toEqual(['car']);
    expect(await found(`contractId=${centre.registry.contract('POLI')}`, referent2)).toEqual([]);
    const supplier = await centre.as('supplier@example.org');
    expect((await supplier.get('/api/requests')).status).toBe(403);
    expect((await supplier.get('/api/requests.csv')).status).toBe(403);
    const csv = (await referent2.get('/api/requests.csv')).json;
    expect(csv).toContain('Gomma a terra');
    expect(csv).not.toContain('Ascensore');
  });
});

describe('the export', () => {
  it('streams CSV with the same filters', async () => {
    const { status, headers, json: csv } = await operator.get('/api/requests.csv?kind=incident&q=ascensore');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('requests.csv');
    const [head, line, rest] = csv.replace(/^\ufeff/, '').split('\r\n');
    expect(head).toMatch(/^number,state,kind,channel,/);
    expect(line).toContain('Ascensore bloccato');
    expect(rest).toBe('');
  });
});

describe('who calls', () => {
  it('is found by number or address, with the requests that the call may be about', async () => {
    const look = (body: Record<string, unknown>, caller = operator) =>
      caller.post('/api/requests/lookup', body);
    const known = await look({ phone: '02 67890123' });
    expect(known.json).toMatchObject({
      requester: { name: 'Niccolò D’Àvila', email: 'Niccolo@example.org', phone: '+390267890123' },
      requests: [{ id: ids.coffee, state: 'received' }],
    });
    expect((await look({ email: 'niccolo@example.org' })).json.requests).toHaveLength(1);
    expect((await look({ phone: '+390200000000' })).json).toEqual({ requester: null, requests: [] });
    expect((await look({ phone: 'x' })).status).toBe(422);
    expect((await look({})).status).toBe(422);
    expect((await look({ phone: '+390267890123', email: 'a@example.org' })).status).toBe(422);
    expect((await look({ phone: '+390267890123' }, await centre.as('referent@example.org'))).status).toBe(
      403,
    );
  });
});

describe('what needs somebody now', () => {
  it('is counted, and each number has its list', async () => {
    const { db } = centre;
    await db
      .updateTable('requests')
      .set({ warnAt: '2020-01-01T00:00:00Z' })
      .where('id', '=', ids.lift ?? '')
      .execute();
    await db
      .updateTable('requests')
      .set({ dueAt: '2020-01-01T00:00:00Z' })
      .where('id', '=', ids.car ?? '')
      .execute();
    const { json } = await operator.get('/api/dashboard');
    const counts = Object.fromEntries(
      json.data.map(({ key, count }: { key: string; count: number }) => [key, count]),
    );
    expect(counts).toMatchObject({
      about_to_breach: 1,
      breached: 1,
      unassigned: 3,
      awaiting_verification: 0,
      recontacts_due: 0,
      needs_supplier: 0,
      failed_deliveries: expect.any(Number),
    });
    for (const { resource, filter, count, key } of json.data) {
      if (resource !== 'requests') continue;
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(filter)) {
        for (const one of [value].flat()) query.append(name, String(one));
      }
      expect((await operator.get(`/api/requests?${query}`)).json.total, key).toBe(count);
    }
    const referent2 = (await (await centre.as('referent2@example.org')).get('/api/dashboard')).json.data;
    expect(referent2.map(({ key }: { key: string }) => key)).not.toContain('failed_deliveries');
    expect(referent2.find(({ key }: { key: string }) => key === 'breached').count).toBe(1);
    expect(referent2.find(({ key }: { key: string }) => key === 'about_to_breach').count).toBe(0);
  });
});

describe('saved views', () => {
  it('are each person’s own', async () => {
    const view = {
      resource: 'requests',
      name: 'Le mie',
      query: { filter: { state: ['received'] }, sort: 'dueAt' },
    };
    const created = await operator.post('/api/saved-views', view);
    expect([created.status, created.json.query]).toEqual([201, view.query]);
    expect((await operator.post('/api/saved-views', view)).status).toBe(409);
    const supervisor = await centre.as('supervisor@example.org');
    expect((await supervisor.get('/api/saved-views?resource=requests')).json.data).toEqual([]);
    expect((await operator.get('/api/saved-views?resource=requests')).json.data).toMatchObject([view]);
    expect((await supervisor.remove(`/api/saved-views/${created.json.id}`)).status).toBe(404);
    expect((await operator.remove(`/api/saved-views/${created.json.id}`)).status).toBe(204);
    expect((await operator.get('/api/saved-views')).json.data).toEqual([]);
    expect((await operator.post('/api/saved-views', { ...view, query: 'x' })).status).toBe(422);
    expect((await operator.post('/api/saved-views', { ...view, resource: 'secrets' })).status).toBe(422);
  });
});

describe('notifications', () => {
  it('are listed by request, and what gave up is tried again', async () => {
    const { json } = await operator.get(`/api/notifications?requestId=${ids.lift}`);
    const received = await eventually(
      async () => (await operator.get(`/api/notifications?requestId=${ids.lift}&channel=sms`)).json.data,
      (data) => data.length > 0,
    );
    expect(received[0]).toMatchObject({
      requestId: ids.lift,
      event: 'request.received',
      channel: 'sms',
      to: '+393990000101',
      state: 'sent',
      kept: true,
      attempts: 0,
    });
    expect(json.totalIsExact).toBe(true);
    const { id } = received[0];
    const early = await operator.post(`/api/notifications/${id}/retry`);
    expect([early.status, early.json.code]).toEqual([409, 'not_failed']);
    await centre.db
      .updateTable('messages')
      .set({ state: 'failed', sentAt: null })
      .where('id', '=', id)
      .execute();
    expect(
      (await operator.get('/api/notifications?state=failed')).json.data.map((one: { id: string }) => one.id),
    ).toContain(id);
    const retried = await operator.post(`/api/notifications/${id}/retry`);
    expect([retried.status, retried.json.state]).toEqual([202, 'pending']);
    await eventually(
      async () => (await operator.get(`/api/notifications/${id}`)).json,
      ({ state }) => state === 'sent',
    );
    expect((await operator.post(`/api/notifications/${crypto.randomUUID()}/retry`)).status).toBe(404);
    expect((await (await centre.as('referent@example.org')).get('/api/notifications')).status).toBe(403);
  });
});
