import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InProcess, startInProcess } from './in-process.ts';
import { type Holding, makeAdministration } from './registry-data.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';
let api: InProcess;
let admin: string;
let operator: string;
let poli: Holding;
let arpae: Holding;

beforeAll(async () => {
  api = await startInProcess();
  admin = await api.signedIn({ role: 'admin' });
  operator = await api.signedIn({ role: 'operator' });
  poli = await makeAdministration(api, admin, 'POLI');
  arpae = await makeAdministration(api, admin, 'ARPAE');
});
afterAll(() => api.stop());

const make = async (path: string, body: unknown) => {
  const answer = await api.call('POST', path, { as: admin, body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
};
const codesOf = (answer: { body: { data: { code: string }[] } }) => answer.body.data.map((one) => one.code);

describe('a thing of the registry', () => {
  test('is made, read, changed and deleted by its versions', async () => {
    const body = { administrationId: poli.administrationId, code: 'EDIFICIO-B', name: 'Edificio B' };
    const made = await api.call('POST', '/api/sites', { as: operator, body });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/api/sites/${made.body.id}`);
    expect(made.headers.get('etag')).toBe('"1"');
    expect(made.body).toMatchObject({ ...body, address: null, active: true, version: 1 });
    const path = `/api/sites/${made.body.id}`;

    const change = (headers: Record<string, string>, as = operator) =>
      api.call('PATCH', path, { as, headers, body: { address: 'Via Roma 1' } });
    expect((await change({})).status).toBe(428);
    const old = await change({ 'if-match': '"7"' });
    expect([old.status, old.headers.get('etag'), old.body.currentVersion]).toEqual([412, '"1"', 1]);
    expect((await change({ 'if-match': 'W/"1"' })).status).toBe(412);
    const changed = await change({ 'if-match': '"9", "1"' });
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
    expect(changed.body).toMatchObject({ name: 'Edificio B', address: 'Via Roma 1', version: 2 });
    expect((await change({ 'if-match': '*' })).body.version).toBe(3);

    expect((await api.call('DELETE', path, { as: operator })).status).toBe(403);
    const stale = await api.call('DELETE', path, { as: admin, headers: { 'if-match': '"1"' } });
    expect(stale.status).toBe(412);
    expect((await api.call('DELETE', path, { as: admin })).status).toBe(204);
    expect((await api.call('GET', path, { as: operator })).status).toBe(404);
  });

  test('two changes at the same moment: one holds, one is stale', async () => {
    const change = (name: string) =>
      api.call('PATCH', `/api/administrations/${arpae.administrationId}`, {
        as: admin,
        headers: { 'if-match': '"1"' },
        body: { name },
      });
    const answers = await Promise.all([change('Prima'), change('Seconda')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412]);
  });

  test.each([
    ['administrations', () => poli.administrationId],
    ['calendars', () => poli.calendarId],
  ])('in use is never deleted: %s', async (resource, id) => {
    const answer = await api.call('DELETE', `/api/${resource}/${id()}`, { as: admin });
    expect([answer.status, answer.body.code]).toEqual([409, 'in_use']);
    expect((await api.call('GET', `/api/${resource}/${id()}`, { as: admin })).status).toBe(200);
  });

  test('a code in use is a conflict that names the field', async () => {
    const answer = await api.call('POST', '/api/administrations', {
      as: admin,
      body: { code: 'POLI', name: 'Un altro' },
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'already_exists']);
    expect(answer.body.errors).toEqual([{ path: 'code', message: 'is already in use' }]);
  });

  test('what it names must exist', async () => {
    const answer = await api.call('POST', '/api/sites', {
      as: admin,
      body: { administrationId: UNKNOWN, code: 'X', name: 'X' },
    });
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, 'administrationId']);
  });

  test('an asset stands at a site of its own administration', async () => {
    const body = {
      administrationId: poli.administrationId,
      code: 'ASC-1',
      name: 'Ascensore',
      siteId: arpae.siteId,
    };
    const answer = await api.call('POST', '/api/assets', { as: operator, body });
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, 'siteId']);
    const asset = await make('/api/assets', { ...body, siteId: poli.siteId });
    const moved = await api.call('PATCH', `/api/assets/${asset.id}`, {
      as: operator,
      headers: { 'if-match': '"1"' },
      body: { siteId: arpae.siteId },
    });
    expect(moved.status).toBe(422);
  });
});

describe('lists', () => {
  test('page, sort, look for words without regard to accents, and filter by any of', async () => {
    const { administrationId } = arpae;
    for (const [index, name] of ['Città bassa', 'Città alta', 'Borgo'].entries()) {
      await make('/api/sites', { administrationId, code: `LISTA-${index}`, name });
    }
    const all = `/api/sites?administrationId=${administrationId}&sort=name&order=desc`;
    const first = await api.call('GET', `${all}&perPage=2`, { as: operator });
    expect(first.body).toMatchObject({ total: 4, totalIsExact: true });
    expect(first.body.data.map((site: { name: string }) => site.name)).toEqual(['Sede', 'Città bassa']);
    const second = await api.call('GET', `${all}&perPage=2&page=2`, { as: operator });
    expect(second.body.data.map((site: { name: string }) => site.name)).toEqual(['Città alta', 'Borgo']);
    const words = await api.call('GET', '/api/sites?q=CITTA%20alta', { as: operator });
    expect(codesOf(words)).toEqual(['LISTA-1']);
    expect(codesOf(await api.call('GET', '/api/sites?q=%25', { as: operator }))).toEqual([]);
    const any = await api.call('GET', '/api/sites?code=LISTA-0&code=LISTA-2', { as: operator });
    expect(codesOf(any)).toEqual(['LISTA-0', 'LISTA-2']);
  });

  test.each(['perPage=201', 'page=0', 'sort=password', 'order=up', 'active=perhaps', 'wholly=unknown'])(
    'refuse %s and name it',
    async (query) => {
      const answer = await api.call('GET', `/api/sites?${query}`, { as: operator });
      expect(answer.status).toBe(422);
      expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual([query.split('=')[0]]);
    },
  );
});

describe('suppliers and routing', () => {
  test('the secret is told once, signs as Standard Webhooks do, and can be made anew', async () => {
    const body = { code: 'IDRAULICA', name: 'Idraulica srl', contractIds: [poli.contractId] };
    const made = await make('/api/suppliers', body);
    expect(made.webhookSecret).toMatch(/^whsec_/);
    expect(() => new Webhook(made.webhookSecret)).not.toThrow();
    const read = await api.call('GET', `/api/suppliers/${made.id}`, { as: admin });
    expect(read.body).toMatchObject({ hasWebhookSecret: true, contractIds: [poli.contractId] });
    expect(read.body).not.toHaveProperty('webhookSecret');
    const rotated = await api.call('POST', `/api/suppliers/${made.id}/rotate-secret`, { as: admin });
    expect(rotated.body.webhookSecret).toMatch(/^whsec_/);
    expect(rotated.body.webhookSecret).not.toBe(made.webhookSecret);
    const refused = await api.call('POST', `/api/suppliers/${made.id}/rotate-secret`, { as: operator });
    expect(refused.status).toBe(403);
    const listed = await api.call('GET', `/api/suppliers?contractId=${poli.contractId}`, { as: operator });
    expect(codesOf(listed)).toEqual(['IDRAULICA']);
    expect(
      codesOf(await api.call('GET', `/api/suppliers?contractId=${arpae.contractId}`, { as: operator })),
    ).toEqual([]);
  });

  test('work is routed in order, to suppliers of the contract and their own centres only', async () => {
    const first = await make('/api/suppliers', { code: 'S1', name: 'Primo', contractIds: [poli.contractId] });
    const second = await make('/api/suppliers', {
      code: 'S2',
      name: 'Secondo',
      contractIds: [poli.contractId],
    });
    const stranger = await make('/api/suppliers', { code: 'S3', name: 'Altrove' });
    const centre = await make('/api/service-centres', { supplierId: second.id, code: 'C2', name: 'Centro' });
    const category = { contractId: poli.contractId, code: 'EDILE', name: 'Manutenzione edile' };

    const wrong = await api.call('POST', '/api/categories', {
      as: admin,
      body: {
        ...category,
        routing: [{ supplierId: stranger.id }, { supplierId: first.id, serviceCentreId: centre.id }],
      },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map((error: { path: string }) => error.path)).toEqual([
      'routing.0.supplierId',
      'routing.1.serviceCentreId',
    ]);

    const routing = [
      { supplierId: second.id, serviceCentreId: centre.id },
      { supplierId: first.id, serviceCentreId: null },
    ];
    const made = await make('/api/categories', { ...category, routing });
    expect(made.routing).toEqual(routing);
    const turned = await api.call('PATCH', `/api/categories/${made.id}`, {
      as: admin,
      headers: { 'if-match': '"1"' },
      body: { routing: [...routing].reverse() },
    });
    expect(turned.body.routing).toEqual([...routing].reverse());

    const leaving = await api.call('PATCH', `/api/suppliers/${first.id}`, {
      as: admin,
      headers: { 'if-match': '"1"' },
      body: { contractIds: [] },
    });
    expect([leaving.status, leaving.body.code]).toEqual([409, 'in_use']);
    expect((await api.call('DELETE', `/api/suppliers/${first.id}`, { as: admin })).status).toBe(409);
  });

  test('a thousand categories are taken and listed', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ({
      contractId: arpae.contractId,
      code: `M${index}`,
      name: `Voce ${index}`,
      groupName: null,
    }));
    await api.db.insertInto('categories').values(rows).execute();
    const page = await api.call('GET', `/api/categories?contractId=${arpae.contractId}&perPage=200&page=5`, {
      as: operator,
    });
    expect(page.body).toMatchObject({ total: 1000, totalIsExact: true });
    expect(page.body.data).toHaveLength(200);
  });
});

describe('what is not one’s own', () => {
  test('a referent sees the own administration only; the rest is not there', async () => {
    const referent = await api.signedIn({ role: 'referent', administrationId: poli.administrationId });
    for (const resource of ['administrations', 'contracts', 'calendars', 'sites']) {
      const listed = await api.call('GET', `/api/${resource}`, { as: referent });
      expect(
        codesOf(listed).every((code) => /^(POLI|ASC)/.test(code)),
        resource,
      ).toBe(true);
      expect(listed.body.total, resource).toBe(listed.body.data.length);
    }
    for (const path of [
      `/api/administrations/${arpae.administrationId}`,
      `/api/contracts/${arpae.contractId}`,
      `/api/calendars/${arpae.calendarId}`,
      `/api/sites/${arpae.siteId}`,
      `/api/contracts/${arpae.contractId}/versions`,
    ]) {
      expect((await api.call('GET', path, { as: referent })).status, path).toBe(404);
    }
    expect((await api.call('GET', `/api/contracts/${poli.contractId}`, { as: referent })).status).toBe(200);
    const preview = await api.call('POST', `/api/contracts/${arpae.contractId}/deadline-preview`, {
      as: referent,
      body: { at: '2026-11-23T08:00:00Z', priority: 1 },
    });
    expect(preview.status).toBe(404);
    expect((await api.call('GET', '/api/users', { as: referent })).status).toBe(403);
    expect((await api.call('GET', `/api/users/${UNKNOWN}`, { as: referent })).status).toBe(404);
  });

  test('a supplier sees itself, its centres, and the catalogue of the contracts it serves without competitors', async () => {
    const own = await make('/api/suppliers', { code: 'OWN', name: 'Noi', contractIds: [poli.contractId] });
    const rival = await make('/api/suppliers', {
      code: 'RIVAL',
      name: 'Loro',
      contractIds: [poli.contractId],
    });
    await make('/api/service-centres', { supplierId: own.id, code: 'OWN-1', name: 'Nostro' });
    const rivals = await make('/api/service-centres', {
      supplierId: rival.id,
      code: 'RIVAL-1',
      name: 'Loro',
    });
    const category = await make('/api/categories', {
      contractId: poli.contractId,
      code: 'PULIZIE',
      name: 'Pulizie',
      routing: [{ supplierId: rival.id }, { supplierId: own.id }],
    });
    const person = await api.signedIn({ role: 'supplier', supplierId: own.id });
    expect(codesOf(await api.call('GET', '/api/suppliers', { as: person }))).toEqual(['OWN']);
    expect(codesOf(await api.call('GET', '/api/service-centres', { as: person }))).toEqual(['OWN-1']);
    expect((await api.call('GET', `/api/suppliers/${rival.id}`, { as: person })).status).toBe(404);
    expect((await api.call('GET', `/api/service-centres/${rivals.id}`, { as: person })).status).toBe(404);
    const seen = await api.call('GET', `/api/categories/${category.id}`, { as: person });
    expect(seen.body.routing).toEqual([{ supplierId: own.id, serviceCentreId: null }]);
    expect((await api.call('GET', '/api/sites', { as: person })).body.total).toBe(0);
    expect((await api.call('GET', `/api/sites/${poli.siteId}`, { as: person })).status).toBe(404);
    expect((await api.call('GET', `/api/contracts/${poli.contractId}`, { as: person })).status).toBe(404);
    expect((await api.call('GET', '/api/contracts', { as: person })).status).toBe(403);
  });
});

describe('people', () => {
  test('a referent belongs to an administration, a supplier’s person to a supplier', async () => {
    const body = { name: 'Chi', email: 'chi@example.org', role: 'referent', password: 'a-long-password' };
    const nobody = await api.call('POST', '/api/users', { as: admin, body });
    expect([nobody.status, nobody.body.errors[0].path]).toEqual([422, 'administrationId']);
    const both = await api.call('POST', '/api/users', {
      as: admin,
      body: { ...body, role: 'operator', administrationId: poli.administrationId },
    });
    expect(both.status).toBe(422);
    const made = await make('/api/users', {
      ...body,
      administrationId: poli.administrationId,
      phone: '06 1234 5678',
    });
    expect(made).toMatchObject({ role: 'referent', phone: '+390612345678', locale: 'it' });
    expect(JSON.stringify(made)).not.toContain('password');
    expect((await api.call('POST', '/api/users', { as: operator, body })).status).toBe(403);
  });
});
