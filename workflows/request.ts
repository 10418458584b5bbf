import {
  allHandlersFinished,
  condition,
  continueAsNew,
  patched,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { type Actor, SYSTEM } from '../domain/actor.ts';
import type { Decision } from '../domain/refusal.ts';
import { alarmCause, nextAlarm, sameAlarm } from '../domain/request/alarms.ts';
import { hasEnded } from '../domain/request/allowed.ts';
import type { RequestCommand } from '../domain/request/commands.ts';
import { decide } from '../domain/request/decide.ts';
import type { RequestEvent } from '../domain/request/events.ts';
import { evolveAll } from '../domain/request/evolve.ts';
import { receive } from '../domain/request/intake.ts';
import { stampAfter, withPlanning } from '../domain/request/stamp.ts';
import type { Cause, RequestState } from '../domain/request/state.ts';
import type { WorkOrderCommand } from '../domain/work-order/commands.ts';
import { workOrderOf } from '../domain/work-order/state.ts';
import { records } from './activities.ts';
import {
  adoptRecorded,
  KEY_REUSED,
  type RequestInput,
  requestAbsorbed,
  requestState,
  type Steered,
  type Steering,
  steerRequest,
  steerWorkOrder,
  supplierEvent,
  surveyAnswered,
  verificationAnswered,
} from './messages.ts';
import { mutex } from './mutex.ts';
import { checkVersion, recordRefusal, refusalCode, refused } from './refused.ts';
import { uuid7 } from './uuid7.ts';

/** A command on its way to the rules, with what identifies it and what it was meant for. */
interface Asked {
  command: RequestCommand;
  actor: Actor;
  cause: Cause;
  bodyHash: string | null;
  /** When it came in, epoch milliseconds; null: now. */
  receivedAt: number | null;
  expectedVersion: number | null;
  inboundEventId: string | null;
}

/**
 * One request's whole life, with its work orders. Commands, events from outside and alarms go through one mutex: the
 * rules decide, the record is written, then the state moves on. Where the record's place is taken by another, what
 * stands there is adopted, and the rules decide anew. Ends when nothing more can happen to the request.
 */
export async function requestWorkflow(input: RequestInput): Promise<void> {
  let state = input.resumeFrom ?? receive(input.intake);
  const lock = mutex();
  /** What waits for its turn or is at it. */
  const underWay = new Set<Cause>();

  /** Takes over what was recorded although the history does not know of it. */
  async function adopt() {
    const standing = await records.recordedSince({ requestId: state.id, version: state.version });
    state = evolveAll(state, standing);
  }

  /** Carries out one command: throws the refusal, or comes back when the record is written. */
  async function act(asked: Asked): Promise<Steering> {
    underWay.add(asked.cause);
    try {
      return await lock.runExclusive(() => carryOut(asked));
    } finally {
      underWay.delete(asked.cause);
    }
  }

  async function carryOut(asked: Asked): Promise<Steering> {
    if (isAhead(state, asked)) await adopt();
    for (;;) {
      if (standsFor(state, asked)) return { version: state.version, recorded: false };
      const decision = judge(state, asked);
      if (!decision.ok) throw refused(decision.refusal);
      if (decision.events.length === 0) return { version: state.version, recorded: false };
      const { actor, cause, bodyHash, inboundEventId } = asked;
      const by = { at: happenedAt(state, asked), actor, cause, bodyHash };
      const events = stampAfter(state.version, decision.events, by);
      const recorded = await records
        .recordRequest({ base: state, events, inboundEventId })
        .catch(refuseRecord);
      switch (recorded.outcome) {
        case 'written':
          state = evolveAll(state, withPlanning(events, recorded.planning));
          return { version: state.version, recorded: true };
        case 'taken':
          state = evolveAll(state, recorded.standing);
          break;
        case 'repeated':
          return { version: state.version, recorded: false };
      }
    }
  }

  /** What somebody says from outside: refused, it is kept with the code of the refusal. */
  async function hear(
    command: RequestCommand,
    actor: Actor,
    inboundEventId: string,
    receivedAt: number | null = null,
  ) {
    const cause: Cause = `event:${inboundEventId}`;
    try {
      const asked = { command, actor, cause, bodyHash: null, receivedAt };
      await act({ ...asked, expectedVersion: null, inboundEventId });
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) throw error;
      const refuse = () => records.refuseInboundEvent({ inboundEventId, code });
      // In its turn: two records at once are replayed at other instants than they had.
      await (patched(REFUSED_IN_TURN) ? lock.runExclusive(refuse) : refuse());
    }
  }

  /** Refuses what the state known here forbids, before anything enters the history; what may be recorded it lets in. */
  function validate(asked: Asked) {
    if (isAhead(state, asked) || underWay.has(asked.cause) || standsFor(state, asked)) return;
    const decision = judge(state, asked);
    if (!decision.ok) throw refused(decision.refusal);
  }

  setHandler(steerRequest, (sent) => act(steered(sent, sent.command)), {
    validator: (sent) => validate(steered(sent, sent.command)),
  });
  setHandler(steerWorkOrder, (sent) => act(steered(sent, toWorkOrder(sent, uuid7()))), {
    // A refused Update leaves nothing in the history: it must draw no random number.
    validator: (sent) => validate(steered(sent, toWorkOrder(sent, NOT_DRAWN))),
  });
  setHandler(supplierEvent, ({ inboundEventId, supplierId, receivedAt, ...sent }) =>
    hear(toWorkOrder(sent, uuid7()), { kind: 'supplier', id: supplierId }, inboundEventId, receivedAt),
  );
  setHandler(surveyAnswered, ({ inboundEventId, ...answer }) =>
    hear({ type: 'answer_survey', ...answer }, REQUESTER, inboundEventId),
  );
  setHandler(verificationAnswered, ({ inboundEventId, ...answer }) =>
    hear({ type: 'answer_verification', ...answer }, REQUESTER, inboundEventId),
  );
  setHandler(requestAbsorbed, async ({ fromId, actor }) => {
    await act({ ...BY_ITSELF, command: { type: 'absorb', fromId }, actor, cause: `merge:${fromId}` });
  });
  setHandler(adoptRecorded, () => lock.runExclusive(adopt));
  setHandler(requestState, () => state);

  const isQuiet = () => !lock.isLocked() && allHandlersFinished();
  const mayContinueAsNew = () => workflowInfo().continueAsNewSuggested && isQuiet();

  while (!hasEnded(state, Date.now())) {
    const alarm = nextAlarm(state);
    const overtaken = () => !sameAlarm(nextAlarm(state), alarm) || mayContinueAsNew();
    if (alarm === null) await condition(overtaken);
    else if (alarm.at <= Date.now() || !(await condition(overtaken, alarm.at - Date.now()))) {
      if (alarm.kind === 'end') continue;
      const command: RequestCommand = { type: 'alarm', alarm, nextWorkOrderId: uuid7() };
      await act({ ...BY_ITSELF, command, actor: SYSTEM, cause: alarmCause(alarm) });
    }
    if (mayContinueAsNew() && !hasEnded(state, Date.now()))
      await continueAsNew<typeof requestWorkflow>({ ...input, resumeFrom: state });
  }
  await condition(isQuiet);
}

