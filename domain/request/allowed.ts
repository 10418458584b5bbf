import { type Refused, refuse } from '../refusal.ts';
import { endsAt } from './alarms.ts';
import { isTicking } from './clocks.ts';
import type { StaffCommandName } from './commands.ts';
import { awaitsDocuments, missingDocuments } from './documents.ts';
import type { RequestState, RequestStateName } from './state.ts';

const ALWAYS_OPEN = ['assign', 'note', 'remind', 'present-documents'] as const;
const UNDER_WAY = [
  'qualify',
  'dispatch',
  'suspend',
  'cancel',
  'merge',
  'move-deadline',
  'change-terms',
] as const;

const BY_STATE: Record<RequestStateName, readonly StaffCommandName[]> = {
  received: [...ALWAYS_OPEN, 'qualify', 'cancel', 'merge', 'move-deadline'],
  qualified: [...ALWAYS_OPEN, ...UNDER_WAY, 'resolve'],
  dispatched: [...ALWAYS_OPEN, ...UNDER_WAY],
  scheduled: [...ALWAYS_OPEN, ...UNDER_WAY],
  in_progress: [...ALWAYS_OPEN, ...UNDER_WAY],
  suspended: [...ALWAYS_OPEN, 'resume', 'qualify', 'cancel', 'merge', 'move-deadline', 'change-terms'],
  completed: [...ALWAYS_OPEN, 'verify', 'cancel', 'change-terms'],
  resolved: ['assign', 'note', 'recontact', 'reopen'],
  closed: ['note', 'reopen'],
  cancelled: [],
  merged: [],
};

/**
 * The staff commands that the rules would accept at an instant (epoch milliseconds), whoever asks. A command listed
 * here can still be refused for what it says, for instance a deadline moved into the past.
 */
export function allowedCommands(state: RequestState, now: number): StaffCommandName[] {
  return BY_STATE[state.state].filter((command) => refusalOf(state, command, now) === null);
}

/** Why a staff command is not possible at an instant (epoch milliseconds), whatever it says; null where it is. */
export function refusalOf(state: RequestState, command: StaffCommandName, now: number): Refused | null {
  if (state.state === 'closed' && hasEnded(state, now))
    return refuse('request_archived', 'The window for changes has passed; register a new request.');
  const isInState = BY_STATE[state.state].includes(command);
  if (command === 'recontact')
    return isInState && recontactPending(state)
      ? null
      : refuse('no_recontact_due', 'No recontact is open on this request.');
  if (command === 'move-deadline')
    return isInState && state.clocks.some((clock) => isTicking(clock) && clock.breachedAt === null)
      ? null
      : refuse('no_running_deadline', 'No deadline of this request is running.');
  if (!isInState)
    return refuse(
      'not_allowed_in_state',
      `"${command}" is not possible while the request is ${state.state}.`,
    );
  if (command === 'reopen' && (state.reopenUntil === null || now > state.reopenUntil))
    return refuse('reopen_window_passed', 'The window in which the contract allows reopening has passed.');
  const missing = missingDocuments(state);
  if (command === 'dispatch' && missing.length > 0)
    return refuse('documents_missing', `Not presented yet: ${missing.join(', ')}.`);
  if (command === 'present-documents' && !awaitsDocuments(state))
    return refuse('no_documents_awaited', 'The contract asks for no document that is not presented yet.');
  return null;
}

/** Nothing can happen any more: cancelled, merged, or closed and the window for reopening is over. */
export function hasEnded(state: RequestState, now: number): boolean {
  const at = endsAt(state);
  return at !== null && now >= at;
}

/** Somebody who scored 1 or 2 still waits to be contacted again (R13). */
export function recontactPending(state: RequestState): boolean {
  return state.recontact?.state === 'open' || state.recontact?.state === 'overdue';
}
