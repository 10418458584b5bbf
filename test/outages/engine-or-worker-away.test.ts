import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signWebhook } from '../../channels/webhook.ts';
import {
  type Answer,
  type Caller,
  type ContactCentre,
  command,
  newRequest,
  openContactCentre,
  read,
  withoutWorkflow,
} from '../harness/contact-centre.ts';
import { type OwnTemporal, startOwnTemporal } from '../harness/own-temporal.ts';

/** The bound for telling that the engine is away is five seconds; one more for a busy machine. */
const TOLD_WITHIN_MS = 6_000;
/** How long a recovery may take, and how often to look. */
const RECOVERY = { timeout: 60_000, interval: 100 };
const SUPPLIER = 'IDROTERM';

let engine: OwnTemporal;
let centre: ContactCentre;
let operator: Caller;

beforeAll(async () => {
  engine = await startOwnTemporal();
  centre = await openContactCentre({ temporalAddress: engine.address });
  operator = await centre.as('operator@example.org');
});

afterAll(async () => {
  await centre?.stop();
  await engine?.stop();
});

describe('killed in the middle of a load', () => {
  const REQUESTS = 150;
  const CLIENTS = 8;
  const CHECKED = 20;

  it('worker, engine and API lose no request that was acknowledged, and double none', async () => {
    const mark = randomUUID();
    const acknowledged = new Map<number, string>();
    const repeated: number[] = [];
    let next = 0;

    /** As a client does that got no answer: the same key and body again, until there is one. */
    async function register(index: number): Promise<void> {
      const body = newRequest(centre.registry, { subject: `${mark} ${index}` });
      const headers = { 'idempotency-key': `${mark}-${index}` };
      for (let attempt = 0; ; attempt += 1) {
        const answer = await operator.post('/api/requests', body, headers).catch(() => null);
        if (answer?.status === 201) {
          acknowledged.set(index, answer.json.id);
          if (attempt > 0) repeated.push(index);
          return;
        }
        if (answer) expect(answer.status, JSON.stringify(answer.json)).toBeGreaterThanOrEqual(500);
        await sleep(100);
      }
    }
    const untilAcknowledged = (count: number) =>
      vi.waitFor(() => expect(acknowledged.size).toBeGreaterThanOrEqual(count), RECOVERY);
    async function killOneAfterTheOther(): Promise<void> {
      await untilAcknowledged(30);
      await centre.app.worker.kill('SIGKILL');
      await untilAcknowledged(60);
      await engine.kill();
      centre.app.worker.start();
      await untilAcknowledged(90);
      await centre.app.api.kill('SIGKILL');
      centre.app.api.start();
      await engine.start();
    }
    const clients = Array.from({ length: CLIENTS }, async () => {
      while (next < REQUESTS) await register(next++);
    });
    await Promise.all([...clients, killOneAfterTheOther()]);
    await centre.app.ready();
    expect(repeated.length, 'the API was killed under its clients').toBeGreaterThan(0);

    const stored = () =>
      centre.db.selectFrom('requests').select('id').where('subject', 'like', `${mark} %`).execute();
    await expect.poll(() => withoutWorkflow(centre.db), RECOVERY).toEqual([]);
    const rows = await stored();
    expect(rows.map(({ id }) => id).sort()).toEqual([...acknowledged.values()].sort());
    expect(new Set(acknowledged.values()).size).toBe(REQUESTS);
    await expectRunning(rows.map(({ id }) => id));

    for (const index of repeated) {
      const body = newRequest(centre.registry, { subject: `${mark} ${index}` });
      const again = await operator.post('/api/requests', body, { 'idempotency-key': `${mark}-${index}` });
      expect([again.status, again.json.id]).toEqual([201, acknowledged.get(index)]);
    }
    expect(await stored()).toHaveLength(REQUESTS);

    const categoryId = centre.registry.category('POLI', 'MAN-IDR');
    for (const { id } of rows.slice(0, CHECKED)) {
      const answer = await command(operator, `/api/requests/${id}`, 'qualify', { categoryId });
      expect([answer.status, answer.json.state]).toEqual([200, 'qualified']);
    }
  }, 180_000);
});

