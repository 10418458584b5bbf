import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signWebhook } from '../../channels/webhook.ts';
import { monthOf } from '../../domain/time/rome.ts';
import {
  type Answer,
  type Caller,
  type ContactCentre,
  command,
  eventually,
  newContractVersion,
  newRequest,
  openContactCentre,
  read,
} from '../harness/contact-centre.ts';

const SUPPLIER = 'IDROTERM';

let centre: ContactCentre;
let operator: Caller;
let secret: string;
let path: string;

beforeAll(async () => {
  centre = await openContactCentre();
  operator = await centre.as('operator@example.org');
  secret = await secretOf(SUPPLIER);
  path = `/api/suppliers/${centre.registry.supplier(SUPPLIER)}/events`;
});

afterAll(() => centre?.stop());

async function secretOf(code: string): Promise<string> {
  const row = await centre.db
    .selectFrom('suppliers')
    .select('webhookSecret')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return row.webhookSecret ?? '';
}

/** A request offered to the supplier: its id, and its work order's. */
async function offer(): Promise<{ requestId: string; workOrderId: string }> {
  const created = await operator.post('/api/requests', newRequest(centre.registry));
  const requestId: string = created.json.id;
  const request = `/api/requests/${requestId}`;
  await command(operator, request, 'qualify', { categoryId: centre.registry.category('POLI', 'MAN-IDR') });
  const { status, json } = await command(operator, request, 'dispatch');
  expect(status, JSON.stringify(json)).toBe(200);
  return { requestId, workOrderId: json.workOrders[0].id };
}

interface Signed {
  id?: string;
  at?: number;
  key?: string;
  to?: string;
}

function tell(
  event: unknown,
  { id = crypto.randomUUID(), at = Date.now(), key = secret, to = path }: Signed = {},
): Promise<Answer> {
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  const headers = { ...signWebhook(key, id, at, body), 'content-type': 'application/json' };
  return centre.nobody.raw(to, body, headers);
}

const event = (type: string, workOrderId: string, data: Record<string, unknown> = {}) => ({
  type: `work_order.${type}`,
  timestamp: new Date().toISOString(),
  data: { workOrderId, ...data },
});

const workOrderIn = (id: string, state: string) =>
  eventually(
    async () => (await operator.get(`/api/work-orders/${id}`)).json,
    (workOrder) => workOrder.state === state,
  );

describe('events from a supplier’s program', () => {
  it('carry a work order from the offer to its completion', async () => {
    const { requestId, workOrderId } = await offer();
    const from = new Date(Date.now() + 60_000).toISOString();
    const to = new Date(Date.now() + 120_000).toISOString();
    expect((await tell(event('accepted', workOrderId))).status).toBe(202);
    expect((await tell(event('scheduled', workOrderId, { from, to }))).status).toBe(202);
    expect((await tell(event('started', workOrderId))).status).toBe(202);
    expect((await tell(event('suspended', workOrderId, { reason: 'waiting_parts' }))).status).toBe(202);
    expect((await tell(event('resumed', workOrderId))).status).toBe(202);
    const done = event('completed', workOrderId, {
      report: 'Guarnizione sostituita.',
      parts: [{ code: 'G-12', description: 'Guarnizione', quantity: 2 }],
    });
    expect((await tell(done)).status).toBe(202);
    expect(await workOrderIn(workOrderId, 'completed')).toMatchObject({
      scheduledFrom: from,
      report: 'Guarnizione sostituita.',
      parts: [{ code: 'G-12', description: 'Guarnizione', quantity: 2 }],
    });
    const request = await eventually(
      () => read(operator, requestId),
      ({ state }) => state === 'completed',
    );
    expect(request.refusedEvents).toEqual([]);
  });

  it('change nothing when they come fifty times', async () => {
    const { requestId, workOrderId } = await offer();
    const accepted = event('accepted', workOrderId);
    const id = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => tell(accepted, { id })));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(49).fill(200), 202]);
    await workOrderIn(workOrderId, 'accepted');
    expect((await tell(accepted, { id })).json).toEqual({ eventId: id, received: 'before' });
    const stored = await centre.db
      .selectFrom('inboundEvents')
      .select('state')
      .where('eventId', '=', id)
      .execute();
    expect(stored).toHaveLength(1);
    const { data } = (await operator.get(`/api/requests/${requestId}/timeline`)).json;
    expect(data.filter(({ type }: { type: string }) => type === 'work_accepted')).toHaveLength(1);
  });

  it('are kept and shown where the state refuses them', async () => {
    const { requestId, workOrderId } = await offer();
    const late = event('completed', workOrderId, { report: 'Mai cominciato.' });
    expect((await tell(late)).status).toBe(202);
    const request = await eventually(
      () => read(operator, requestId),
      ({ refusedEvents }) => refusedEvents.length === 1,
    );
    expect(request.refusedEvents).toMatchObject([
      { type: 'work_order.completed', workOrderId, refusal: 'not_allowed_in_state' },
    ]);
    expect(request.workOrders).toMatchObject([{ state: 'offered' }]);
  });
});