/** Requests that began before it refuse events from outside beside their turns. */
const REFUSED_IN_TURN = 'refused-in-turn';
const REQUESTER: Actor = { kind: 'requester', id: null };
/** What nobody sent who had a version before their eyes. */
const BY_ITSELF = { bodyHash: null, receivedAt: null, expectedVersion: null, inboundEventId: null };
const NOT_DRAWN = '';

function steered(sent: Omit<Steered<unknown>, 'command'>, command: RequestCommand): Asked {
  const { actor, commandId, bodyHash, expectedVersion } = sent;
  const cause: Cause = `command:${commandId}`;
  return { command, actor, cause, bodyHash, receivedAt: null, expectedVersion, inboundEventId: null };
}

function toWorkOrder(
  { workOrderId, command }: { workOrderId: string; command: WorkOrderCommand },
  nextWorkOrderId: string,
): RequestCommand {
  return { type: 'work_order', workOrderId, command, nextWorkOrderId };
}

/** @throws where the sender saw another version than the present one */
function judge(state: RequestState, asked: Asked): Decision<RequestEvent> {
  checkVersion(presentVersion(state, asked), asked.expectedVersion);
  return decide(state, asked.command, happenedAt(state, asked));
}

/** The version that the sender's is held against: the request's, or its work order's. */
function presentVersion(state: RequestState, { command }: Asked): number {
  if (command.type !== 'work_order') return state.version;
  return workOrderOf(state, command.workOrderId)?.version ?? 0;
}

/** The sender saw a record that the history does not know of. */
function isAhead(state: RequestState, asked: Asked): boolean {
  return asked.expectedVersion !== null && asked.expectedVersion > presentVersion(state, asked);
}

/**
 * Whether what is asked has been recorded before. Looked at before the version: its sender may not know.
 * @throws where the same identity asked for something else
 */
function standsFor(state: RequestState, { cause, bodyHash }: Asked): boolean {
  const known = state.recentCauses.find((one) => one.cause === cause);
  if (known && known.bodyHash !== bodyHash) throw refused(KEY_REUSED);
  return known !== undefined;
}

/**
 * When a command takes effect: what was reported from outside counts from when it came in, so that being held up on
 * its way breaches nothing; yet never before what has already happened here.
 */
function happenedAt(state: RequestState, { receivedAt }: Asked): number {
  const now = Date.now();
  return Math.max(state.changedAt, Math.min(now, receivedAt ?? now));
}

function refuseRecord(error: unknown): never {
  const refusal = recordRefusal(error);
  throw refusal ? refused(refusal) : error;
}
