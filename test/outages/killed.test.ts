/**
 * `kill -9` in the middle of commands: what was answered, what stands in the rows and what stands in the history agree;
 * nothing is swallowed, and no request is stuck.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ContractTerms } from '../../domain/contract/contract-terms.ts';
import { nextAlarm } from '../../domain/request/alarms.ts';
import { auditFindings, disagreements } from '../harness/agreement.ts';
import {
  type Answer,
  type Caller,
  type ContactCentre,
  command,
  newRequest,
  openContactCentre,
} from '../harness/contact-centre.ts';
import { type OwnTemporal, startOwnTemporal } from '../harness/own-temporal.ts';

const RECOVERY = { timeout: 60_000, interval: 100 };

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

/** Changes the terms of the contract that is open round the clock, for requests to come: processes remember terms. */
async function changeTerms(changes: Partial<ContractTerms>): Promise<void> {
  await sql`update contract_versions set terms = terms || ${JSON.stringify(changes)}::jsonb
    where contract_id = ${centre.registry.contract('H24')}`.execute(centre.db);
  await centre.app.api.kill('SIGTERM');
  centre.app.api.start();
  await centre.app.ready();
}

async function registered(): Promise<string> {
  const body = newRequest(centre.registry, {
    contractId: centre.registry.contract('H24'),
    categoryId: centre.registry.category('H24', 'IDR-PER'),
  });
  const { status, json } = await operator.post('/api/requests', body);
  expect(status, JSON.stringify(json)).toBe(201);
  return json.id;
}

