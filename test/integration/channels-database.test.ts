import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinks } from '../../channels/links.ts';
import type { NewNotification } from '../../channels/notifications/notification.ts';
import { requestNotifications } from '../../channels/notifications/request-notifications.ts';
import { type Db, openDatabase } from '../../db/database.ts';
import { resumeEndpoint } from '../../db/delivery-endpoints/endpoints.ts';
import {
  type Claim,
  claimMessage,
  insertNotifications,
  markRefused,
  markSent,
  markUndelivered,
  requeueMessage,
  requeueStalledMessages,
} from '../../db/notifications/deliveries.ts';
import { gatherRequestFacts, gatherWorkOrderFacts } from '../../db/notifications/facts.ts';
import type { Stamped } from '../../domain/request/events.ts';
import { loadRegistry } from '../../local/demo-data/registry/load-registry.ts';
import { readRegistry } from '../../local/demo-data/registry/read-registry.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';

const AT = new Date('2026-11-23T09:15:00Z');
const REQUEST = '01936f2e-0000-7abc-8def-000000000001';
const WORK_ORDER = '01936f2e-0000-7abc-8def-000000000002';
const TEXT = '01936f2e-0000-7abc-8def-000000000003';
const SURVEY = '01936f2e-0000-7abc-8def-000000000004';
const BOTH = { email: true, sms: true };
const NEITHER = { email: false, sms: false };

const BREACH: Stamped = {
  seq: 5,
  at: AT.getTime(),
  actor: { kind: 'system', id: null },
  cause: 'alarm:breach',
  bodyHash: null,
  event: { type: 'deadline_breached', target: 'response', cycle: 0, dueAt: AT.getTime() },
};

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
  await loadRegistry(db, 'http://127.0.0.1:9/hooks', 2026);
  await insertRequest();
});

afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

describe('facts for messages', () => {
  it('gather a request with its contract, people, place, survey and quoted texts', async () => {
    const facts = await gatherRequestFacts(db, REQUEST, [TEXT]);
    expect(facts).toMatchObject({
      number: '2026-000001',
      contractCode: 'POLI',
      categoryName: 'Guasto elettrico',
      requester: { name: 'Mario Rossi', email: 'Operator@example.org', locale: 'en' },
      site: { name: 'Edificio 3, Aule' },
      asset: null,
      timeZone: 'Europe/Rome',
      due: { target: 'response', at: AT.getTime() },
      surveyId: SURVEY,
      serviceManager: { name: 'Alberto Riva', mobile: '+393990000101' },
      assignee: { name: 'Chiara Russo', email: 'chiara.russo@example.org' },
      texts: { [TEXT]: 'Chiavi in portineria. demo:accept' },
    });
    expect(facts.supervisors.map(({ email }) => email)).toEqual(['supervisor@example.org']);
    expect(facts.managers.map(({ email }) => email)).toEqual(['manager@example.org']);
  });

  it('gather a work order with its supplier and what the work needs', async () => {
    expect(await gatherWorkOrderFacts(db, WORK_ORDER)).toMatchObject({
      number: '2026-000001/1',
      requestId: REQUEST,
      requestNumber: '2026-000001',
      contact: { name: 'Mario Rossi', phone: '+390200000999' },
      instructions: 'Chiavi in portineria. demo:accept',
      offerExpiresAt: AT.getTime(),
      supplier: { name: 'Elettra Impianti S.r.l.', webhookUrl: 'http://127.0.0.1:9/hooks/ELETTRA' },
      texts: {},
    });
  });

  it('fail for what is not there', async () => {
    await expect(gatherRequestFacts(db, WORK_ORDER)).rejects.toThrow();
    await expect(gatherWorkOrderFacts(db, REQUEST)).rejects.toThrow();
  });
});

