/**
 * Receivers that hang, answer slowly, are away or are killed under: nobody else waits for them, nothing is given up, and
 * everything arrives in the end.
 */
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Caller,
  type ContactCentre,
  command,
  eventually,
  newRequest,
  openContactCentre,
} from '../harness/contact-centre.ts';
import { httpReceiver, mailReceiver } from '../harness/receivers.ts';

const HANGING = 30;
const RECOVERY = { timeout: 90_000, interval: 200 };

let centre: ContactCentre;
let operator: Caller;
let admin: Caller;
const programs = httpReceiver();
const gateway = httpReceiver();
const mailServer = mailReceiver();

beforeAll(async () => {
  await Promise.all([programs.listen(), gateway.listen(), mailServer.listen()]);
  centre = await openContactCentre({
    variables: { SMTP_URL: mailServer.url(), SMS_GATEWAY_URL: `${gateway.url()}/sms` },
  });
  operator = await centre.as('operator@example.org');
  admin = await centre.as('admin@example.org');
}, 120_000);

afterAll(async () => {
  await centre?.stop();
  await Promise.all([programs.close(), gateway.close(), mailServer.close()]);
});

describe('while receivers hang', () => {
  it('commands of all contracts go on, readiness stays, and in the end everything arrives once', async () => {
    programs.mode = 'hangs';
    gateway.mode = 'hangs';
    mailServer.greets = false;
    const suppliers = await Promise.all(
      Array.from({ length: HANGING }, (_, index) => hangingSupplier(`HANG-${index}`)),
    );
    const offers = await Promise.all(suppliers.map(offerTo));
    await vi.waitFor(
      () => expect(new Set(programs.received.map(({ path }) => path)).size).toBe(HANGING),
      RECOVERY,
    );

    const connections = await centre.db
      .selectFrom('messages')
      .select(({ fn }) => fn.countAll<string>().as('sending'))
      .where('lease', 'is not', null)
      .executeTakeFirstOrThrow();
    expect(Number(connections.sending), 'sending, and holding nothing').toBeGreaterThan(HANGING);
    const idle = await sql<{ held: string }>`
      select count(*) as held from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'
        and state_change < now() - interval '1 second'`.execute(centre.db);
    expect(idle.rows[0]?.held).toBe('0');

    for (const contract of ['POLI', 'H24'] as const) {
      const category = contract === 'POLI' ? 'MAN-IDR' : 'IDR-PER';
      const { json } = await operator.post(
        '/api/requests',
        newRequest(centre.registry, {
          contractId: centre.registry.contract(contract),
          categoryId: centre.registry.category(contract, category),
        }),
      );
      const categoryId = centre.registry.category(contract, category);
      const answer = await command(operator, `/api/requests/${json.id}`, 'qualify', { categoryId });
      expect([answer.status, answer.json.state]).toEqual([200, 'qualified']);
    }
    expect((await centre.nobody.get('/api/health/ready')).status).toBe(200);
    expect((await waiting()).some(({ state }) => state === 'failed')).toBe(false);

    programs.mode = 'takes';
    gateway.mode = 'takes';
    mailServer.greets = true;
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), RECOVERY);
    for (const { supplierId } of offers) {
      const taken = programs.taken.filter(({ path }) => path === `/${supplierId}`);
      expect(taken.map(({ body }) => JSON.parse(body).type)).toEqual(['work_order.offered']);
    }
    const ids = [...programs.taken, ...gateway.taken].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const mails = await centre.db
      .selectFrom('messages')
      .select('id')
      .where('channel', '=', 'email')
      .execute();
    expect(mailServer.ids().sort()).toEqual(mails.map(({ id }) => id).sort());
  }, 240_000);
});

describe('a supplier’s program that is away', () => {
  it('is paused with the reason, tried again by itself, and resumed by hand', async () => {
    const supplierId = await hangingSupplier('AWAY-1');
    programs.mode = 'refuses';
    await offerTo(supplierId);
    const paused = await eventually(
      async () => endpointOf(supplierId),
      (endpoint) => endpoint?.state === 'paused',
    );
    expect(paused).toMatchObject({
      supplierId,
      lastError: 'the webhook answered 503',
      failures: 3,
      waiting: 1,
      nextTryAt: expect.any(String),
    });
    const own = await centre.as('supplier@example.org');
    expect((await own.get('/api/delivery-endpoints')).json.data).toEqual([]);
    expect((await own.post(`/api/delivery-endpoints/${supplierId}/resume`)).status).toBe(404);

    programs.mode = 'takes';
    expect((await operator.post(`/api/delivery-endpoints/${supplierId}/resume`)).status).toBe(204);
    expect(await endpointOf(supplierId)).toBeUndefined();
    const now = await operator.get(`/api/delivery-endpoints/${supplierId}`);
    expect(now.json).toMatchObject({ state: 'ok', failures: 0, lastError: null });
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), RECOVERY);
    expect(programs.taken.filter(({ path }) => path === `/${supplierId}`)).toHaveLength(1);
  }, 120_000);

  it('that does not take a message as it is shows that at once, and is asked again when somebody wants', async () => {
    const supplierId = await hangingSupplier('JUDGES-1');
    programs.answer = 422;
    const { requestId } = await offerTo(supplierId);
    const find = async () =>
      (await operator.get(`/api/notifications?requestId=${requestId}&channel=webhook`)).json.data[0];
    const failed = await eventually(find, (message) => message?.state === 'failed');
    expect(failed).toMatchObject({ lastError: 'the webhook answered 422', attempts: 1, nextAttemptAt: null });
    expect(await endpointOf(supplierId)).toBeUndefined();
    programs.answer = 200;
    expect((await operator.post(`/api/notifications/${failed.id}/retry`)).status).toBe(202);
    await eventually(find, (message) => message.state === 'sent');
  }, 60_000);
});

