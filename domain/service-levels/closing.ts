import type { Refusal } from '../refusal.ts';

export const STATEMENT_STATES = ['draft', 'approved', 'issued', 'superseded'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

/** Where the newest revision of a month's statement stands. */
export interface Closing {
  statementId: string;
  revision: number;
  state: StatementState;
  /** Counts every change; `If-Match` names it. */
  version: number;
  /** Observations of the administration that were not answered yet. */
  openObservations: number;
}

/** What of it decides on what may be done. */
type Standing = Pick<Closing, 'state' | 'openObservations'>;

/** What people do with a statement. Texts are kept apart, and named by the id of their note. */
export type ClosingCommand =
  | { type: 'approve' }
  | { type: 'observe'; noteId: string }
  | { type: 'answer'; noteId: string }
  | { type: 'correct'; noteId: string };
export type ClosingCommandName = ClosingCommand['type'];
export const CLOSING_COMMANDS: readonly ClosingCommandName[] = ['approve', 'observe', 'answer', 'correct'];

/** Why the command is not possible now; null where it is. */
export function refuseClosing(
  { state, openObservations }: Standing,
  command: ClosingCommandName,
): Refusal | null {
  if (state === 'superseded')
    return { code: 'superseded', detail: 'A newer revision of this statement has taken its place.' };
  if (command === 'approve' && state !== 'draft')
    return { code: 'already_approved', detail: 'The statement has been approved already.' };
  if (command === 'answer' && openObservations === 0)
    return { code: 'nothing_to_answer', detail: 'There is no observation that waits for an answer.' };
  return null;
}

/** What may be done with it now. */
export function allowedClosing(closing: Standing): ClosingCommandName[] {
  return CLOSING_COMMANDS.filter((command) => refuseClosing(closing, command) === null);
}

/** How it stands after a command that was not refused. An answer answers every open observation. */
export function afterClosing<State extends Standing>(closing: State, command: ClosingCommandName): State {
  switch (command) {
    case 'approve':
      return { ...closing, state: 'approved' };
    case 'observe':
      return { ...closing, openObservations: closing.openObservations + 1 };
    case 'answer':
      return { ...closing, openObservations: 0 };
    case 'correct':
      // What was issued stays so until its correction is issued too.
      return closing.state === 'issued' ? closing : { ...closing, state: 'superseded' };
  }
}

/** It is issued once approved, and not while an observation waits for its answer. */
export function isIssuable({ state, openObservations }: Standing): boolean {
  return state === 'approved' && openObservations === 0;
}
