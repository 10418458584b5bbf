/**
 * What ended is archived, and the audit proves from histories alone what the read model says: over the lives of
 * lives.ts, over random ones, and after a hand has been at the database.
 */
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditMonth } from '../../audit/audit-month.ts';
import { liveHistories } from '../../audit/live.ts';
import { createReplayer, type Replayer } from '../../audit/replay.ts';
import { createLogger } from '../../config/log.ts';
import { verifyChain } from '../../db/archive.ts';
import { findArchivedHistory, runFacts } from '../../db/histories.ts';
import type { AuditResult } from '../../domain/service-levels/audit.ts';
import { addMonths, monthOf } from '../../domain/time/rome.ts';
import { type Archiver, startArchiver } from '../../worker/archive.ts';
import { LIVES } from './lives.ts';
import { createWorld, type Request, type World } from './world.ts';

const CONTRACT = 'C';
/** Not a life of one request: a workflow with a made-up id, and a delivery. */
const NOT_REQUESTS = ['continuedAsNew', 'redelivered'];

let world: World;
let archiver: Archiver;
let replayer: Replayer;
let firstMonth: string;

beforeAll(async () => {
  world = await createWorld();
  firstMonth = monthOf(await world.env.currentTimeMs());
  const log = createLogger('test', 'silent');
  archiver = startArchiver({ db: world.db, client: world.env.client, log });
  replayer = await createReplayer();
});

afterAll(async () => {
  await archiver?.stop();
  await replayer?.close();
  await world?.stop();
});

describe('the archive', () => {
  it('keeps each ended workflow once, whole, chained, in little room', async () => {
    const ids = (await LIVES.whole?.(world)) ?? [];
    await archived(...ids);
    for (const id of ids) {
      const history = await findArchivedHistory(world.db, id);
      const live = await world.env.client.workflow.getHandle(id).fetchHistory();
      expect(history?.events?.length).toBe(live.events?.length);
      expect(history && runFacts(history).closedAt).not.toBeNull();
    }
    expect(await verifyChain(world.db)).toEqual({ length: ids.length, broken: [] });
    const { bytes } = await world.db
      .selectFrom('archivedHistories')
      .select(sql<string>`sum(length(history))`.as('bytes'))
      .executeTakeFirstOrThrow();
    expect(Number(bytes)).toBeLessThan(8192);
  });

  it('grows only, and so does the timeline', async () => {
    for (const table of ['timeline', 'archived_histories'] as const) {
      const refused = expect.objectContaining({ message: `${table} is append-only` });
      await expect(
        sql`update ${sql.table(table)} set request_id = request_id`.execute(world.db),
      ).rejects.toEqual(refused);
      await expect(sql`delete from ${sql.table(table)}`.execute(world.db)).rejects.toEqual(refused);
    }
  });
});

describe('the audit', () => {
  it('proves every life, open or ended', async () => {
    for (const [name, live] of Object.entries(LIVES)) if (!NOT_REQUESTS.includes(name)) await live(world);
    const result = await auditNow();
    expect(result.findings).toEqual([]);
    expect(result).toMatchObject({ isProved: true, proved: result.requests, waiting: [] });
    expect(result.requests).toBeGreaterThan(8);
  }, 180_000);

  it('names the row and the column that a hand has changed', async () => {
    const request = await world.receive();
    await request.qualify();
    const { number } = await request.state();
    const { id } = request;
    await sql`update requests set priority = 3 where id = ${id}`.execute(world.db);
    await sql`update deadlines set due_at = due_at + interval '1 hour', state = 'met'
      where request_id = ${id} and target = 'resolution'`.execute(world.db);
    const { findings, isProved } = await auditNow();
    expect(isProved).toBe(false);
    expect(findings.map((one) => [one.number, one.field])).toEqual([
      [number, 'requests.priority'],
      [number, 'deadlines[0,resolution].state'],
      [number, 'deadlines[0,resolution].dueAt'],
    ]);
    await sql`update requests set priority = 1 where id = ${id}`.execute(world.db);
    await sql`update deadlines set due_at = due_at - interval '1 hour', state = 'running'
      where request_id = ${id} and target = 'resolution'`.execute(world.db);
    expect((await auditNow()).isProved).toBe(true);
  }, 120_000);

  it('finds an ended request again that was moved to another month', async () => {
    const [id = ''] = (await LIVES.cancelled?.(world)) ?? [];
    await archived(id);
    await sql`update requests set created_at = created_at - interval '400 days' where id = ${id}`.execute(
      world.db,
    );
    expect((await auditNow()).findings.map(({ requestId, field }) => [requestId, field])).toEqual([
      [id, 'requests.createdAt'],
    ]);
    await sql`update requests set created_at = created_at + interval '400 days' where id = ${id}`.execute(
      world.db,
    );
  }, 120_000);

  it('names a moment of the timeline that was changed, a history that was changed, and one that is missing', async () => {
    const [altered = ''] = (await LIVES.cancelled?.(world)) ?? [];
    const [missing = ''] = (await LIVES.cancelled?.(world)) ?? [];
    await archived(altered, missing);
    await byForce(
      'timeline',
      sql`update timeline set at = at - interval '1 day'
      where stream_id = ${altered} and type = 'cancelled'`,
    );
    await byForce(
      'archived_histories',
      sql`update archived_histories set event_count = event_count + 1
      where workflow_id = ${altered}`,
    );
    await byForce('archived_histories', sql`delete from archived_histories where workflow_id = ${missing}`);
    const { findings } = await auditNow();
    const named = findings.map(({ kind, requestId, field, found }) => [kind, requestId, field, found]);
    expect(named).toContainEqual([
      'difference',
      altered,
      expect.stringMatching(/^timeline\[\d+\]\.at$/),
      expect.any(String),
    ]);
    expect(named).toContainEqual([
      'broken_chain',
      altered,
      expect.any(String),
      expect.stringContaining('altered'),
    ]);
    expect(named).toContainEqual(['missing_history', missing, missing, 'only in the engine']);
    const forgotten = await auditNow(async (workflowId) =>
      workflowId === missing ? null : liveHistories(world.env.client)(workflowId),
    );
    expect(forgotten.findings).toContainEqual(
      expect.objectContaining({ kind: 'missing_history', requestId: missing, found: 'no history' }),
    );
  }, 120_000);

  it('proves random lives', async () => {
    const step = fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[]));
    const lived: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const request = await world.receive({ intake: { impact: 'high', urgency: 'high' } });
        lived.push(request.id);
        for (const name of steps) await STEPS[name](request).catch(refusedByTheRules);
      }),
      { numRuns: 5, timeout: 15_000, endOnFailure: true },
    );
    const { findings } = await auditNow();
    expect(lived).not.toEqual([]);
    expect(findings.filter(({ requestId }) => lived.includes(requestId))).toEqual([]);
  }, 120_000);
});