describe('parts that a supplier’s program tells of', () => {
  it('are those of the completion that stands: none is invoiced of one that was refused, or done again', async () => {
    const manager = await centre.as('manager@example.org');
    const poli = centre.registry.contract('POLI');
    await newContractVersion(manager, poli, {
      startsOn: `${monthOf(Date.now())}-01`,
      maintenance: { categoryIds: null, coversOtherSuppliersHardware: true, requiredDocuments: [] },
    });
    const { requestId, workOrderId } = await offer();
    const at = `/api/work-orders/${workOrderId}`;
    const parts = [{ code: 'G-12', description: 'Guarnizione', quantity: 2 }];
    const done = (used?: object[]) =>
      event('completed', workOrderId, { report: 'Fatto.', ...(used ? { parts: used } : {}) });
    const invoiced = async () => {
      const preview = await manager.get(`/api/contracts/${poli}/statements/${monthOf(Date.now())}/preview`);
      const own = preview.json.invoicedParts.filter((part: Answer['json']) => part.requestId === requestId);
      return own.map(({ code, description, quantity }: Answer['json']) => ({ code, description, quantity }));
    };
    const refused = (count: number) =>
      eventually(
        () => read(operator, requestId),
        ({ refusedEvents }) => refusedEvents.length === count,
      );

    await tell(done([{ description: 'Mai usata', quantity: 9 }]));
    await refused(1);
    expect((await operator.get(at)).json).toMatchObject({ state: 'offered', parts: [] });
    await tell(event('started', workOrderId));
    await tell(done());
    expect(await workOrderIn(workOrderId, 'completed')).toMatchObject({ parts: [] });
    expect(await invoiced()).toEqual([]);

    const again = async (used?: object[]) => {
      expect(
        (await command(operator, `/api/requests/${requestId}`, 'verify', { outcome: 'rework' })).status,
      ).toBe(200);
      const id = crypto.randomUUID();
      const answers = await Promise.all(Array.from({ length: 5 }, () => tell(done(used), { id })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 202]);
      return workOrderIn(workOrderId, 'completed');
    };
    expect(await again(parts)).toMatchObject({ parts, partsAtListPrice: true });
    expect(await invoiced()).toEqual(parts);
    await tell(done([{ description: 'Troppo tardi', quantity: 1 }]));
    await refused(2);
    expect(await invoiced()).toEqual(parts);
    expect(await again()).toMatchObject({ parts: [], partsAtListPrice: false });
    expect(await invoiced()).toEqual([]);
  });
});

describe('events that are not believed', () => {
  it('have a wrong, old, early or missing signature', async () => {
    const { workOrderId } = await offer();
    const accepted = event('accepted', workOrderId);
    const expect401 = (answer: Answer, code: string) =>
      expect([answer.status, answer.json.code]).toEqual([401, code]);
    expect401(await tell(accepted, { key: await secretOf('NITIDA') }), 'bad_signature');
    expect401(await tell(accepted, { at: Date.now() - 6 * 60_000 }), 'too_old');
    expect401(await tell(accepted, { at: Date.now() + 6 * 60_000 }), 'too_new');
    const json = { 'content-type': 'application/json' };
    expect401(await centre.nobody.raw(path, JSON.stringify(accepted), json), 'missing_headers');
    const signed = signWebhook(secret, 'evt-1', Date.now(), JSON.stringify(accepted));
    const changed = JSON.stringify({ ...accepted, type: 'work_order.started' });
    expect401(await centre.nobody.raw(path, changed, { ...signed, ...json }), 'bad_signature');
    const nowhere = `/api/suppliers/${crypto.randomUUID()}/events`;
    expect401(await tell(accepted, { to: nowhere }), 'bad_signature');
    expect((await operator.get(`/api/work-orders/${workOrderId}`)).json.state).toBe('offered');
  });
});

