import type { WorkflowHandle } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { askForAudit, findAudit } from '../../db/audits/audits.ts';
import { enqueueSignal } from '../../db/outbox/outbox.ts';
import { uuidv7 } from '../../db/uuid.ts';
import type { RequestState } from '../../domain/request/state.ts';
import { monthOf } from '../../domain/time/rome.ts';
import type { WorkOrderCommand } from '../../domain/work-order/commands.ts';
import {
  adoptRecorded,
  CLOSINGS_DUE_WORKFLOW,
  MONTH_CLOSE_WORKFLOW,
  monthCloseId,
  REQUEST_WORKFLOW,
  type RequestInput,
  requestState,
  statementDrafted,
  steerRequest,
  steerStatement,
  surveyAnswered,
  verificationAnswered,
} from '../../workflows/messages.ts';
import { type Disturbance, type Request, STAFF, type World } from './world.ts';

/** Lives one representative life; answers the ids of the workflows whose histories tell it. */
export type Life = (world: World) => Promise<string[]>;

/** A database that cannot be reached. */
export const away: Disturbance = () => Promise.reject(new Error('Connection refused'));
/** One that writes, and does not get to say so inside the workflow task. */
export const lost: Disturbance = async (isLocal, attempt) => {
  const answer = await attempt();
  if (isLocal) throw new Error('Connection terminated');
  return answer;
};

/** Counts the attempts that are disturbed. */
export function counting(disturbance: Disturbance) {
  const attempts = { local: 0, ordinary: 0 };
  const counted: Disturbance = (isLocal, attempt) => {
    attempts[isLocal ? 'local' : 'ordinary'] += 1;
    return disturbance(isLocal, attempt);
  };
  return { attempts, disturbance: counted };
}

const is = (name: RequestState['state']) => (state: RequestState) => state.state === name;