/** What may happen to a request, in an order that chance chooses; the rules refuse what does not fit. */
const STEPS = {
  assign: (request: Request) => request.steer({ type: 'assign', assigneeId: null }),
  qualify: (request: Request) => request.qualify(),
  note: async (request: Request) =>
    request.steer({ type: 'note', textId: await request.text(), visibility: 'supplier' }),
  remind: (request: Request) => request.steer({ type: 'remind', noteTextId: null, complaint: false }),
  suspend: (request: Request) =>
    request.steer({ type: 'suspend', reason: 'waiting_requester', noteTextId: null, until: null }),
  resume: (request: Request) => request.steer({ type: 'resume' }),
  resolve: async (request: Request) =>
    request.steer({ type: 'resolve', resolutionTextId: await request.text(), articleId: null }),
  dispatch: (request: Request) => request.dispatch(world.suppliers.first, world.suppliers.second),
  start: (request: Request) => onLastOrder(request, 'start'),
  suspendWork: (request: Request) => onLastOrder(request, 'suspend'),
  reopen: async (request: Request) => request.steer({ type: 'reopen', reasonTextId: await request.text() }),
  verify: (request: Request) => request.steer({ type: 'verify', outcome: 'ok', noteTextId: null }),
} satisfies Record<string, (request: Request) => Promise<unknown>>;

async function onLastOrder(request: Request, type: 'start' | 'suspend') {
  const order = (await request.state()).workOrders.at(-1)?.id;
  if (!order) return;
  await request.steerWorkOrder(order, type === 'start' ? { type } : { type, reason: 'waiting_requester' });
}

function refusedByTheRules(error: unknown): void {
  const name = error instanceof Error ? error.name : '';
  if (!['WorkflowUpdateFailedError', 'WorkflowNotFoundError', 'ServiceError'].includes(name)) throw error;
}

/** Audits every month that the world has seen: its clock jumps. */
async function auditNow(live = liveHistories(world.env.client)) {
  const last = monthOf(await world.env.currentTimeMs());
  const results: AuditResult[] = [];
  for (let month = firstMonth; month <= last; month = addMonths(month, 1))
    results.push(await auditMonth({ db: world.db, live, replayer, now: Date.now }, CONTRACT, month));
  const sum = (of: (result: AuditResult) => number) => results.reduce((total, one) => total + of(one), 0);
  return {
    findings: results.flatMap(({ findings }) => findings),
    waiting: results.flatMap(({ waiting }) => waiting),
    requests: sum(({ requests }) => requests),
    proved: sum(({ proved }) => proved),
    isProved: results.every(({ isProved }) => isProved),
  };
}

async function archived(...workflowIds: string[]): Promise<void> {
  await expect
    .poll(
      async () => {
        const rows = await world.db
          .selectFrom('archivedHistories')
          .select('workflowId')
          .where('workflowId', 'in', workflowIds)
          .execute();
        return rows.length;
      },
      { timeout: 20_000, interval: 100 },
    )
    .toBe(workflowIds.length);
}

/** As who owns the database could, past the guard. */
async function byForce(table: string, change: ReturnType<typeof sql>): Promise<void> {
  await sql`alter table ${sql.table(table)} disable trigger user`.execute(world.db);
  await change.execute(world.db);
  await sql`alter table ${sql.table(table)} enable trigger user`.execute(world.db);
}
