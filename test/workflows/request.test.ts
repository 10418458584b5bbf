import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockState } from '../../domain/request/clocks.ts';
import type { RequestState } from '../../domain/request/state.ts';
import type { UsedPart } from '../../domain/work-order/commands.ts';
import { adoptRecorded, supplierEvent, surveyAnswered } from '../../workflows/messages.ts';
import { ended, LIVES } from './lives.ts';
import { createWorld, type Request, refusalOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.stop());

const is = (name: RequestState['state']) => (state: RequestState) => state.state === name;

async function completedWork(request: Request): Promise<string> {
  await request.qualify();
  const workOrderId = await request.dispatch(world.suppliers.first);
  await request.steerWorkOrder(workOrderId, { type: 'accept' });
  await request.steerWorkOrder(workOrderId, { type: 'start' });
  const reportTextId = await request.text();
  await request.steerWorkOrder(workOrderId, { type: 'complete', reportTextId });
  await request.until(is('completed'), 'completed');
  return workOrderId;
}

async function resolvedDirectly(): Promise<Request> {
  const request = await world.receive();
  await request.qualify();
  await request.steer({ type: 'resolve', resolutionTextId: await request.text(), articleId: null });
  return request;
}

async function answer(request: Request, score: number): Promise<void> {
  const inboundEventId = await request.inboundEvent('survey.answered');
  const { cycle } = await request.state();
  await request.handle.signal(surveyAnswered, { inboundEventId, cycle, score, commentTextId: null });
}

describe('a request', () => {
  it('lives from the call to the answered survey, and its read model is the state', async () => {
    const request = await world.receive();
    await completedWork(request);
    await request.steer({ type: 'verify', outcome: 'ok', noteTextId: null });
    await answer(request, 5);
    const state = await request.until(is('closed'), 'closed');
    expect(state.clocks.map(clockState)).toEqual(['met', 'met', 'met']);
    const row = await world.db
      .selectFrom('requests')
      .select(['version', 'state', 'snapshot', 'surveyScore'])
      .where('id', '=', request.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ version: state.version, state: 'closed', surveyScore: 5 });
    expect(row.snapshot).toEqual(state);
    const timeline = await world.db
      .selectFrom('timeline')
      .select('seq')
      .where('requestId', '=', request.id)
      .orderBy('seq')
      .execute();
    expect(timeline.map(({ seq }) => seq)).toEqual(timeline.map((_, index) => index + 1));
    expect(timeline).toHaveLength(state.version);
    await world.env.sleep('16 days');
    await ended(world, request.id);
  });

  it('refuses a stale version and an impossible command, and changes nothing', async () => {
    const request = await world.receive();
    const version = await request.qualify();
    const note = { type: 'note', textId: await request.text(), visibility: 'internal' } as const;
    expect(await refusalOf(request.steer(note, version - 1))).toMatchObject({ type: 'stale_version' });
    expect(await refusalOf(request.steer({ type: 'resume' }))).toEqual({
      type: 'command_refused',
      code: 'not_allowed_in_state',
    });
    expect((await request.state()).version).toBe(version);
  });

  it('lets one of two simultaneous commands through', async () => {
    const request = await world.receive();
    const version = await request.qualify();
    const textId = await request.text();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        request.steer({ type: 'note', textId, visibility: 'internal' }, version),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is merged into another, which learns of it; two merges that cross do not close both', async () => {
    const [a, b] = [await world.receive(), await world.receive()];
    const merges = await Promise.allSettled([
      a.steer({ type: 'merge', intoId: b.id }),
      b.steer({ type: 'merge', intoId: a.id }),
    ]);
    expect(merges.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [from, into] = merges[0]?.status === 'fulfilled' ? [a, b] : [b, a];
    expect((await from.state()).mergedIntoId).toBe(into.id);
    await into.until((state) => state.version === 2, 'told of the merge');
    expect((await into.state()).state).toBe('received');
  });

  it('keeps a survey answer that comes too late, with the reason', async () => {
    const request = await resolvedDirectly();
    await answer(request, 4);
    await request.until(is('closed'), 'closed');
    await answer(request, 1);
    await expect
      .poll(() =>
        world.db
          .selectFrom('inboundEvents')
          .select(['state', 'refusal'])
          .where('requestId', '=', request.id)
          .orderBy('receivedAt')
          .execute(),
      )
      .toEqual([
        { state: 'applied', refusal: null },
        { state: 'refused', refusal: 'survey_not_awaited' },
      ]);
  });
});