/** Between them these lives take every command, alarm, signal and activity that the workflows know. */
export const LIVES: Record<string, Life> = {
  async whole(world) {
    const request = await world.receive({ intake: { impact: 'high', urgency: 'high' } });
    await request.steer({ type: 'assign', assigneeId: null });
    await request.qualify();
    await request.steer({ type: 'note', textId: await request.text(), visibility: 'requester' });
    const order = await request.dispatch(world.suppliers.first);
    await supplierSays(world, request, order, { type: 'accept' });
    const from = (await world.env.currentTimeMs()) + 600_000;
    await supplierSays(world, request, order, { type: 'schedule', from, to: from + 600_000 });
    await supplierSays(world, request, order, { type: 'start' });
    await supplierSays(world, request, order, { type: 'accept' }, 'refused');
    await supplierSays(world, request, order, { type: 'complete', reportTextId: await request.text() });
    await request.until(is('completed'), 'completed');
    await request.steer({ type: 'verify', outcome: 'ok', noteTextId: null });
    await answerSurvey(world, request, 5);
    await request.until(is('closed'), 'closed');
    await world.env.sleep('16 days');
    await ended(world, request.id);
    return [request.id];
  },

  async expiredThenDeclined(world) {
    const request = await world.receive();
    await request.qualify();
    await request.dispatch(world.suppliers.first, world.suppliers.second);
    await world.env.sleep('31 minutes');
    const passedOn = await request.until((state) => state.workOrders.length === 2, 'passed on');
    const second = passedOn.workOrders.at(-1)?.id ?? '';
    const reasonTextId = await request.text();
    await request.steerWorkOrder(second, { type: 'decline', reasonTextId });
    await request.until((state) => state.needsSupplier, 'left to a supervisor');
    return [request.id];
  },

  async suspended(world) {
    const request = await world.receive();
    await request.qualify();
    const until = (await world.env.currentTimeMs()) + 3 * 3_600_000;
    await request.steer({ type: 'suspend', reason: 'waiting_requester', noteTextId: null, until });
    await world.env.sleep('3 hours');
    await request.until(is('qualified'), 'resumed by its alarm');
    await request.steer({ type: 'suspend', reason: 'waiting_parts', noteTextId: null, until: null });
    await request.steer({ type: 'resume' });
    const order = await request.dispatch(world.suppliers.first);
    await request.steerWorkOrder(order, { type: 'start' });
    await request.steerWorkOrder(order, { type: 'suspend', reason: 'waiting_requester' });
    await request.until(is('suspended'), 'suspended by its supplier');
    await request.steerWorkOrder(order, { type: 'resume' });
    await request.until(is('in_progress'), 'in progress');
    return [request.id];
  },

  async breachedAndEscalated(world) {
    const request = await world.receive({ intake: { impact: 'high', urgency: 'high' } });
    await world.env.sleep('12 minutes');
    await request.until((state) => state.clocks[0]?.warnedAt != null, 'warned');
    await world.env.sleep('3 minutes');
    await request.until((state) => state.clocks[0]?.breachedAt != null, 'breached');
    await world.env.sleep('8 minutes');
    await request.until((state) => state.escalation === 2, 'escalated');
    await request.qualify();
    const dueAt = (await world.env.currentTimeMs()) + 24 * 3_600_000;
    const reasonTextId = await request.text();
    await request.steer({ type: 'move-deadline', target: 'resolution', dueAt, reasonTextId });
    return [request.id];
  },

  async verifiedByRequester(world) {
    const request = await world.receive({ terms: { verification: { mode: 'requester', window: 'P2D' } } });
    await request.qualify();
    const order = await request.dispatch(world.suppliers.first);
    await request.steerWorkOrder(order, { type: 'start' });
    await request.steerWorkOrder(order, { type: 'complete', reportTextId: await request.text() });
    await request.until(is('completed'), 'completed');
    await answerVerification(world, request, { round: 1, outcome: 'rework' });
    await request.until(is('in_progress'), 'in progress again');
    await request.steerWorkOrder(order, { type: 'complete', reportTextId: await request.text() });
    await request.until(is('completed'), 'completed again');
    await world.env.sleep('2 days');
    await request.until(is('resolved'), 'resolved without an answer');
    await answerVerification(world, request, { round: 2, outcome: 'ok' }, 'refused');
    return [request.id];
  },

  async movedToAnotherVersion(world) {
    const request = await world.receive();
    await request.qualify();
    const reasonTextId = await request.text();
    await request.steer({ type: 'change-terms', terms: world.nextTerms, reasonTextId });
    const order = await request.dispatch(world.suppliers.first);
    await request.steerWorkOrder(order, { type: 'start' });
    await request.steerWorkOrder(order, { type: 'complete', reportTextId: await request.text() });
    await request.until(is('resolved'), 'resolved by the supplier’s word');
    return [request.id];
  },

  async recontactUnreachable(world) {
    const request = await resolvedDirectly(world);
    await world.env.sleep('3 days');
    await request.until((state) => state.survey.state === 'reminded', 'reminded');
    await answerSurvey(world, request, 2);
    await request.until((state) => state.recontact?.state === 'open', 'to be contacted again');
    await world.env.sleep('8 hours');
    await request.until((state) => state.recontact?.state === 'overdue', 'overdue');
    for (let attempt = 1; attempt <= 3; attempt += 1)
      await request.steer({ type: 'recontact', outcome: 'unreachable', noteTextId: await request.text() });
    await request.until(is('closed'), 'closed');
    await answerSurvey(world, request, 6);
    return [request.id];
  },

  async recontactReopens(world) {
    const request = await resolvedDirectly(world);
    await answerSurvey(world, request, 1);
    await request.until((state) => state.recontact?.state === 'open', 'to be contacted again');
    await request.steer({ type: 'recontact', outcome: 'reopen', noteTextId: await request.text() });
    const order = await request.dispatch(world.suppliers.second);
    await request.steerWorkOrder(order, { type: 'start' });
    await request.until(is('in_progress'), 'in progress');
    return [request.id];
  },

  async surveyExpired(world) {
    const request = await resolvedDirectly(world);
    await world.env.sleep('14 days');
    await request.until(is('closed'), 'closed');
    await world.env.sleep('2 days');
    await ended(world, request.id);
    return [request.id];
  },

  async mergesCrossed(world) {
    const [a, b] = [await world.receive(), await world.receive()];
    const merges = await Promise.allSettled([
      a.steer({ type: 'merge', intoId: b.id }),
      b.steer({ type: 'merge', intoId: a.id }),
    ]);
    const [from, into] = merges[0].status === 'fulfilled' ? [a, b] : [b, a];
    await into.until((state) => state.version === 2, 'told of the merge');
    await ended(world, from.id);
    return [from.id, into.id];
  },

  async continuedAsNew(world) {
    const request = await world.receive();
    await request.qualify();
    const input = await inputOf(request.handle);
    const handle = await world.env.client.workflow.start(REQUEST_WORKFLOW, {
      workflowId: `${request.id}-continued`,
      taskQueue: (await request.handle.describe()).taskQueue,
      args: [{ ...input, resumeFrom: await request.state() }],
    });
    const command = { type: 'note', textId: await request.text(), visibility: 'internal' } as const;
    const sent = { commandId: 'note', bodyHash: 'body', command, actor: STAFF, expectedVersion: null };
    await handle.executeUpdate(steerRequest, { args: [sent] });
    await world.env.sleep('2 hours');
    await eventually(async () => (await handle.query(requestState)).escalation > 0);
    return [handle.workflowId];
  },

  async adopted(world) {
    const request = await world.receive();
    await request.qualify();
    const [reasonTextId, textId] = [await request.text(), await request.text()];
    await request.recordUnknown('lost', { type: 'note', textId, visibility: 'internal' });
    await request.steer({ type: 'remind', noteTextId: null, complaint: false });
    const candidates = [{ supplierId: world.suppliers.first, serviceCentreId: null }];
    const lost = { type: 'dispatch' as const, workOrderId: uuidv7(), candidates, instructionsTextId: null };
    await request.recordUnknown('lost too', lost);
    await request.handle.signal(adoptRecorded);
    await world.env.sleep('31 minutes');
    await request.until((state) => state.needsSupplier, 'left to a supervisor');
    await request.recordUnknown('the end', { type: 'cancel', reasonTextId });
    await request.handle.signal(adoptRecorded);
    await ended(world, request.id);
    return [request.id];
  },

  async databaseAway(world) {
    const request = await world.receive();
    await request.qualify();
    const outage = counting(away);
    world.disturb(outage.disturbance);
    const noted = request.steer({ type: 'note', textId: await request.text(), visibility: 'internal' });
    await eventually(async () => outage.attempts.ordinary > 0);
    await world.env.sleep('10 minutes');
    world.disturb(lost);
    await noted;
    const reminded = await request.steer({ type: 'remind', noteTextId: null, complaint: false });
    await request.until(({ version }) => version === reminded, 'reminded');
    world.disturb(null);
    return [request.id];
  },

  async monthsClosed(world) {
    const { contractId } = world.terms;
    const { taskQueue, env } = world;
    const due = `closings-due/${contractId}`;
    await env.client.workflow.start(CLOSINGS_DUE_WORKFLOW, {
      workflowId: due,
      taskQueue,
      args: [{ contractId }],
    });
    await ended(world, due);
    const input = { contractId, month: '2026-01' };
    const id = monthCloseId(input);
    const handle = await env.client.workflow.start(MONTH_CLOSE_WORKFLOW, {
      workflowId: id,
      taskQueue,
      args: [input],
    });
    const { statementId, version } = await handle.executeUpdate(statementDrafted, { args: [] });
    const command = { type: 'approve' } as const;
    await handle.executeUpdate(steerStatement, {
      args: [{ statementId, command, actor: STAFF, expectedVersion: version }],
    });
    await ended(world, id);
    return [due, id];
  },

  async audited(world) {
    const { contractId } = world.terms;
    const month = monthOf(await world.env.currentTimeMs());
    const { id } = await world.db
      .transaction()
      .execute((trx) => askForAudit(trx, { contractId, month, askedBy: null }));
    await eventually(async () => (await findAudit(world.db, id))?.state === 'proved', 60_000);
    await ended(world, id);
    return [id];
  },

  async reworkedAndReopened(world) {
    const request = await world.receive();
    await request.qualify();
    const order = await request.dispatch(world.suppliers.first);
    await request.steerWorkOrder(order, { type: 'start' });
    await request.steer({ type: 'remind', noteTextId: await request.text(), complaint: true });
    await request.steer({ type: 'note', textId: await request.text(), visibility: 'supplier' });
    const parts = [{ code: 'G-12', descriptionTextId: await request.text('Guarnizione'), quantity: 2 }];
    await request.steerWorkOrder(order, { type: 'complete', reportTextId: await request.text(), parts });
    await request.until(is('completed'), 'completed');
    await request.steer({ type: 'verify', outcome: 'rework', noteTextId: await request.text() });
    await request.until(is('in_progress'), 'in progress again');
    await request.steerWorkOrder(order, { type: 'complete', reportTextId: await request.text() });
    await request.until(is('completed'), 'completed again');
    await request.steer({ type: 'verify', outcome: 'ok', noteTextId: null });
    await request.steer({ type: 'reopen', reasonTextId: await request.text() });
    const again = await request.dispatch(world.suppliers.second);
    await request.steerWorkOrder(again, { type: 'cancel', reasonTextId: await request.text() });
    await request.until(is('qualified'), 'without a supplier');
    return [request.id];
  },

  async cancelled(world) {
    const request = await world.receive();
    await request.qualify();
    const order = await request.dispatch(world.suppliers.first);
    await request.steerWorkOrder(order, { type: 'accept' });
    await request.steer({ type: 'cancel', reasonTextId: await request.text() });
    await ended(world, request.id);
    return [request.id];
  },
};