describe('a delivery that was begun', () => {
  it('and could not be marked is not sent again', async () => {
    const supplierId = await hangingSupplier('MARK-1');
    await sql`create function refuse_sent() returns trigger language plpgsql as
      $$ begin raise 'not now'; end $$`.execute(centre.db);
    await sql`create trigger refuse_sent before update on messages for each row
      when (new.state = 'sent' and new.channel = 'webhook') execute function refuse_sent()`.execute(
      centre.db,
    );
    await offerTo(supplierId);
    const calls = () => programs.taken.filter(({ path }) => path === `/${supplierId}`);
    await vi.waitFor(() => expect(calls()).toHaveLength(1), RECOVERY);
    const log = () => readFile(`${centre.app.logFolder}/worker.log`, 'utf8');
    await vi.waitFor(async () => expect(await log()).toContain('not yet marked'), RECOVERY);
    await sql`drop trigger refuse_sent on messages`.execute(centre.db);
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), RECOVERY);
    expect(calls()).toHaveLength(1);
  }, 120_000);

  it('is begun again after a kill, under the same id, and what the engine lost is found', async () => {
    const [hung, lost] = [await hangingSupplier('KILL-1'), await hangingSupplier('KILL-2')];
    programs.mode = 'hangs';
    await offerTo(hung);
    const callsOf = (supplierId: string) => programs.received.filter(({ path }) => path === `/${supplierId}`);
    await vi.waitFor(() => expect(callsOf(hung)).toHaveLength(1), RECOVERY);
    await centre.app.worker.kill('SIGKILL');
    const { requestId } = await registered();
    programs.mode = 'takes';
    await forgottenOffer(requestId, lost);
    centre.app.worker.start();
    await centre.app.ready();
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), RECOVERY);
    const ids = callsOf(hung).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
    expect(callsOf(lost)).toHaveLength(1);
  }, 180_000);
});

/** A supplier of POLI whose program is the receiver of this file, by its id. */
async function hangingSupplier(code: string): Promise<string> {
  const { status, json } = await admin.post('/api/suppliers', {
    code,
    name: code,
    contractIds: [centre.registry.contract('POLI')],
  });
  expect(status, JSON.stringify(json)).toBe(201);
  const { headers } = await admin.get(`/api/suppliers/${json.id}`);
  const changed = await admin.patch(
    `/api/suppliers/${json.id}`,
    { webhookUrl: `${programs.url()}/${json.id}` },
    { 'if-match': headers.get('etag') ?? '' },
  );
  expect(changed.status, JSON.stringify(changed.json)).toBe(200);
  return json.id;
}

async function registered(): Promise<{ requestId: string }> {
  const { json } = await operator.post('/api/requests', newRequest(centre.registry));
  return { requestId: json.id };
}

async function offerTo(supplierId: string): Promise<{ supplierId: string; requestId: string }> {
  const { requestId } = await registered();
  const path = `/api/requests/${requestId}`;
  await command(operator, path, 'qualify', { categoryId: centre.registry.category('POLI', 'MAN-IDR') });
  const { status, json } = await command(operator, path, 'dispatch', { supplierId });
  expect(status, JSON.stringify(json)).toBe(200);
  return { supplierId, requestId };
}

/** A message that is written down, and that neither outbox nor engine know of. */
async function forgottenOffer(requestId: string, supplierId: string): Promise<void> {
  await centre.db
    .insertInto('messages')
    .values({
      requestId,
      dedupeKey: `forgotten:${supplierId}`,
      event: 'work_order.note',
      channel: 'webhook',
      recipients: [`${programs.url()}/${supplierId}`],
      subject: '',
      text: '{}',
      state: 'pending',
      endpoint: supplierId,
      fairnessKey: supplierId,
      expiresAt: new Date(Date.now() + 3_600_000),
      nextAttemptAt: new Date(Date.now() - 3_600_000),
    })
    .execute();
}

async function endpointOf(supplierId: string) {
  const { json } = await operator.get('/api/delivery-endpoints');
  return json.data.find((endpoint: { id: string }) => endpoint.id === supplierId);
}

/** The messages that are not delivered. */
function waiting() {
  return centre.db
    .selectFrom('messages')
    .select(['id', 'channel', 'state', 'lastError'])
    .where('state', '<>', 'sent')
    .where('endpoint', 'not in', others())
    .execute();
}

/** The demo's suppliers, at whose addresses nobody listens. */
function others(): string[] {
  return ['IDROTERM', 'ELETTRA', 'TERMOCASA'].map((code) => centre.registry.supplier(code));
}