describe('timers', () => {
  it('warn, breach and escalate the take-charge deadline at their instants', async () => {
    const request = await world.receive({ intake: { impact: 'high', urgency: 'high' } });
    const { receivedAt } = await request.state();
    await world.env.sleep('12 minutes');
    const warned = await request.until((state) => state.clocks[0]?.warnedAt != null, 'warned');
    expect(warned.clocks[0]?.breachedAt).toBeNull();
    await world.env.sleep('3 minutes');
    const breached = await request.until((state) => state.clocks[0]?.breachedAt != null, 'breached');
    expect(breached.clocks[0]?.breachedAt).toBe(receivedAt + 15 * 60_000);
    expect(breached.escalation).toBe(1);
    await world.env.sleep('8 minutes');
    await request.until((state) => state.escalation === 2, 'escalated to the manager');
    const row = await world.db
      .selectFrom('deadlines')
      .select(['state', 'target'])
      .where('requestId', '=', request.id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'breached', target: 'take_charge' });
  });

  it('let an offer expire, ask the next supplier, and then a supervisor', async () => {
    const request = await world.receive();
    await request.qualify();
    const first = await request.dispatch(world.suppliers.first, world.suppliers.second);
    await world.env.sleep('31 minutes');
    const passedOn = await request.until((state) => state.workOrders.length === 2, 'passed on');
    expect(passedOn.workOrders.map(({ supplierId }) => supplierId)).toEqual([
      world.suppliers.first,
      world.suppliers.second,
    ]);
    expect((await request.workOrder(first)).state).toBe('expired');
    await world.env.sleep('31 minutes');
    const left = await request.until((state) => state.needsSupplier, 'left to a supervisor');
    expect(left).toMatchObject({ state: 'qualified', escalation: 1 });
  });

  it('end a suspension, and the clock goes on from what was used', async () => {
    const request = await world.receive();
    await request.qualify();
    const { receivedAt } = await request.state();
    const until = (await world.env.currentTimeMs()) + 3 * 3_600_000;
    const suspendedAt = await world.env.currentTimeMs();
    await request.steer({ type: 'suspend', reason: 'waiting_requester', noteTextId: null, until });
    await world.env.sleep('3 hours');
    const state = await request.until(is('qualified'), 'resumed');
    const response = state.clocks.find(({ target }) => target === 'response');
    const [pause] = response?.pauses ?? [];
    expect(pause?.from).toBeGreaterThanOrEqual(suspendedAt);
    expect(response?.plan?.dueAt).toBe(receivedAt + 2 * 3_600_000 + ((pause?.to ?? 0) - (pause?.from ?? 0)));
  });

  it('remind of the survey once, let it expire, and end the process after the reopening window', async () => {
    const request = await resolvedDirectly();
    await world.env.sleep('3 days');
    await request.until((state) => state.survey.state === 'reminded', 'reminded');
    await world.env.sleep('11 days');
    await request.until(is('closed'), 'closed');
    await world.env.sleep('1 day');
    await ended(world, request.id);
  });

  it('make a recontact overdue, count the attempts, and close it as unreachable', async () => {
    const request = await resolvedDirectly();
    await answer(request, 2);
    await request.until((state) => state.recontact?.state === 'open', 'open for a recontact');
    await world.env.sleep('8 hours');
    await request.until((state) => state.recontact?.state === 'overdue', 'overdue');
    for (let attempt = 1; attempt <= 3; attempt += 1)
      await request.steer({ type: 'recontact', outcome: 'unreachable', noteTextId: await request.text() });
    expect(await request.state()).toMatchObject({
      state: 'closed',
      recontact: { state: 'unreachable', attempts: 3 },
    });
  });
});

