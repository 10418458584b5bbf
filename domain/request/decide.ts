import { MAINTENANCE_DOCUMENTS } from '../contract/maintenance.ts';
import type { ProcessTerms } from '../contract/terms.ts';
import { accepting, type Decision, refuse } from '../refusal.ts';
import { decideWorkOrder, expireOffer } from '../work-order/decide.ts';
import { offerTo } from '../work-order/events.ts';
import { isOpenWork } from '../work-order/state.ts';
import { nextAlarm, sameAlarm } from './alarms.ts';
import { recontactPending, refusalOf } from './allowed.ts';
import { currentClock, dueAt, isTicking } from './clocks.ts';
import type { RequestCommand, StaffCommand } from './commands.ts';
import { presentedDocuments } from './documents.ts';
import type { RequestEvent } from './events.ts';
import { type Priority, provisionalPriority } from './priority.ts';
import type { RequestState } from './state.ts';
import { sendSurvey, verificationOf, verified } from './verification.ts';

type Command<Type extends RequestCommand['type']> = Extract<RequestCommand, { type: Type }>;
type Outcome = Decision<RequestEvent>;
const accept = accepting<RequestEvent>();

/**
 * What a command brings about, or why it may not. Pure: the same state, command and instant (epoch milliseconds)
 * give the same answer. A command that is too late to matter is accepted with no events.
 */
export function decide(state: RequestState, command: RequestCommand, now: number): Outcome {
  const decision = decideAlone(state, command, now);
  return decision.ok ? accept(...decision.events, ...verificationOf(state, decision.events, now)) : decision;
}

function decideAlone(state: RequestState, command: RequestCommand, now: number): Outcome {
  switch (command.type) {
    case 'work_order':
      return decideWorkOrder(state, command, now);
    case 'answer_survey':
      return answerSurvey(state, command);
    case 'answer_verification':
      return answerVerification(state, command);
    case 'absorb':
      return accept({ type: 'absorbed', fromId: command.fromId });
    case 'alarm':
      return ring(state, command, now);
    default:
      return decideStaff(state, command, now);
  }
}

function decideStaff(state: RequestState, command: StaffCommand, now: number): Outcome {
  const refusal = refusalOf(state, command.type, now);
  if (refusal) return refusal;
  switch (command.type) {
    case 'assign':
      return command.assigneeId === state.assigneeId ? accept() : accept({ ...command, type: 'assigned' });
    case 'qualify':
      return qualify(state, command);
    case 'resolve': {
      // Resolved directly counts for R16 only before anybody else was asked, and only the first time.
      const type = state.workOrderCount === 0 && state.cycle === 0 ? 'resolved_directly' : 'resolved';
      return accept({ ...command, type }, ...sendSurvey(state));
    }
    case 'dispatch': {
      const offer = offerTo(state, command);
      return offer
        ? accept(offer)
        : refuse('no_supplier', 'No supplier is named and the category routes to none.');
    }
    case 'suspend':
      if (command.until !== null && command.until <= now)
        return refuse('until_in_past', 'A suspension ends in the future.');
      return accept({ ...command, type: 'suspended', byWorkOrder: null });
    case 'resume':
      return accept({ type: 'resumed', automatic: false });
    case 'verify':
      return accept(...verified(state, command.outcome, command.noteTextId));
    case 'recontact':
      return recontact(state, command);
    case 'reopen':
      return accept({ ...command, type: 'reopened' });
    case 'cancel':
      return accept({ ...command, type: 'cancelled', workOrderIds: withdrawn(state) });
    case 'merge':
      if (command.intoId === state.id)
        return refuse('merge_into_itself', 'A request cannot be merged into itself.');
      return accept({ ...command, type: 'merged', workOrderIds: withdrawn(state) });
    case 'note': {
      const workOrderIds = command.visibility === 'supplier' ? openOrders(state) : [];
      return accept({ ...command, type: 'noted', workOrderIds });
    }
    case 'remind': {
      const count = (command.complaint ? state.complaintCount : state.reminderCount) + 1;
      return accept({ ...command, type: 'reminded', count, workOrderIds: openOrders(state) });
    }
    case 'move-deadline':
      return moveDeadline(state, command, now);
    case 'present-documents':
      return presentDocuments(state, command);
    case 'change-terms':
      return changeTerms(state, command);
  }
}

function qualify(state: RequestState, command: Command<'qualify'>): Outcome {
  const impact = command.impact ?? state.impact;
  const urgency = command.urgency ?? state.urgency;
  const computed = provisionalPriority(impact, urgency);
  const stated = impact !== null && urgency !== null;
  const kept = command.impact === null && command.urgency === null ? state.priority : null;
  const priority: Priority = command.priority ?? kept ?? computed;
  const overridden = stated && priority !== computed;
  if (command.priority !== null && overridden && command.reasonTextId === null)
    return refuse('reason_required', 'A priority other than impact × urgency gives needs a reason.');
  return accept({
    ...command,
    type: 'qualified',
    impact,
    urgency,
    priority,
    previousPriority: state.priority,
    overridden,
    terms: state.priority === null || isSameVersion(state.terms, command.terms) ? command.terms : state.terms,
  });
}

function isSameVersion(a: ProcessTerms, b: ProcessTerms): boolean {
  return a.contractId === b.contractId && a.contractVersion === b.contractVersion;
}

/** A running request keeps the version that it was qualified under until a supervisor moves it to another. */
function changeTerms(state: RequestState, { terms, reasonTextId }: Command<'change-terms'>): Outcome {
  if (isSameVersion(state.terms, terms))
    return refuse('same_terms', `The request already has version ${terms.contractVersion} of the contract.`);
  return accept({
    type: 'terms_changed',
    contractVersion: terms.contractVersion,
    previousVersion: state.terms.contractVersion,
    reasonTextId,
    terms,
  });
}

