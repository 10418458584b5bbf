/**
 * A record that was written although the task that wrote it was lost: the history knows nothing of it, and it is never
 * passed over. Whatever happens next to the request finds its place taken, takes over what stands there, and decides
 * anew.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffCommand } from '../../domain/request/commands.ts';
import { adoptRecorded, surveyAnswered } from '../../workflows/messages.ts';
import { ended } from './lives.ts';
import { createWorld, type Request, refusalOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.stop());

/** A qualified request, and a note on it that its workflow does not know of. */
async function withUnknownNote(): Promise<{ request: Request; version: number; lost: StaffCommand }> {
  const request = await world.receive();
  const version = await request.qualify();
  const lost: StaffCommand = { type: 'note', textId: await request.text(), visibility: 'internal' };
  await request.recordUnknown('lost', lost);
  expect((await request.state()).version).toBe(version);
  return { request, version, lost };
}

/** The history and the row say the same. */
async function agrees(request: Request): Promise<void> {
  expect(await request.state()).toEqual(await request.row());
}

describe('a record that the history does not know', () => {
  it('goes before the next command, which is decided anew and gets the place after it', async () => {
    const { request, version } = await withUnknownNote();
    expect(await request.steer({ type: 'remind', noteTextId: null, complaint: false })).toBe(version + 2);
    expect((await request.timeline()).slice(-2)).toEqual(['noted', 'reminded']);
    await agrees(request);
  });

  it('makes a command stale that was meant for the version before it, and leaves nothing of that', async () => {
    const { request, version } = await withUnknownNote();
    const late = request.steer({ type: 'remind', noteTextId: null, complaint: false }, version);
    expect(await refusalOf(late)).toMatchObject({ type: 'stale_version' });
    expect((await request.timeline()).at(-1)).toBe('noted');
    await agrees(request);
  });

  it('is taken over first by a command whose sender saw it', async () => {
    const { request, version } = await withUnknownNote();
    const seen = await request.steer({ type: 'remind', noteTextId: null, complaint: false }, version + 1);
    expect(seen).toBe(version + 2);
    await agrees(request);
  });

  it('answers its own command when that comes once more, whatever version it names', async () => {
    const { request, version, lost } = await withUnknownNote();
    const again = await request.steerAs('lost', lost, { expectedVersion: version });
    expect(again).toEqual({ version: version + 1, recorded: false });
    expect(await request.steerAs('lost', lost, { expectedVersion: 1 })).toMatchObject({ recorded: false });
    expect(await refusalOf(request.steerAs('lost', lost, { bodyHash: 'other' }))).toEqual({
      type: 'command_refused',
      code: 'idempotency_key_reused',
    });
    expect((await request.timeline()).filter((type) => type === 'noted')).toHaveLength(1);
    await agrees(request);
  });

  it('may be several, and what they forbid is refused', async () => {
    const { request, version } = await withUnknownNote();
    const resolution = { resolutionTextId: await request.text(), articleId: null };
    await request.recordUnknown('resolved', { type: 'resolve', ...resolution });
    const suspend = { type: 'suspend', reason: 'waiting_parts', noteTextId: null, until: null } as const;
    expect(await refusalOf(request.steer(suspend))).toEqual({
      type: 'command_refused',
      code: 'not_allowed_in_state',
    });
    expect((await request.state()).version).toBe(version + 3);
    await agrees(request);
  });

  it('is known to an alarm: what was taken in charge is not breached', async () => {
    const request = await world.receive({ intake: { impact: 'high', urgency: 'high' } });
    const { terms } = await request.state();
    const impact = { impact: 'high', urgency: 'high', priority: null } as const;
    const texts = { reasonTextId: null, noteTextId: null };
    const qualify: StaffCommand = {
      type: 'qualify',
      categoryId: world.categoryId,
      ...impact,
      ...texts,
      terms,
    };
    await request.recordUnknown('qualified', qualify);
    await world.env.sleep('20 minutes');
    await request.until(({ state }) => state === 'qualified', 'qualified');
    expect(await request.timeline()).not.toContain('deadline_breached');
    expect(await request.timeline()).not.toContain('deadline_warned');
    await agrees(request);
  });

  it('has its timers armed once the workflow is told to take it over', async () => {
    const request = await world.receive();
    await request.qualify();
    const candidates = [{ supplierId: world.suppliers.first, serviceCentreId: null }];
    const workOrderId = crypto.randomUUID();
    await request.recordUnknown('lost', {
      type: 'dispatch',
      workOrderId,
      candidates,
      instructionsTextId: null,
    });
    await request.handle.signal(adoptRecorded);
    await request.until((state) => state.workOrders.length === 1, 'dispatched');
    await world.env.sleep('31 minutes');
    await request.until((state) => state.needsSupplier, 'left to a supervisor');
    expect((await request.workOrder(workOrderId)).state).toBe('expired');
    await agrees(request);
  });

  it('promises that its workflow will be told, and only a command does', async () => {
    const { request, version } = await withUnknownNote();
    const promised = () =>
      world.db
        .selectFrom('outbox')
        .select(['kind', 'payload'])
        .where('workflowId', '=', request.id)
        .where('kind', '=', 'adopt')
        .orderBy('id')
        .execute();
    expect(await promised()).toContainEqual({ kind: 'adopt', payload: { version: version + 1 } });
    const before = (await promised()).length;
    await world.env.sleep('100 minutes');
    await request.until((state) => state.clocks.some(({ warnedAt }) => warnedAt !== null), 'warned');
    expect(await promised()).toHaveLength(before);
    // The relay keeps the promise when it is due.
    await world.db
      .updateTable('outbox')
      .set({ notBefore: new Date(0) })
      .where('workflowId', '=', request.id)
      .execute();
    await expect.poll(promised).toEqual([]);
    await agrees(request);
  });

  it('ends the workflow when it ended the request', async () => {
    const request = await world.receive();
    await request.recordUnknown('lost', { type: 'cancel', reasonTextId: await request.text() });
    await request.handle.signal(adoptRecorded);
    await ended(world, request.id);
  });
});

describe('an event from outside', () => {
  it('that comes more than once is applied once, and stays applied', async () => {
    const request = await world.receive();
    await request.qualify();
    await request.steer({ type: 'resolve', resolutionTextId: await request.text(), articleId: null });
    const inboundEventId = await request.inboundEvent('survey.answered');
    const answer = { inboundEventId, cycle: 0, score: 5, commentTextId: null };
    for (let time = 0; time < 3; time += 1) await request.handle.signal(surveyAnswered, answer);
    await request.until(({ state }) => state === 'closed', 'closed');
    // Long enough ago that the process does not remember it.
    for (let note = 0; note < 25; note += 1)
      await request.steer({ type: 'note', textId: await request.text(), visibility: 'internal' });
    await request.handle.signal(surveyAnswered, answer);
    await request.steer({ type: 'note', textId: await request.text(), visibility: 'internal' });
    const event = await world.db
      .selectFrom('inboundEvents')
      .select(['state', 'refusal'])
      .where('id', '=', inboundEventId)
      .executeTakeFirstOrThrow();
    expect(event).toEqual({ state: 'applied', refusal: null });
    expect((await request.timeline()).filter((type) => type === 'survey_answered')).toHaveLength(1);
    await agrees(request);
  });
});