describe('stored messages', () => {
  const links = createLinks('https://sportello.example', 'secret');

  it('are stored and promised once, whatever is stored again', async () => {
    const facts = await gatherRequestFacts(db, REQUEST);
    const messages = requestNotifications(facts, [BREACH], links);
    expect(messages).toHaveLength(2);
    await insertNotifications(db, messages, BOTH);
    const waiting = await promised();
    expect(waiting).toHaveLength(2);
    await insertNotifications(db, messages, BOTH);
    expect(await promised()).toEqual(waiting);
  });

  it('are kept at once where their channel is not configured', async () => {
    const facts = await gatherRequestFacts(db, REQUEST);
    const messages = requestNotifications(facts, [{ ...BREACH, seq: 6 }], links);
    const before = await promised();
    await insertNotifications(db, messages, NEITHER);
    expect(await promised()).toEqual(before);
    const rows = await db
      .selectFrom('messages')
      .where('dedupeKey', 'like', `${REQUEST}:6:%`)
      .select(['state', 'kept', 'sentAt', 'attempts'])
      .execute();
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatchObject({ state: 'sent', kept: true, attempts: 0, sentAt: expect.any(Date) });
    }
  });
});

describe('a message that waits to be sent', () => {
  it('is one sender’s at a time, and once it went out nobody’s', async () => {
    const id = await webhook();
    const claim = claimed(await claim1(id));
    expect(claim.message).toMatchObject({ id, channel: 'webhook', text: '{}' });
    expect(claim.message.webhook?.url).toBe('http://127.0.0.1:9/hooks/ELETTRA');
    expect(await claim1(id)).toMatchObject({ outcome: 'waits', waitsFor: { why: 'taken' } });
    await markSent(db, id, 'sent');
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 1, lastError: null, kept: false });
    expect(await claim1(id)).toEqual({ outcome: 'over' });
    await markRefused(db, { id, lease: claim.lease, error: 'too late', againInMs: null });
    expect(await rowOf(id)).toMatchObject({ state: 'sent', lastError: null });
  });

  it('is taken over from a sender that is gone, which then changes nothing', async () => {
    const id = await webhook();
    const gone = claimed(await claimMessage(db, id, { email: 0, sms: 0, webhook: 0 }));
    const next = claimed(await claim1(id));
    await markRefused(db, { id, lease: gone.lease, error: 'late', againInMs: null });
    expect(await rowOf(id)).toMatchObject({ state: 'pending', attempts: 2, lastError: null });
    await markRefused(db, { id, lease: next.lease, error: 'the webhook answered 422', againInMs: null });
    expect(await rowOf(id)).toMatchObject({ state: 'failed', lastError: 'the webhook answered 422' });
  });

  it('given up, waits again when somebody asks for it, and not before', async () => {
    const id = await webhook();
    expect(await requeueMessage(db, id)).toBe(false);
    const { lease } = claimed(await claim1(id));
    await markRefused(db, { id, lease, error: 'the webhook answered 422', againInMs: null });
    const before = await promised();
    expect(await requeueMessage(db, id)).toBe(true);
    expect(await promised()).toEqual([...before, id]);
    await markSent(db, claimed(await claim1(id)).message.id, 'sent');
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('that has lost its point is given up, with the reason', async () => {
    const id = await webhook({ expiresAt: Date.now() - 1 });
    expect(await claim1(id)).toEqual({ outcome: 'over' });
    expect(await rowOf(id)).toMatchObject({
      state: 'failed',
      lastError: expect.stringContaining('lost its point'),
    });
  });

  it('goes after an earlier one about the same work order', async () => {
    const offer = await webhook({ workOrderId: WORK_ORDER });
    const cancellation = await webhook({ workOrderId: WORK_ORDER });
    expect(await claim1(cancellation)).toMatchObject({ outcome: 'waits', waitsFor: { why: 'behind' } });
    await markSent(db, claimed(await claim1(offer)).message.id, 'sent');
    await markSent(db, claimed(await claim1(cancellation)).message.id, 'sent');
  });

  it('is promised anew where nothing comes back to it, once', async () => {
    const id = await webhook();
    await db.deleteFrom('outbox').where('workflowId', '=', id).execute();
    expect(await requeueStalledMessages(db)).toBe(0);
    const longAgo = new Date(Date.now() - 600_000);
    await db.updateTable('messages').set({ nextAttemptAt: longAgo }).where('id', '=', id).execute();
    expect(await requeueStalledMessages(db)).toBe(1);
    expect((await promised()).filter((one) => one === id)).toHaveLength(1);
    expect(await requeueStalledMessages(db)).toBe(0);
    await markSent(db, claimed(await claim1(id)).message.id, 'sent');
  });
});