async function resolvedDirectly(world: World): Promise<Request> {
  const request = await world.receive();
  await request.qualify();
  await request.steer({ type: 'resolve', resolutionTextId: await request.text(), articleId: null });
  return request;
}

/** A supplier's program reports as through the API: stored, promised, relayed as a signal. */
async function supplierSays(
  world: World,
  request: Request,
  workOrderId: string,
  command: WorkOrderCommand,
  outcome: 'applied' | 'refused' = 'applied',
): Promise<void> {
  const inboundEventId = await request.inboundEvent(`work_order.${command.type}`);
  const receivedAt = await world.env.currentTimeMs();
  const said = { inboundEventId, supplierId: world.suppliers.first, workOrderId, command, receivedAt };
  await enqueueSignal(world.db, request.id, { signal: 'supplierEvent', args: [said] }, inboundEventId);
  await handled(world, inboundEventId, outcome);
}

async function answerSurvey(world: World, request: Request, score: number): Promise<void> {
  const inboundEventId = await request.inboundEvent('survey.answered');
  const { cycle, state } = await request.state();
  await request.handle.signal(surveyAnswered, { inboundEventId, cycle, score, commentTextId: null });
  await handled(world, inboundEventId, state === 'closed' ? 'refused' : 'applied');
}

async function answerVerification(
  world: World,
  request: Request,
  answer: { round: number; outcome: 'ok' | 'rework' },
  outcome: 'applied' | 'refused' = 'applied',
): Promise<void> {
  const inboundEventId = await request.inboundEvent('verification.answered');
  const commentTextId = answer.outcome === 'rework' ? await request.text('Perde ancora') : null;
  await request.handle.signal(verificationAnswered, { inboundEventId, ...answer, commentTextId });
  await handled(world, inboundEventId, outcome);
}