describe('events that say nothing sensible', () => {
  it('are about work orders that are not there, or of another supplier', async () => {
    const { workOrderId } = await offer();
    expect((await tell(event('accepted', crypto.randomUUID()))).status).toBe(404);
    const other = {
      key: await secretOf('NITIDA'),
      to: `/api/suppliers/${centre.registry.supplier('NITIDA')}/events`,
    };
    expect((await tell(event('accepted', workOrderId), other)).status).toBe(404);
    const stored = await centre.db
      .selectFrom('inboundEvents')
      .select('id')
      .where('workOrderId', '=', workOrderId)
      .execute();
    expect(stored).toEqual([]);
  });

  it('have wrong bodies', async () => {
    const { workOrderId } = await offer();
    const paths = async (body: unknown) => {
      const { status, json } = await tell(body);
      expect(status, JSON.stringify(json)).toBe(422);
      return json.errors.map(({ path }: { path: string }) => path);
    };
    expect(await paths(event('exploded', workOrderId))).toEqual(['type']);
    expect(await paths(event('completed', workOrderId))).toEqual(['data.report']);
    expect(await paths(event('suspended', workOrderId, { reason: 'holidays' }))).toEqual(['data.reason']);
    expect(await paths(event('accepted', 'x'))).toEqual(['data.workOrderId']);
    expect(await paths({ ...event('accepted', workOrderId), extra: 1 })).toEqual(['extra']);
    expect(await paths({ ...event('accepted', workOrderId), timestamp: '2026-11-23T10:00:00' })).toEqual([
      'timestamp',
    ]);
    const noJson = await tell('{"type":');
    expect([noJson.status, noJson.json.code]).toEqual([400, 'not_json']);
  });
});

describe('work orders through the API', () => {
  it('are seen by their own supplier only, and by the administration without the supplier’s words', async () => {
    const { requestId, workOrderId } = await offer();
    const supplier = await centre.as('supplier@example.org');
    expect((await supplier.get(`/api/work-orders/${workOrderId}`)).status).toBe(404);
    expect((await supplier.get(`/api/work-orders/${workOrderId}/timeline`)).status).toBe(404);
    const list = await supplier.get('/api/work-orders?perPage=200');
    expect(list.json.data.map(({ id }: { id: string }) => id)).not.toContain(workOrderId);
    const referent = await centre.as('referent@example.org');
    const seen = await referent.get(`/api/work-orders?requestId=${requestId}`);
    expect(seen.json.data).toMatchObject([{ id: workOrderId, instructions: null, allowed: [] }]);
    const referent2 = await centre.as('referent2@example.org');
    expect((await referent2.get(`/api/work-orders?requestId=${requestId}`)).json).toMatchObject({
      data: [],
      total: 0,
    });
  });

  it('refuse what their state forbids and what is stale', async () => {
    const { workOrderId } = await offer();
    const at = `/api/work-orders/${workOrderId}`;
    const early = await command(operator, at, 'resume');
    expect([early.status, early.json.code]).toEqual([409, 'not_allowed_in_state']);
    expect(early.json.allowed).toContain('accept');
    const { headers } = await operator.get(at);
    const ifMatch = { 'if-match': headers.get('etag') ?? '' };
    expect((await operator.post(`${at}/accept`, {}, ifMatch)).status).toBe(200);
    const stale = await operator.post(`${at}/start`, {}, ifMatch);
    expect(stale.json).toMatchObject({
      code: 'stale_version',
      current: { state: 'accepted' },
      changes: [{ type: 'work_accepted', actor: { name: 'Giulia Ferri' } }],
    });
    const backwards = { from: '2026-12-02T10:00:00Z', to: '2026-12-02T09:00:00Z' };
    const schedule = await command(operator, at, 'schedule', backwards);
    expect([schedule.status, schedule.json.code]).toEqual([409, 'schedule_ends_before_start']);
    expect((await command(operator, at, 'schedule', { from: '2026-12-02T10:00', to: 'x' })).status).toBe(422);
    expect((await command(operator, at, 'cancel', { reason: 'Non serve più.' })).json).toMatchObject({
      state: 'cancelled',
      reason: 'Non serve più.',
      allowed: [],
    });
    const over = await command(operator, at, 'accept');
    expect([over.status, over.json.code]).toEqual([409, 'not_allowed_in_state']);
  });
});