describe('an endpoint', () => {
  it('gets a few messages at once, however many ask at the same moment', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => webhook()));
    const claims = await Promise.all(ids.map(claim1));
    const sending = claims.filter((claim) => claim.outcome === 'claimed');
    expect(sending).toHaveLength(4);
    for (const claim of claims.filter((one) => one.outcome !== 'claimed'))
      expect(claim).toMatchObject({ outcome: 'waits', waitsFor: { why: 'full' } });
    await Promise.all(ids.map((id) => markSent(db, id, 'sent')));
  });

  it('that keeps failing is paused, tried by one message, and takes the rest once it is back', async () => {
    const [first = '', second = ''] = [await webhook(), await webhook()];
    for (const failures of [1, 2, 3]) {
      const claim = claimed(await claim1(first));
      expect(claim.failures).toBe(failures - 1);
      if (failures > 1) expect(await claim1(second)).toMatchObject({ waitsFor: { why: 'full' } });
      const attempt = {
        id: first,
        lease: claim.lease,
        error: 'the webhook was not reached',
        againInMs: 1000,
      };
      const { pausedNow } = await markUndelivered(db, { ...attempt, failures });
      expect(pausedNow).toBe(failures === 3);
    }
    expect(await rowOf(first)).toMatchObject({ state: 'pending', attempts: 3 });
    const paused = await endpoint();
    expect(paused).toMatchObject({ failures: 3, lastError: 'the webhook was not reached' });
    expect(await claim1(second)).toMatchObject({ waitsFor: { why: 'paused', forMs: expect.any(Number) } });

    await db.updateTable('endpoints').set({ nextTryAt: new Date() }).where('id', '=', paused.id).execute();
    const [one, other] = [await claim1(second), await claim1(first)];
    expect(one.outcome).toBe('claimed');
    expect(other).toMatchObject({ waitsFor: { why: 'paused' } });
    await markSent(db, second, 'sent');
    expect(await endpoint()).toMatchObject({ failures: 0, pausedAt: null, nextTryAt: null, lastError: null });
    await markSent(db, claimed(await claim1(first)).message.id, 'sent');
  });

  it('that judges a message is there', async () => {
    const id = await webhook();
    const { lease } = claimed(await claim1(id));
    await markUndelivered(db, { id, lease, error: 'the webhook answered 500', againInMs: 1000, failures: 1 });
    expect(await endpoint()).toMatchObject({ failures: 1 });
    const again = claimed(await claim1(id));
    await markRefused(db, { id, lease: again.lease, error: 'the webhook answered 422', againInMs: null });
    expect(await endpoint()).toMatchObject({ failures: 0 });
  });

  it('is taken for one that is there by who resumes it', async () => {
    const id = await webhook();
    for (const failures of [1, 2, 3]) {
      const { lease } = claimed(await claim1(id));
      await markUndelivered(db, { id, lease, error: 'the webhook answered 404', againInMs: 1000, failures });
    }
    await resumeEndpoint(db, (await endpoint()).id);
    expect(await endpoint()).toMatchObject({ failures: 0, pausedAt: null });
    await markSent(db, claimed(await claim1(id)).message.id, 'sent');
  });
});

const HELD = { email: 60_000, sms: 60_000, webhook: 60_000 };
const claim1 = (id: string) => claimMessage(db, id, HELD);

/** @throws where the message is not the caller's to send */
function claimed(claim: Claim) {
  if (claim.outcome !== 'claimed') throw new Error(`Not claimed: ${JSON.stringify(claim)}`);
  return claim;
}