describe('the contract', () => {
  it('has the requester asked whether the work is done, each time that it is reported', async () => {
    const [id = ''] = (await LIVES.verifiedByRequester?.(world)) ?? [];
    const asked = await world.db
      .selectFrom('requesterVerifications')
      .select(['round', 'outcome', 'commentTextId', 'answeredAt'])
      .where('requestId', '=', id)
      .orderBy('round')
      .execute();
    expect(asked).toEqual([
      { round: 1, outcome: 'rework', commentTextId: expect.any(String), answeredAt: expect.any(Date) },
      { round: 2, outcome: null, commentTextId: null, answeredAt: null },
    ]);
    const messages = await world.db
      .selectFrom('messages')
      .select(['recipients', 'text'])
      .where('requestId', '=', id)
      .where('event', '=', 'request.verification_asked')
      .execute();
    expect(messages.map(({ recipients }) => recipients)).toEqual([
      ['ada@prova.example'],
      ['ada@prova.example'],
    ]);
    expect(messages[0]?.text).toMatch(/\/verification\/[0-9a-f-]{36}\.\S+/);
    const verified = await world.db
      .selectFrom('timeline')
      .select(['actorKind', 'data'])
      .where('requestId', '=', id)
      .where('type', '=', 'verified')
      .orderBy('seq')
      .execute();
    expect(verified.map(({ actorKind, data }) => [actorKind, data.why])).toEqual([
      ['requester', 'requester'],
      ['system', 'no_answer'],
    ]);
  });

  it('is the version that a supervisor moved the request to', async () => {
    const [id = ''] = (await LIVES.movedToAnotherVersion?.(world)) ?? [];
    const row = await world.db
      .selectFrom('requests')
      .select(['contractVersion', 'state', 'snapshot'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ contractVersion: 2, state: 'resolved' });
    expect(row.snapshot.terms).toEqual(world.nextTerms);
    const durations = await world.db
      .selectFrom('deadlines')
      .select(['target', 'duration', 'state'])
      .where('requestId', '=', id)
      .orderBy('target')
      .execute();
    expect(durations).toEqual([
      { target: 'resolution', duration: 'PT12H', state: 'met' },
      { target: 'response', duration: 'PT1H', state: 'met' },
      { target: 'take_charge', duration: 'PT15M', state: 'met' },
    ]);
  });
});

