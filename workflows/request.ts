import {
  allHandlersFinished,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Actor } from '../domain/actor.ts';
import { SYSTEM } from '../domain/actor.ts';
import { nextAlarm, sameAlarm } from '../domain/request/alarms.ts';
import type { RequestCommand, StaffCommand } from '../domain/request/commands.ts';
import { decide } from '../domain/request/decide.ts';
import type { RequestEvent, Stamped } from '../domain/request/events.ts';
import { evolveAll } from '../domain/request/evolve.ts';
import { receive, receivedEvent } from '../domain/request/intake.ts';
import { planningNeeded } from '../domain/request/planning.ts';
import type { RequestState } from '../domain/request/state.ts';
import { local } from './activities.ts';
import { background } from './background.ts';
import {
  type RequestInput,
  requestAbsorbed,
  requestState,
  type Steered,
  steerRequest,
  surveyAnswered,
  verificationAnswered,
  workOrderChanged,
} from './messages.ts';
import { checkVersion, recordRefusal, refusalCode, refused } from './refused.ts';
import { startEffects } from './request-effects.ts';
import { turnstile } from './turnstile.ts';
import { uuid7 } from './uuid7.ts';

/**
 * One request's whole life. Commands, news and alarms go through one turnstile: the rules decide, the record is
 * written, then the state moves on and the effects start. Ends when nothing more can happen to the request.
 */
export async function requestWorkflow(input: RequestInput): Promise<void> {
  let state = input.resumeFrom ?? receive(input.intake);
  const turns = turnstile();
  const effects = background();

  async function record(next: RequestState, events: Stamped<RequestEvent>[], inboundEventId: string | null) {
    const recorded = await local.recordRequest({ state: next, events, inboundEventId });
    state = next;
    startEffects({ state, events, recorded, effects });
  }

  /** Carries out one command: throws the refusal, or comes back when the record is written. */
  function act(
    command: RequestCommand,
    actor: Actor,
    expectedVersion: number | null,
    inboundEventId: string | null = null,
  ) {
    return turns.pass(async () => {
      checkVersion(state.version, expectedVersion);
      const now = happenedAt(command, state);
      const decision = decide(state, command, now);
      if (!decision.ok) throw refused(decision.refusal);
      if (decision.events.length === 0) return;
      const events = stamp(state.version, decision.events, now, actor);
      let next = evolveAll(state, events);
      const planning = planningNeeded(next, now);
      if (planning) {
        const planned = await local.planDeadlines(planning);
        events.push(...stamp(next.version, [{ type: 'deadlines_planned', ...planned }], now, SYSTEM));
        next = evolveAll(state, events);
      }
      try {
        await record(next, events, inboundEventId);
      } catch (error) {
        const refusal = recordRefusal(error);
        throw refusal ? refused(refusal) : error;
      }
    });
  }

  /** What a requester says by a link: refused, it is kept with the code of the refusal. */
  async function hear(command: RequestCommand, inboundEventId: string) {
    try {
      await act(command, { kind: 'requester', id: null }, null, inboundEventId);
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) throw error;
      await local.refuseInboundEvent({ inboundEventId, code });
    }
  }

  setHandler(
    steerRequest,
    async ({ command, actor, expectedVersion }: Steered<StaffCommand>) => {
      await act(command, actor, expectedVersion);
      return { version: state.version };
    },
    {
      validator({ command, expectedVersion }) {
        checkVersion(state.version, expectedVersion);
        const decision = decide(state, command, Date.now());
        if (!decision.ok) throw refused(decision.refusal);
      },
    },
  );
  setHandler(requestState, () => state);
  setHandler(workOrderChanged, ({ actor, ...news }) =>
    act({ type: 'work_order_changed', ...news, nextWorkOrderId: uuid7() }, actor, null),
  );
  setHandler(requestAbsorbed, ({ fromId, actor }) => act({ type: 'absorb', fromId }, actor, null));
  setHandler(surveyAnswered, ({ inboundEventId, ...answer }) =>
    hear({ type: 'answer_survey', ...answer }, inboundEventId),
  );
  setHandler(verificationAnswered, ({ inboundEventId, ...answer }) =>
    hear({ type: 'answer_verification', ...answer }, inboundEventId),
  );

  if (!input.resumeFrom) {
    const received = stamp(0, [receivedEvent(input.intake)], input.intake.receivedAt, input.receivedBy);
    await turns.pass(() => record(state, received, null));
  }

  const isQuiet = () => turns.isIdle() && effects.isIdle() && allHandlersFinished();
  const mayContinueAsNew = () => workflowInfo().continueAsNewSuggested && isQuiet();

  while (!state.archived) {
    const alarm = nextAlarm(state);
    const overtaken = () => state.archived || !sameAlarm(nextAlarm(state), alarm) || mayContinueAsNew();
    if (alarm === null) await condition(overtaken);
    else if (alarm.at <= Date.now() || !(await condition(overtaken, alarm.at - Date.now())))
      await act({ type: 'alarm', alarm }, SYSTEM, null);
    if (mayContinueAsNew() && !state.archived)
      await continueAsNew<typeof requestWorkflow>({ ...input, resumeFrom: state });
  }
  await condition(isQuiet);
}

/**
 * When a command takes effect: work counts from when it was done, so that news held up on its way breaches nothing;
 * yet never before what has already happened here.
 */
function happenedAt(command: RequestCommand, state: RequestState): number {
  const now = Date.now();
  if (command.type !== 'work_order_changed') return now;
  return Math.min(now, Math.max(command.at, state.changedAt));
}

function stamp(version: number, events: RequestEvent[], at: number, actor: Actor): Stamped<RequestEvent>[] {
  return events.map((event, index) => ({ seq: version + index + 1, at, actor, event }));
}
