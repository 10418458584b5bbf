import { queuedRequestStart } from '../db/outbox/outbox.ts';
import { beginCommand, endCommand } from '../db/requests/commands-under-way.ts';
import type { NewText } from '../db/requests/texts.ts';
import { findRecordedCommand } from '../db/requests/timeline.ts';
import type { Steering } from '../workflows/messages.ts';
import type { RequestStart } from '../workflows/request-start.ts';
import { NotRunningError } from './engine.ts';
import type { AppDeps } from './env.ts';
import { conflict, ProblemError, tooManyCommands } from './problem.ts';

/** What identifies a command to the process, and what it asked for, as hashes: a key may say anything. */
export interface CommandIdentity {
  commandId: string;
  bodyHash: string;
}

interface OnItsWay extends CommandIdentity {
  requestId: string;
  /** Stored first: the command travels with their ids. */
  texts: readonly NewText[];
}

/** Sends a command to the engine, with what starts the workflow where that is only promised. */
type Send = (start: RequestStart | null) => Promise<Steering>;

/**
 * Sends a command to a request's workflow. Texts that no record names are taken away again where the command is refused,
 * or has been recorded before with texts of its own; where it is not known what became of it they stay, for it may still
 * take effect.
 *
 * @param send sends it to the engine
 * @throws 429 where too many are under way on the request; 409 `request_archived`; what the engine answers
 */
export async function steerWorkflow(deps: AppDeps, command: OnItsWay, send: Send): Promise<Steering> {
  const { db } = deps;
  if (!(await beginCommand(db, command))) throw tooManyCommands();
  try {
    const steering = await startingFirst(deps, command, send);
    if (!steering.recorded) await endCommand(db, command);
    return steering;
  } catch (error) {
    // The answer says for certain that nothing was recorded.
    if (error instanceof ProblemError && error.status < 500) await endCommand(db, command);
    throw error;
  }
}

/**
 * A workflow that was only promised so far is started with the command; one that is not there even so has ended, maybe by
 * this command.
 */
async function startingFirst(
  { db }: AppDeps,
  { requestId, commandId }: OnItsWay,
  send: Send,
): Promise<Steering> {
  try {
    return await send(null);
  } catch (error) {
    if (!(error instanceof NotRunningError)) throw error;
    // Not waiting for its turn among those that are only promised; handed over meanwhile, it is there.
    return send(await queuedRequestStart(db, requestId)).catch(async (again: unknown) => {
      if (!(again instanceof NotRunningError)) throw again;
      const recorded = await findRecordedCommand(db, commandId);
      if (recorded) return { version: recorded.seq, recorded: false };
      throw conflict('request_archived', 'The request has ended for good: register a new one.');
    });
  }
}
