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

/** Whether a command is possible in a state, whatever else would forbid it. */
export function isPossibleIn(state: RequestStateName, command: StaffCommandName): boolean {
  return BY_STATE[state].includes(command);
}

/**
 * The staff commands that the rules would accept at an instant (epoch milliseconds), whoever asks. A command listed
 * here can still be refused for what it says, for instance a deadline moved into the past.
 */
export function allowedCommands(state: RequestState, now: number): StaffCommandName[] {
  if (hasEnded(state, now)) return [];
  return BY_STATE[state.state].filter((command) => {
    if (command === 'reopen') return state.reopenUntil !== null && now <= state.reopenUntil;
    if (command === 'recontact') return recontactPending(state);
    if (command === 'dispatch') return missingDocuments(state).length === 0;
    if (command === 'present-documents') return awaitsDocuments(state);
    if (command === 'move-deadline')
      return state.clocks.some((clock) => isTicking(clock) && clock.breachedAt === null);
    return true;
  });
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