describe('work orders', () => {
  it('go on with the same supplier when the work must be done again', async () => {
    const request = await world.receive();
    const workOrderId = await completedWork(request);
    await request.steer({
      type: 'verify',
      outcome: 'rework',
      noteTextId: await request.text('Perde ancora'),
    });
    await expect.poll(async () => (await request.workOrder(workOrderId)).state).toBe('in_progress');
    const reportTextId = await request.text();
    await request.steerWorkOrder(workOrderId, { type: 'complete', reportTextId });
    await request.until(is('completed'), 'completed again');
    await request.steer({ type: 'verify', outcome: 'ok', noteTextId: null });
    expect(await request.workOrder(workOrderId)).toMatchObject({ released: true, reworkCount: 1 });
  });

  it('have their parts from the record that completes them: another completion replaces them, a refused one leaves none', async () => {
    const request = await world.receive();
    await request.qualify();
    const workOrderId = await request.dispatch(world.suppliers.first);
    const complete = async (...descriptions: string[]) => {
      const parts: UsedPart[] = [];
      for (const description of descriptions)
        parts.push({ code: 'G-12', descriptionTextId: await request.text(description), quantity: 2.5 });
      return { type: 'complete', reportTextId: await request.text(), parts } as const;
    };
    const row = async () =>
      world.db
        .selectFrom('workOrders')
        .select(['state', 'parts'])
        .where('id', '=', workOrderId)
        .executeTakeFirstOrThrow();
    expect(
      (await refusalOf(request.steerWorkOrder(workOrderId, await complete('Mai usata')))).code,
      'an offer is not completed',
    ).toBe('not_allowed_in_state');
    expect(await row()).toEqual({ state: 'offered', parts: [] });

    await request.steerWorkOrder(workOrderId, { type: 'start' });
    const gone = await complete('Guarnizione');
    await world.db
      .deleteFrom('texts')
      .where('id', '=', gone.parts[0]?.descriptionTextId ?? '')
      .execute();
    expect(await refusalOf(request.steerWorkOrder(workOrderId, gone))).toMatchObject({ code: 'too_late' });
    expect(await row()).toEqual({ state: 'in_progress', parts: [] });

    const command = await complete('Guarnizione', 'Olio');
    const nextWorkOrderId = crypto.randomUUID();
    await request.recordUnknown('lost', { type: 'work_order', workOrderId, command, nextWorkOrderId });
    const parts = ['Guarnizione', 'Olio'].map((description) => ({
      code: 'G-12',
      description,
      quantity: 2.5,
    }));
    expect(await row(), 'whatever becomes of the task').toEqual({ state: 'completed', parts });
    await request.handle.signal(adoptRecorded);
    await request.until(is('completed'), 'completed');
    await request.steer({ type: 'verify', outcome: 'rework', noteTextId: null });
    expect(await request.workOrder(workOrderId)).toMatchObject({
      state: 'in_progress',
      parts: command.parts,
    });
    await request.steerWorkOrder(workOrderId, await complete());
    expect(await row()).toEqual({ state: 'completed', parts: [] });
  });

  it('keep the parts that an earlier version wrote before the completion that it promised', async () => {
    const request = await world.receive();
    await request.qualify();
    const workOrderId = await request.dispatch(world.suppliers.first);
    const parts = [{ code: null, description: 'Cilindro', quantity: 1 }];
    const own = { workOrderId, supplierId: world.suppliers.first };
    await world.db
      .updateTable('workOrders')
      .set({ parts: JSON.stringify(parts) })
      .where('id', '=', workOrderId)
      .execute();
    await request.steerWorkOrder(workOrderId, { type: 'start' });
    const inboundEventId = await request.inboundEvent('work_order.completed');
    const command = { type: 'complete', reportTextId: await request.text() } as const;
    await request.handle.signal(supplierEvent, { inboundEventId, ...own, command, receivedAt: 0 });
    await request.until(is('completed'), 'completed');
    const row = await world.db
      .selectFrom('workOrders')
      .select(['state', 'parts'])
      .where('id', '=', workOrderId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'completed', parts });
  });

  it('suspend their request with them', async () => {
    const request = await world.receive();
    await request.qualify();
    const workOrderId = await request.dispatch(world.suppliers.first);
    await request.steerWorkOrder(workOrderId, { type: 'start' });
    await request.steerWorkOrder(workOrderId, { type: 'suspend', reason: 'waiting_requester' });
    const suspended = await request.until(is('suspended'), 'suspended');
    expect(suspended.clocks.filter((clock) => clockState(clock) === 'paused')).toHaveLength(1);
    await request.steerWorkOrder(workOrderId, { type: 'resume' });
    await request.until(is('in_progress'), 'in progress');
  });

  it('are withdrawn when their request is cancelled', async () => {
    const request = await world.receive();
    await request.qualify();
    const workOrderId = await request.dispatch(world.suppliers.first);
    await request.steerWorkOrder(workOrderId, { type: 'accept' });
    await request.steer({ type: 'cancel', reasonTextId: await request.text('Doppione') });
    await ended(world, request.id);
    expect((await request.workOrder(workOrderId)).state).toBe('cancelled');
  });

  it('take what a supplier reports late and out of order, and refuse what cannot be', async () => {
    const request = await world.receive();
    await request.qualify();
    const workOrderId = await request.dispatch(world.suppliers.first);
    await request.steerWorkOrder(workOrderId, { type: 'start' });
    expect(await refusalOf(request.steerWorkOrder(workOrderId, { type: 'accept' }))).toEqual({
      type: 'command_refused',
      code: 'not_allowed_in_state',
    });
    const to = Date.now();
    expect(
      await refusalOf(request.steerWorkOrder(workOrderId, { type: 'schedule', from: to, to })),
    ).toMatchObject({
      type: 'command_refused',
    });
    await request.until(is('in_progress'), 'in progress');
  });

  it('begin anew after a reopening, with clocks of a new cycle', async () => {
    const request = await world.receive();
    await completedWork(request);
    await request.steer({ type: 'verify', outcome: 'ok', noteTextId: null });
    const before = (await request.state()).clocks;
    await request.steer({ type: 'reopen', reasonTextId: await request.text('Non va ancora') });
    const state = await request.state();
    expect(state).toMatchObject({ state: 'qualified', cycle: 1, reopenCount: 1 });
    expect(state.clocks.slice(0, before.length)).toEqual(before);
    const again = await request.dispatch(world.suppliers.second);
    await request.steerWorkOrder(again, { type: 'start' });
    await request.until(is('in_progress'), 'in progress');
  });
});
