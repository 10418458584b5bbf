import { promisedRequestStart } from '../db/outbox.ts';
import { findRecordedCommand } from '../db/timeline.ts';
import type { Steering } from '../workflows/messages.ts';
import type { CommandIdentity } from './commanding.ts';
import { NotRunningError } from './engine.ts';
import type { AppDeps } from './env.ts';
import { conflict } from './problem.ts';

/**
 * Sends a command to a request's workflow. One that was only promised so far is started first; one that is not there
 * even so has ended for good, maybe by this very command.
 * @throws 409 `request_archived`; what the engine answers
 */
export async function steerWorkflow(
  { db, engine }: AppDeps,
  requestId: string,
  { commandId }: CommandIdentity,
  send: () => Promise<Steering>,
): Promise<Steering> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof NotRunningError)) throw error;
    const promised = await promisedRequestStart(db, requestId);
    if (promised) await engine.startRequest(promised);
    return send().catch(async (again: unknown) => {
      if (!(again instanceof NotRunningError)) throw again;
      const recorded = await findRecordedCommand(db, commandId);
      if (recorded) return { version: recorded.seq, repeated: true };
      throw conflict('request_archived', 'The request has ended for good: register a new one.');
    });
  }
}