let written = 0;

/** Writes a message to the program of the work order's supplier; answers its id. */
async function webhook(changes: Partial<NewNotification> = {}): Promise<string> {
  written += 1;
  const dedupeKey = `${WORK_ORDER}:${written}:webhook:supplier`;
  const { supplier } = await gatherWorkOrderFacts(db, WORK_ORDER);
  const message: NewNotification = {
    requestId: REQUEST,
    workOrderId: null,
    statementId: null,
    dedupeKey,
    event: 'work_order.note',
    channel: 'webhook',
    recipient: supplier.webhookUrl ?? '',
    subject: '',
    text: '{}',
    endpoint: supplier.id,
    fairnessKey: supplier.id,
    expiresAt: null,
    ...changes,
  };
  await insertNotifications(db, [message], BOTH);
  const { id } = await db
    .selectFrom('messages')
    .select('id')
    .where('dedupeKey', '=', dedupeKey)
    .executeTakeFirstOrThrow();
  return id;
}

/** How it stands with the program of the work order's supplier. */
async function endpoint() {
  const { supplier } = await gatherWorkOrderFacts(db, WORK_ORDER);
  return db.selectFrom('endpoints').selectAll().where('id', '=', supplier.id).executeTakeFirstOrThrow();
}

/** The messages whose sending is promised, in the order of the promises. */
async function promised(): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('workflowId')
    .where('kind', '=', 'deliver')
    .orderBy('id')
    .execute();
  return rows.map(({ workflowId }) => workflowId);
}

function rowOf(id: string) {
  return db
    .selectFrom('messages')
    .where('id', '=', id)
    .select(['state', 'attempts', 'lastError', 'kept'])
    .executeTakeFirstOrThrow();
}

/** A dispatched request as the recording leaves it, with all that messages look at. */
async function insertRequest(): Promise<void> {
  const registry = await readRegistry(db);
  const { administrationId } = await db
    .selectFrom('contracts')
    .where('code', '=', 'POLI')
    .select('administrationId')
    .executeTakeFirstOrThrow();
  await db.updateTable('users').set({ locale: 'en' }).where('email', '=', 'operator@example.org').execute();
  await db
    .insertInto('requests')
    .values({
      id: REQUEST,
      number: '2026-000001',
      version: 3,
      state: 'dispatched',
      kind: 'incident',
      channel: 'phone',
      contractId: registry.contract('POLI'),
      contractVersion: 1,
      administrationId,
      categoryId: registry.category('POLI', 'MAN-ELE'),
      siteId: registry.site('ED-3'),
      priority: 2,
      subject: 'Presa bruciata',
      description: 'Odore di bruciato.',
      requesterName: 'Mario Rossi',
      requesterEmail: 'Operator@example.org',
      requesterPhone: '+390200000999',
      assigneeId: registry.user('chiara.russo@example.org'),
      dueAt: AT,
      dueTarget: 'response',
      snapshot: '{}',
      createdAt: AT,
      updatedAt: AT,
    })
    .execute();
  await db
    .insertInto('texts')
    .values({
      id: TEXT,
      requestId: REQUEST,
      purpose: 'instructions',
      body: 'Chiavi in portineria. demo:accept',
      authorKind: 'user',
    })
    .execute();
  await db
    .insertInto('surveys')
    .values([
      { requestId: REQUEST, cycle: 0, state: 'expired', sentAt: AT },
      { id: SURVEY, requestId: REQUEST, cycle: 1, state: 'sent', sentAt: AT },
    ])
    .execute();
  await db
    .insertInto('workOrders')
    .values({
      id: WORK_ORDER,
      number: '2026-000001/1',
      version: 1,
      requestId: REQUEST,
      supplierId: registry.supplier('ELETTRA'),
      state: 'offered',
      offerExpiresAt: AT,
      instructionsTextId: TEXT,
      snapshot: '{}',
      createdAt: AT,
      updatedAt: AT,
    })
    .execute();
}
