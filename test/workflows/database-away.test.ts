/**
 * A database that is away, or whose answers are lost: the history hardly grows, nothing is recorded twice, and everything
 * goes on afterwards.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { auditMonth } from '../../audit/audit-month.ts';
import { liveHistories } from '../../audit/histories.ts';
import { createReplayer } from '../../audit/replay.ts';
import { monthOf } from '../../domain/time/rome.ts';
import {
  MONTH_CLOSE_WORKFLOW,
  monthCloseId,
  statementDrafted,
  steerStatement,
  surveyAnswered,
} from '../../workflows/messages.ts';
import { away, counting, lost } from './lives.ts';
import { createWorld, type Request, STAFF, type World } from './world.ts';

/** Of an outage of ten minutes. */
const MOST_EVENTS = 20;
/** As long as attempts inside the workflow task go on, in real time. */
const SHORT_WAY = { timeout: 10_000 };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => world.disturb(null));
afterAll(() => world?.stop());

async function eventsOf(request: Request): Promise<number> {
  return (await request.handle.fetchHistory()).events?.length ?? 0;
}

/** History, rows and timeline say the same, also in a replay of the history. */
async function agrees(request: Request): Promise<void> {
  expect(await request.state()).toEqual(await request.row());
  const replayer = await createReplayer(1);
  const deps = { db: world.db, live: liveHistories(world.env.client), replayer, now: Date.now };
  const { findings } = await auditMonth(deps, 'C', monthOf(await world.env.currentTimeMs()));
  await replayer.close();
  expect(findings).toEqual([]);
}

describe('ten minutes without a database', () => {
  it('add few events to the history of a request with a command under way, which is carried out then', async () => {
    const request = await world.receive();
    const version = await request.qualify();
    const before = await eventsOf(request);
    const { attempts, disturbance } = counting(away);
    world.disturb(disturbance);
    const noted = request.steer({ type: 'note', textId: await request.text(), visibility: 'internal' });
    await vi.waitFor(() => expect(attempts.ordinary).toBeGreaterThan(0), SHORT_WAY);
    await world.env.sleep('10 minutes');
    expect((await eventsOf(request)) - before).toBeLessThanOrEqual(MOST_EVENTS);
    expect(attempts.local).toBeLessThanOrEqual(5);
    expect(attempts.ordinary).toBeGreaterThan(30);

    world.disturb(null);
    expect(await noted).toBe(version + 1);
    expect((await eventsOf(request)) - before).toBeLessThanOrEqual(MOST_EVENTS);
    expect(await request.steer({ type: 'remind', noteTextId: null, complaint: false })).toBe(version + 2);
    await agrees(request);
  }, 60_000);

  it('and to that of one whose alarms ring meanwhile, each of which is recorded then', async () => {
    const request = await world.receive({ intake: { impact: 'high', urgency: 'high' } });
    const before = await eventsOf(request);
    const { attempts, disturbance } = counting(away);
    world.disturb(disturbance);
    await world.env.sleep('13 minutes');
    await vi.waitFor(() => expect(attempts.ordinary).toBeGreaterThan(0), SHORT_WAY);
    await world.env.sleep('10 minutes');
    expect((await eventsOf(request)) - before).toBeLessThanOrEqual(MOST_EVENTS);

    world.disturb(null);
    await request.until((state) => state.clocks[0]?.breachedAt != null, 'breached');
    const types = await request.timeline();
    expect(types.filter((type) => type === 'deadline_warned')).toHaveLength(1);
    expect(types.filter((type) => type === 'deadline_breached')).toHaveLength(1);
    await agrees(request);
  }, 60_000);

  it('let commands that came one after the other all be carried out', async () => {
    const request = await world.receive();
    await request.qualify();
    const before = await eventsOf(request);
    const { attempts, disturbance } = counting(away);
    world.disturb(disturbance);
    const commands: Promise<unknown>[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const textId = await request.text();
      commands.push(request.steer({ type: 'note', textId, visibility: 'internal' }));
    }
    await vi.waitFor(() => expect(attempts.ordinary).toBeGreaterThan(0), SHORT_WAY);
    await world.env.sleep('10 minutes');
    // What comes in is written down once; what waits for its turn adds nothing.
    expect((await eventsOf(request)) - before).toBeLessThanOrEqual(MOST_EVENTS + commands.length * 4);
    world.disturb(null);
    await Promise.all(commands);
    expect((await request.timeline()).filter((type) => type === 'noted')).toHaveLength(4);
    await agrees(request);
  }, 60_000);
});