describe('after a kill in the middle of a burst', () => {
  const REQUESTS = 200;
  const CLIENTS = 8;

  it('readiness is true only when a command on what came in last is carried out', async () => {
    await centre.app.worker.kill('SIGKILL');
    await expect.poll(readiness, { timeout: TOLD_WITHIN_MS }).toMatchObject({ status: 503, worker: false });
    let last = '';
    let next = 0;
    const clients = Array.from({ length: CLIENTS }, async () => {
      while (next++ < REQUESTS)
        last = (await operator.post('/api/requests', newRequest(centre.registry))).json.id;
    });
    await Promise.all(clients);
    centre.app.worker.start();
    await expect.poll(readiness, RECOVERY).toMatchObject({ status: 200, worker: true, deliveries: true });
    const categoryId = centre.registry.category('POLI', 'MAN-IDR');
    const answer = await command(operator, `/api/requests/${last}`, 'qualify', { categoryId });
    expect([answer.status, answer.json.state], JSON.stringify(answer.json)).toEqual([200, 'qualified']);
    await expect.poll(() => withoutWorkflow(centre.db), RECOVERY).toEqual([]);
  }, 120_000);

  async function readiness() {
    const { status, json } = await centre.nobody.get('/api/health/ready');
    return { status, worker: json.worker, deliveries: json.deliveries };
  }
});

describe('while it is away', () => {
  const cases = [
    { what: 'the engine', stop: () => engine.kill(), start: () => engine.start() },
    {
      what: 'the worker',
      stop: () => centre.app.worker.kill('SIGKILL'),
      start: async () => centre.app.worker.start(),
    },
  ];

  it.each(cases)(
    'without $what staff are told at once, and what came in goes on afterwards',
    async (away) => {
      const { requestId, workOrderId } = await offered();
      await away.stop();

      const begun = performance.now();
      const refused = await command(operator, `/api/requests/${requestId}`, 'note', {
        text: 'Chiavi in portineria.',
        visibility: 'internal',
      });
      expect(performance.now() - begun).toBeLessThan(TOLD_WITHIN_MS);
      expect(refused.status).toBe(503);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);

      const received = await operator.post('/api/requests', newRequest(centre.registry));
      expect(received.status).toBe(201);
      expect((await tell(workOrderId, 'accepted')).status).toBe(202);
      expect((await tell(workOrderId, 'started')).status).toBe(202);

      await away.start();
      await centre.app.ready();
      const inProgress = await vi.waitFor(async () => {
        const request = await read(operator, requestId);
        expect(request.state).toBe('in_progress');
        return request;
      }, RECOVERY);
      expect(inProgress.refusedEvents).toEqual([]);
      const path = `/api/requests/${received.json.id}`;
      const categoryId = centre.registry.category('POLI', 'MAN-IDR');
      await vi.waitFor(async () => {
        const { status, json } = await command(operator, path, 'qualify', { categoryId });
        expect(status, JSON.stringify(json)).toBe(200);
      }, RECOVERY);
    },
    120_000,
  );
});

/** Every workflow is known to the engine and has not failed. */
async function expectRunning(workflowIds: readonly string[]): Promise<void> {
  const connection = await Connection.connect({ address: engine.address });
  const client = new Client({ connection });
  const states = await Promise.all(
    workflowIds.map(async (id) => (await client.workflow.getHandle(id).describe()).status.name),
  );
  await connection.close();
  expect(new Set(states)).toEqual(new Set(['RUNNING']));
}

/** A request offered to a supplier that has a program. */
async function offered(): Promise<{ requestId: string; workOrderId: string }> {
  const { json } = await operator.post('/api/requests', newRequest(centre.registry));
  const path = `/api/requests/${json.id}`;
  await command(operator, path, 'qualify', { categoryId: centre.registry.category('POLI', 'MAN-IDR') });
  const dispatched = await command(operator, path, 'dispatch');
  expect(dispatched.status, JSON.stringify(dispatched.json)).toBe(200);
  return { requestId: json.id, workOrderId: dispatched.json.workOrders[0].id };
}

/** The supplier's program reports something about its work order. */
async function tell(workOrderId: string, what: string): Promise<Answer> {
  const supplierId = centre.registry.supplier(SUPPLIER);
  const { webhookSecret } = await centre.db
    .selectFrom('suppliers')
    .select('webhookSecret')
    .where('id', '=', supplierId)
    .executeTakeFirstOrThrow();
  const event = { type: `work_order.${what}`, timestamp: new Date().toISOString(), data: { workOrderId } };
  const body = JSON.stringify(event);
  const signed = signWebhook(webhookSecret ?? '', randomUUID(), Date.now(), body);
  const headers = { ...signed, 'content-type': 'application/json' };
  return centre.nobody.raw(`/api/suppliers/${supplierId}/events`, body, headers);
}
