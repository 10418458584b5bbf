import {
  allHandlersFinished,
  condition,
  continueAsNew,
  getExternalWorkflowHandle,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Actor } from '../domain/actor.ts';
import { SYSTEM } from '../domain/actor.ts';
import type { Decision } from '../domain/refusal.ts';
import type { Stamped } from '../domain/request/events.ts';
import { decideDirective, decideWorkOrder, isOver } from '../domain/work-order/decide.ts';
import type { WorkOrderEvent } from '../domain/work-order/events.ts';
import { evolveWorkOrder } from '../domain/work-order/evolve.ts';
import { newsOf } from '../domain/work-order/news.ts';
import { offered } from '../domain/work-order/offer.ts';
import type { WorkOrderState } from '../domain/work-order/state.ts';
import { local, outward } from './activities.ts';
import { background } from './background.ts';
import {
  requestDirective,
  type SupplierEvent,
  steerWorkOrder,
  supplierEvent,
  type WorkOrderInput,
  workOrderChanged,
} from './messages.ts';
import { checkVersion, refusalCode, refused } from './refused.ts';
import { turnstile } from './turnstile.ts';

/**
 * One supplier's task: from the offer to its release by the request. The offer itself was recorded by the request;
 * what the request must know is signalled to it after it is recorded here.
 */
export async function workOrderWorkflow(input: WorkOrderInput): Promise<void> {
  let state: WorkOrderState = input.resumeFrom ?? offered(input.offer);
  const turns = turnstile();
  const effects = background();
  const supplier: Actor = { kind: 'supplier', id: state.supplierId };

  /** One after the other: news sent at once could overtake each other, and late news changes nothing. */
  let telling: Promise<void> = Promise.resolve();
  function tellRequest(events: Stamped<WorkOrderEvent>[]) {
    for (const { event, at, actor } of events) {
      const news = newsOf(event);
      if (!news) continue;
      const told = { workOrderId: state.id, ...news, at, actor };
      const tell = () => getExternalWorkflowHandle(state.requestId).signal(workOrderChanged, told);
      telling = telling.then(tell, tell);
      effects.start('Telling the request', telling);
    }
  }

  /** Carries out what the rules decide: throws the refusal, or comes back when the record is written. */
  function act(
    decideOn: (state: WorkOrderState) => Decision<WorkOrderEvent>,
    actor: Actor,
    expectedVersion: number | null,
    inbound: Pick<SupplierEvent, 'inboundEventId' | 'at'> | null = null,
  ) {
    return turns.pass(async () => {
      checkVersion(state.version, expectedVersion);
      const decision = decideOn(state);
      if (!decision.ok) throw refused(decision.refusal);
      if (decision.events.length === 0) return;
      // What a program reported counts from when it came in, though never before what has already happened here.
      const at = Math.min(Date.now(), Math.max(inbound?.at ?? Date.now(), state.changedAt));
      const events = decision.events.map((event, index) => ({
        seq: state.version + index + 1,
        at,
        actor,
        event,
      }));
      const next = events.reduce<WorkOrderState>(evolveWorkOrder, state);
      const recorded = await local.recordWorkOrder({
        state: next,
        events,
        inboundEventId: inbound?.inboundEventId ?? null,
      });
      state = next;
      if (recorded.pendingNotificationIds.length > 0)
        effects.start('Delivery', outward.deliverNotifications(recorded.pendingNotificationIds));
      tellRequest(events);
    });
  }

  setHandler(
    steerWorkOrder,
    async ({ command, actor, expectedVersion }) => {
      await act((present) => decideWorkOrder(present, command), actor, expectedVersion);
      return { version: state.version };
    },
    {
      validator({ command, expectedVersion }) {
        checkVersion(state.version, expectedVersion);
        const decision = decideWorkOrder(state, command);
        if (!decision.ok) throw refused(decision.refusal);
      },
    },
  );
  setHandler(supplierEvent, async ({ inboundEventId, command, at }) => {
    try {
      await act((present) => decideWorkOrder(present, command), supplier, null, { inboundEventId, at });
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) throw error;
      await local.refuseInboundEvent({ inboundEventId, code });
    }
  });
  setHandler(requestDirective, ({ directive, actor }) =>
    act((present) => decideDirective(present, directive), actor, null),
  );

  if (!input.resumeFrom && input.pendingNotificationIds.length > 0)
    effects.start('Delivery', outward.deliverNotifications(input.pendingNotificationIds));

  const isQuiet = () => turns.isIdle() && effects.isIdle() && allHandlersFinished();
  const mayContinueAsNew = () => workflowInfo().continueAsNewSuggested && isQuiet();

  while (!isOver(state)) {
    const expiresAt = state.state === 'offered' ? state.offerExpiresAt : null;
    const moved = () =>
      isOver(state) || (expiresAt !== null && state.state !== 'offered') || mayContinueAsNew();
    if (expiresAt === null) await condition(moved);
    else if (expiresAt <= Date.now() || !(await condition(moved, expiresAt - Date.now())))
      await act((present) => decideDirective(present, { type: 'expire_offer' }), SYSTEM, null);
    if (mayContinueAsNew() && !isOver(state))
      await continueAsNew<typeof workOrderWorkflow>({ ...input, resumeFrom: state });
  }
  await condition(isQuiet);
}