it('an event that is refused without a database is shown as refused afterwards', async () => {
  const request = await world.receive();
  const before = await eventsOf(request);
  const inboundEventId = await request.inboundEvent('survey.answered');
  const { attempts, disturbance } = counting(away);
  world.disturb(disturbance);
  await request.handle.signal(surveyAnswered, { inboundEventId, cycle: 0, score: 5, commentTextId: null });
  await vi.waitFor(() => expect(attempts.ordinary).toBeGreaterThan(0), SHORT_WAY);
  expect((await eventsOf(request)) - before).toBeLessThanOrEqual(MOST_EVENTS);
  world.disturb(null);
  const refusal = () =>
    world.db
      .selectFrom('inboundEvents')
      .select('refusal')
      .where('id', '=', inboundEventId)
      .executeTakeFirst();
  await expect.poll(refusal, SHORT_WAY).toEqual({ refusal: 'survey_not_awaited' });
}, 60_000);

describe('a record that was written although its attempts failed', () => {
  it('is found by the activity that follows: the command is answered, and recorded once', async () => {
    const request = await world.receive();
    const version = await request.qualify();
    world.disturb(lost);
    const answer = await request.steerAs('answered', {
      type: 'note',
      textId: await request.text(),
      visibility: 'internal',
    });
    expect(answer.version).toBe(version + 1);
    world.disturb(null);
    expect((await request.timeline()).filter((type) => type === 'noted')).toHaveLength(1);
    await agrees(request);
  }, 30_000);

  it('late, after the activity has written it, changes nothing', async () => {
    const request = await world.receive();
    await request.qualify();
    let wake: () => void = () => undefined;
    const awake = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const late: Promise<unknown>[] = [];
    world.disturb((isLocal, attempt) => {
      if (!isLocal) return attempt();
      const held = awake.then(attempt);
      late.push(held);
      return held;
    });
    await request.steer({ type: 'note', textId: await request.text(), visibility: 'internal' });
    const written = await request.timeline();
    expect(written.filter((type) => type === 'noted')).toHaveLength(1);
    wake();
    expect(late.length).toBeGreaterThan(0);
    await Promise.all(late);
    expect(await request.timeline()).toEqual(written);
    world.disturb(null);
    await agrees(request);
  }, 30_000);

  it('of an alarm is not made twice', async () => {
    const request = await world.receive({ intake: { impact: 'high', urgency: 'high' } });
    world.disturb(lost);
    await world.env.sleep('13 minutes');
    await request.until((state) => state.clocks[0]?.warnedAt != null, 'warned');
    world.disturb(null);
    expect((await request.timeline()).filter((type) => type === 'deadline_warned')).toHaveLength(1);
    await agrees(request);
  }, 30_000);

  it('of a statement is not taken for somebody else’s', async () => {
    const month = { contractId: world.terms.contractId, month: '2026-02' };
    const handle = await world.env.client.workflow.start(MONTH_CLOSE_WORKFLOW, {
      workflowId: monthCloseId(month),
      taskQueue: world.taskQueue,
      args: [month],
    });
    const { statementId, version } = await handle.executeUpdate(statementDrafted, { args: [] });
    world.disturb(lost);
    const approved = await handle.executeUpdate(steerStatement, {
      args: [{ statementId, command: { type: 'approve' }, actor: STAFF, expectedVersion: version }],
    });
    expect(approved).toMatchObject({ state: 'approved', version: version + 1 });
    await handle.result();
    const row = await world.db
      .selectFrom('statements')
      .select(['state', 'version'])
      .where('id', '=', statementId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'issued', version: version + 2 });
  }, 60_000);
});