async function withClient<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
  const connection = await Connection.connect({ address: engine.address });
  try {
    return await work(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

describe('in the middle of mixed commands', () => {
  const REQUESTS = 12;
  const CLIENTS = 8;
  const KILLS = 20;

  it('worker, API and engine swallow nothing and leave no request stuck, twenty times', async () => {
    const target = { categoryId: null, takeCharge: 'PT15S', response: 'PT30S', resolution: 'PT45S' };
    await changeTerms({
      targets: [1, 2, 3].map((priority) => ({ ...target, priority: priority as 1 | 2 | 3 })),
      offerWindow: 'PT8S',
    });
    const requests = await Promise.all(Array.from({ length: REQUESTS }, registered));
    const noted = new Map<string, string[]>(requests.map((id) => [id, []]));
    const counted = { recorded: 0, refused: 0, unknown: 0 };
    let killing = true;

    /** Gives a command until it is known what became of it. */
    async function give(path: string, name: string, body: Record<string, unknown>): Promise<Answer> {
      const key = randomUUID();
      let ifMatch = '';
      for (;;) {
        if (!ifMatch) ifMatch = (await operator.get(path).catch(() => null))?.headers.get('etag') ?? '';
        const headers = { 'idempotency-key': key, 'if-match': ifMatch };
        const answer = ifMatch
          ? await operator.post(`${path}/${name}`, body, headers).catch(() => null)
          : null;
        if (answer && answer.status < 500 && answer.status !== 429) {
          counted[answer.status === 200 ? 'recorded' : 'refused'] += 1;
          expect([200, 409, 412, 422]).toContain(answer.status);
          return answer;
        }
        if (answer?.status !== 429) counted.unknown += 1;
        await sleep(100);
      }
    }

    async function work(client: number): Promise<void> {
      for (let turn = client; killing; turn += 1) {
        const id = requests[(turn * 7 + client) % REQUESTS] as string;
        const path = `/api/requests/${id}`;
        const text = `${client}/${turn}`;
        const answer = await give(path, 'note', { text, visibility: 'internal' });
        if (answer.status === 200) noted.get(id)?.push(text);
        const request = (await operator.get(path).catch(() => null))?.json;
        const [order] = (request?.workOrders ?? []).slice(-1);
        const orderPath = `/api/work-orders/${order?.id}`;
        const step = STEPS[(turn + client) % STEPS.length] as keyof typeof steps;
        const steps = {
          qualify: () =>
            give(path, 'qualify', { categoryId: request.categoryId, impact: 'high', urgency: 'high' }),
          dispatch: () => give(path, 'dispatch', {}),
          remind: () => give(path, 'remind', {}),
          suspend: () => give(path, 'suspend', { reason: 'waiting_parts' }),
          resume: () => give(path, 'resume', {}),
          accept: () => order && give(orderPath, 'accept', {}),
          start: () => order && give(orderPath, 'start', {}),
        };
        if (request) await steps[step]();
      }
    }

    const kills = async () => {
      const parts = [
        async () => {
          await centre.app.worker.kill('SIGKILL');
          centre.app.worker.start();
        },
        async () => {
          await centre.app.api.kill('SIGKILL');
          centre.app.api.start();
        },
        async () => {
          await engine.kill();
          await engine.start();
        },
      ];
      for (let kill = 0; kill < KILLS; kill += 1) {
        const before = counted.recorded;
        await parts[kill % parts.length]?.();
        // Killed again only when work has been done meanwhile.
        await vi.waitFor(() => expect(counted.recorded).toBeGreaterThan(before + 8), RECOVERY);
      }
      killing = false;
    };
    await Promise.all([kills(), ...Array.from({ length: CLIENTS }, (_, client) => work(client))]);
    expect(counted.unknown, 'something was killed under its clients').toBeGreaterThan(KILLS / 2);

    await centre.app.ready();
    for (const id of requests) {
      const last = await vi.waitFor(async () => {
        const answer = await command(operator, `/api/requests/${id}`, 'note', {
          text: 'Ultima',
          visibility: 'internal',
        });
        expect(answer.status, JSON.stringify(answer.json)).toBe(200);
        return answer;
      }, RECOVERY);
      expect(last.json.version).toBeGreaterThan(1);
    }
    for (const [id, texts] of noted) {
      const rows = await centre.db
        .selectFrom('texts')
        .select('body')
        .where('requestId', '=', id)
        .where('recorded', '=', true)
        .execute();
      expect(rows.map(({ body }) => body).sort()).toEqual([...texts, 'Ultima'].sort());
    }
    await vi.waitFor(async () => {
      const rows = await centre.db
        .selectFrom('requests')
        .select('snapshot')
        .where('id', 'in', requests)
        .execute();
      const overdue = rows.flatMap(({ snapshot }) => {
        const alarm = nextAlarm(snapshot);
        return alarm && alarm.at < Date.now() - 2_000 ? [`${snapshot.number}: ${alarm.kind}`] : [];
      });
      expect(overdue, 'alarms that rang for nobody').toEqual([]);
    }, RECOVERY);
    const breaches = await centre.db
      .selectFrom('timeline')
      .select('seq')
      .where('type', '=', 'deadline_breached')
      .execute();
    expect(breaches.length).toBeGreaterThanOrEqual(REQUESTS);
    await withClient(async (client) => {
      await vi.waitFor(
        async () => expect(await disagreements(centre.db, client, requests)).toEqual([]),
        RECOVERY,
      );
      expect(await auditFindings(centre.db, client, ['H24'])).toEqual([]);
    });
  }, 600_000);
});

const STEPS = ['qualify', 'dispatch', 'remind', 'accept', 'start', 'suspend', 'resume'] as const;

describe('right after a dispatch was recorded', () => {
  it('everything at once leaves an offer that expires on time, with nobody touching it', async () => {
    await changeTerms({ offerWindow: 'PT30S' });
    const id = await registered();
    const path = `/api/requests/${id}`;
    const categoryId = centre.registry.category('H24', 'IDR-PER');
    expect((await command(operator, path, 'qualify', { categoryId })).status).toBe(200);
    const { headers } = await operator.get(path);
    const key = { 'idempotency-key': randomUUID(), 'if-match': headers.get('etag') ?? '' };
    const body = { supplierId: centre.registry.supplier('TERMOCASA') };

    // The record waits for the row; the engine is held before it can hear that the row was written.
    const lost = await holding(id, async (release) => {
      const answer = operator.post(`${path}/dispatch`, body, key).catch(() => null);
      await vi.waitFor(async () => expect(await waitingForRow()).toBe(true), RECOVERY);
      engine.freeze();
      await release();
      await vi.waitFor(async () => expect((await rowOf(id)).workOrders).toBe(1), RECOVERY);
      await Promise.all([centre.app.worker.kill('SIGKILL'), centre.app.api.kill('SIGKILL'), engine.kill()]);
      return answer;
    });
    expect(lost).toBeNull();
    const { offerExpiresAt } = await rowOf(id);

    await engine.start();
    centre.app.worker.start();
    centre.app.api.start();
    await centre.app.ready();
    await withClient(async (client) => {
      const events = (await client.workflow.getHandle(id).fetchHistory()).events ?? [];
      expect(JSON.stringify(events), 'the history knows nothing of it').not.toContain('dispatched');
    });
    const expired = await vi.waitFor(
      async () => {
        const rows = await centre.db
          .selectFrom('timeline')
          .select(['at', 'type'])
          .where('requestId', '=', id)
          .where('type', '=', 'work_expired')
          .execute();
        expect(rows).toHaveLength(1);
        return rows[0]?.at.getTime() ?? 0;
      },
      { timeout: 90_000, interval: 200 },
    );
    expect(expired - offerExpiresAt).toBeGreaterThanOrEqual(0);
    expect(expired - offerExpiresAt).toBeLessThan(5_000);

    const again = await operator.post(`${path}/dispatch`, body, key);
    expect(again.status).toBe(200);
    expect((await rowOf(id)).dispatches).toBe(1);
    await withClient(async (client) => expect(await disagreements(centre.db, client, [id])).toEqual([]));
  }, 240_000);
});

/** Holds a request's row while the work goes on, until the work releases it. */
async function holding<Result>(
  id: string,
  work: (release: () => Promise<void>) => Promise<Result>,
): Promise<Result> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let held: () => void = () => undefined;
  const isHeld = new Promise<void>((resolve) => {
    held = resolve;
  });
  const holder = centre.db.transaction().execute(async (tx) => {
    await tx.selectFrom('requests').select('id').where('id', '=', id).forUpdate().execute();
    held();
    await released;
  });
  await isHeld;
  try {
    return await work(async () => {
      release();
      await holder;
    });
  } finally {
    release();
  }
}

async function waitingForRow(): Promise<boolean> {
  const { rows } = await sql`
    select from pg_stat_activity where datname = current_database() and application_name = 'sportello-worker'
      and wait_event_type = 'Lock'`.execute(centre.db as Kysely<unknown>);
  return rows.length > 0;
}

async function rowOf(id: string) {
  const { snapshot } = await centre.db
    .selectFrom('requests')
    .select('snapshot')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const moments = await centre.db
    .selectFrom('timeline')
    .select('type')
    .where('requestId', '=', id)
    .where('type', '=', 'dispatched')
    .execute();
  return {
    workOrders: snapshot.workOrders.length,
    offerExpiresAt: snapshot.workOrders[0]?.offerExpiresAt ?? 0,
    dispatches: moments.length,
  };
}