function handled(world: World, inboundEventId: string, outcome: 'applied' | 'refused'): Promise<void> {
  return eventually(async () => {
    const { state } = await world.db
      .selectFrom('inboundEvents')
      .select('state')
      .where('id', '=', inboundEventId)
      .executeTakeFirstOrThrow();
    if (state !== 'pending' && state !== outcome) throw new Error(`The event was ${state}`);
    return state === outcome;
  });
}

/** Waits for the ends without the client's `result()`, which lets the test server's clock run. */
export async function ended(world: World, ...workflowIds: string[]): Promise<void> {
  for (const id of workflowIds) {
    const handle = world.env.client.workflow.getHandle(id);
    await eventually(async () => (await handle.describe()).status.name === 'COMPLETED');
  }
}

async function inputOf(handle: WorkflowHandle): Promise<RequestInput> {
  const { events } = await handle.fetchHistory();
  const [payload] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
  if (!payload) throw new Error('A history begins with its input');
  return defaultPayloadConverter.fromPayload<RequestInput>(payload);
}

async function eventually(check: () => Promise<boolean>, patienceMs = 20_000): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    if (await check().catch(notThere)) return;
    if (Date.now() > until) throw new Error('It did not come about');
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}

/** A workflow that the relay is about to start is not there yet. */
function notThere(error: unknown): false {
  if (error instanceof Error && error.name === 'WorkflowNotFoundError') return false;
  throw error;
}
