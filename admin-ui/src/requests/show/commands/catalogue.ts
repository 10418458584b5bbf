import type { RequestCommand, RequestState } from '../../../api/types.ts';

/**
 * The commands in the order in which they stand, what ends a request last, each with the key that gives it; no two
 * commands that are possible in one state share one.
 */
export const COMMAND_KEYS: Record<RequestCommand, string> = {
  qualify: 'q',
  dispatch: 'd',
  'present-documents': 'f',
  resolve: 'r',
  resume: 'r',
  verify: 'v',
  recontact: 'c',
  suspend: 's',
  reopen: 'o',
  note: 't',
  remind: 'e',
  assign: 'a',
  'move-deadline': 'p',
  'change-terms': 'w',
  merge: 'm',
  cancel: 'x',
};

const ORDER = Object.keys(COMMAND_KEYS) as RequestCommand[];

/** What brings a request forward from each state, best first. */
const NEXT_STEP: Partial<Record<RequestState, readonly RequestCommand[]>> = {
  received: ['qualify'],
  qualified: ['dispatch', 'present-documents', 'resolve'],
  suspended: ['resume'],
  completed: ['verify'],
  resolved: ['recontact'],
};

/** What is usual in one state only: qualifying again corrects, dispatching again adds another supplier. */
const USUAL_ONLY_IN: Partial<Record<RequestCommand, RequestState>> = {
  qualify: 'received',
  dispatch: 'qualified',
};

interface CommandRow {
  /** The big button: what the request needs next; null where others have to act. */
  primary: RequestCommand | null;
  /** Beside it. */
  others: RequestCommand[];
  /** Behind "more". */
  rare: RequestCommand[];
}

const RARE: readonly RequestCommand[] = [
  'assign',
  'present-documents',
  'move-deadline',
  'change-terms',
  'merge',
  'cancel',
];

/** How the allowed commands are laid out in a state. */
export function layOutCommands(state: RequestState, allowed: readonly RequestCommand[]): CommandRow {
  const primary = NEXT_STEP[state]?.find((command) => allowed.includes(command)) ?? null;
  const rest = ORDER.filter((command) => allowed.includes(command) && command !== primary);
  const isRare = (command: RequestCommand) =>
    RARE.includes(command) || (USUAL_ONLY_IN[command] ?? state) !== state;
  return { primary, others: rest.filter((command) => !isRare(command)), rare: rest.filter(isRare) };
}

/** The allowed command that a key gives, or null. */
export function commandForKey(key: string, allowed: readonly RequestCommand[]): RequestCommand | null {
  return allowed.find((command) => COMMAND_KEYS[command] === key.toLowerCase()) ?? null;
}

/** Commands that need nothing said: they are given at once. */
export const AT_ONCE: readonly RequestCommand[] = ['resume'];
