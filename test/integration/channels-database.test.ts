import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeRequestNotifications } from '../../channels/compose-request.ts';
import { createLinks } from '../../channels/links.ts';
import { type Db, openDatabase } from '../../db/database.ts';
import {
  gatherRequestFacts,
  gatherWorkOrderFacts,
  insertNotifications,
  markFailed,
  markSent,
  requeueNotification,
} from '../../db/deliveries.ts';
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
    const messages = composeRequestNotifications(facts, [BREACH], links);
    expect(messages).toHaveLength(2);
    await insertNotifications(db, messages, BOTH);
    const waiting = await promised();
    expect(waiting).toHaveLength(2);
    await insertNotifications(db, messages, BOTH);
    expect(await promised()).toEqual(waiting);
  });

  it('are kept at once where their channel is not configured', async () => {
    const facts = await gatherRequestFacts(db, REQUEST);
    const messages = composeRequestNotifications(facts, [{ ...BREACH, seq: 6 }], links);
    const before = await promised();
    await insertNotifications(db, messages, NEITHER);
    expect(await promised()).toEqual(before);
    const rows = await db
      .selectFrom('notifications')
      .where('dedupeKey', 'like', `${REQUEST}:6:%`)
      .select(['state', 'kept', 'sentAt', 'attempts'])
      .execute();
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatchObject({ state: 'sent', kept: true, attempts: 0, sentAt: expect.any(Date) });
    }
  });

  it('fail visibly, wait again when asked to, and are never sent twice', async () => {
    const facts = await gatherRequestFacts(db, REQUEST);
    const messages = composeRequestNotifications(facts, [{ ...BREACH, seq: 7 }], links);
    const before = await promised();
    await insertNotifications(db, messages, BOTH);
    const [id = ''] = (await promised()).filter((one) => !before.includes(one));
    await markFailed(db, id, 'the mail server was not reached', false);
    expect(await rowOf(id)).toMatchObject({ state: 'pending', attempts: 1 });
    expect(await requeueNotification(db, id)).toBe(false);
    await markFailed(db, id, 'the mail server answered 550', true);
    expect(await rowOf(id)).toMatchObject({
      state: 'failed',
      attempts: 2,
      lastError: 'the mail server answered 550',
    });
    const once = await promised();
    expect(await requeueNotification(db, id)).toBe(true);
    expect((await promised()).length).toBe(once.length + 1);
    await markSent(db, id);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 3, lastError: null, kept: false });
    await markFailed(db, id, 'too late', true);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 3 });
  });
});

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
    .selectFrom('notifications')
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