/** The requester may say of their own work whether it is done, as long as the contract lets them. */
function answerVerification(state: RequestState, command: Command<'answer_verification'>): Outcome {
  const { verification } = state;
  const awaited = state.state === 'completed' && verification?.open && verification.mode === 'requester';
  if (!awaited || verification.round !== command.round)
    return refuse('verification_not_awaited', 'Nobody waits for this answer any more.');
  return accept(...verified(state, command.outcome, command.commentTextId, 'requester'));
}

function recontact(state: RequestState, { outcome, noteTextId }: Command<'recontact'>): Outcome {
  if (outcome === 'reopen')
    return accept(
      { type: 'recontact_closed', outcome: 'reopened', noteTextId },
      { type: 'reopened', reasonTextId: noteTextId },
    );
  const attempt = (state.recontact?.attempts ?? 0) + 1;
  const attempted: RequestEvent[] =
    outcome === 'unreachable' ? [{ type: 'recontact_attempted', attempt, noteTextId }] : [];
  if (outcome === 'unreachable' && attempt < (state.recontact?.maxAttempts ?? 1)) return accept(...attempted);
  return accept(
    ...attempted,
    { type: 'recontact_closed', outcome, noteTextId },
    { type: 'closed', why: 'recontacted' },
  );
}

function moveDeadline(state: RequestState, command: Command<'move-deadline'>, now: number): Outcome {
  const clock = currentClock(state, command.target);
  if (!clock || !isTicking(clock))
    return refuse('no_running_deadline', `The ${command.target} deadline is not running.`);
  if (clock.breachedAt !== null)
    return refuse('deadline_breached', 'A breach that has happened is not undone.');
  if (command.dueAt <= now) return refuse('due_in_past', 'A deadline can only be moved to a future instant.');
  return accept({
    type: 'deadline_moved',
    target: clock.target,
    cycle: clock.cycle,
    from: dueAt(clock),
    dueAt: command.dueAt,
    ...(command.warnAt === undefined ? {} : { warnAt: Math.min(command.warnAt, command.dueAt) }),
    reasonTextId: command.reasonTextId,
  });
}

/** What was presented before is passed over. */
function presentDocuments(state: RequestState, command: Command<'present-documents'>): Outcome {
  const before = presentedDocuments(state);
  const documents = MAINTENANCE_DOCUMENTS.filter(
    (one) => command.documents.includes(one) && !before.includes(one),
  );
  return documents.length === 0 ? accept() : accept({ type: 'documents_presented', documents });
}

/** A score of 1 or 2 obliges to contact the person again (R13); any other ends the request. */
function answerSurvey(state: RequestState, command: Command<'answer_survey'>): Outcome {
  const awaited = state.survey.state === 'sent' || state.survey.state === 'reminded';
  if (state.state !== 'resolved' || !awaited || command.cycle !== state.cycle)
    return refuse('survey_not_awaited', 'No answer to this survey is awaited any more.');
  if (!Number.isInteger(command.score) || command.score < 1 || command.score > 6)
    return refuse('score_out_of_range', 'A score is a whole number from 1 to 6.');
  const { cycle, score, commentTextId } = command;
  const answered: RequestEvent = { type: 'survey_answered', cycle, score, commentTextId };
  const follows: RequestEvent =
    score <= 2 ? { type: 'recontact_opened', score } : { type: 'closed', why: 'answered' };
  return accept(answered, follows);
}

function openOrders(state: RequestState): string[] {
  return state.workOrders.filter(isOpenWork).map(({ id }) => id);
}

/** What ends with its request: work that is open, and work whose outcome nobody will verify any more. */
function withdrawn(state: RequestState): string[] {
  return state.workOrders
    .filter((order) => isOpenWork(order) || (order.state === 'completed' && !order.released))
    .map(({ id }) => id);
}

/** An alarm that is no longer the next one, or that rings early, brings nothing about. */
function ring(state: RequestState, { alarm, nextWorkOrderId }: Command<'alarm'>, now: number): Outcome {
  if (!sameAlarm(nextAlarm(state), alarm) || alarm.at > now) return accept();
  switch (alarm.kind) {
    case 'warn': {
      const { target, cycle } = alarm;
      const clock = state.clocks.find((one) => one.target === target && one.cycle === cycle);
      return accept({ type: 'deadline_warned', target, cycle, dueAt: (clock && dueAt(clock)) ?? alarm.at });
    }
    case 'breach':
      return accept({ type: 'deadline_breached', target: alarm.target, cycle: alarm.cycle, dueAt: alarm.at });
    case 'escalate':
      return accept({ type: 'deadline_escalated', target: alarm.target, cycle: alarm.cycle, level: 2 });
    case 'expire_offer':
      return expireOffer(state, alarm.workOrderId, nextWorkOrderId, now);
    case 'resume':
      return accept({ type: 'resumed', automatic: true });
    case 'verification_over':
      return accept(
        ...verified(state, 'ok', null, state.verification?.mode === 'automatic' ? 'automatic' : 'no_answer'),
      );
    case 'remind_survey':
      return accept({ type: 'survey_reminded', cycle: state.cycle });
    case 'expire_survey': {
      const closed: RequestEvent = { type: 'closed', why: 'no_answer' };
      if (state.survey.state === 'none') return accept(closed);
      return accept({ type: 'survey_expired', cycle: state.cycle }, closed);
    }
    case 'recontact_overdue':
      return recontactPending(state) ? accept({ type: 'recontact_overdue' }) : accept();
    case 'end':
      return accept();
  }
}
