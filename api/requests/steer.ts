import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { promisedRequestStart } from '../../db/outbox.ts';
import { findRequestState } from '../../db/requests.ts';
import { deleteTexts, insertTexts } from '../../db/texts.ts';
import { streamSince } from '../../db/timeline.ts';
import type { StaffCommand } from '../../domain/request/commands.ts';
import type { Steered } from '../../workflows/messages.ts';
import { etag, expectedVersion } from '../conditional.ts';
import { NotRunningError } from '../engine.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { iso } from '../instants.ts';
import { actorOf, principalOf } from '../principal.ts';
import { conflict, notFound, ProblemError } from '../problem.ts';
import { type CommandDefinition, createTextCollector } from './commands/command.ts';
import { type Asked, readRequest } from './read.ts';
import { allowedFor } from './representation.ts';
import type { RequestBody } from './schemas.ts';
import { presentTimeline, readableVisibilities } from './timeline.ts';

/**
 * Gives a command to a request's workflow and answers the request as it is then. Free texts are stored before and
 * taken away again if the command is refused; where the engine did not answer they stay, for the command may still
 * take effect.
 * @throws 404; 428 without If-Match; 412 stale, with what has changed; 409 refused, with what is allowed; 503
 */
export async function steerRequest<Body extends z.ZodType>(
  c: Context<AppEnv>,
  requestId: string,
  definition: CommandDefinition<Body>,
  body: z.output<Body>,
): Promise<RequestBody> {
  const deps = c.get('deps');
  const { db } = deps;
  const principal = principalOf(c);
  const asked: Asked = { principal, scope: c.get('scope'), now: deps.clock() };
  const found = await findRequestState(db, asked.scope, requestId);
  if (!found) throw notFound();
  try {
    const version = expectedVersion(c, found.version);
    const actor = actorOf(principal);
    const texts = createTextCollector(requestId, actor);
    const request = found.snapshot;
    const command = await definition.build(body, { db, scope: asked.scope, now: asked.now, request, texts });
    await insertTexts(db, texts.texts);
    try {
      await send(deps, requestId, { command, actor, expectedVersion: version });
    } catch (error) {
      if (isRefusal(error))
        await deleteTexts(
          db,
          texts.texts.map(({ id }) => id),
        );
      throw error;
    }
  } catch (error) {
    throw await explained(error, deps, asked, requestId, seenVersion(c));
  }
  return readRequest(db, { ...asked, now: deps.clock() }, requestId);
}

/** A workflow that was only promised so far is started first; one that is not there even so has ended for good. */
async function send(
  { db, engine }: AppDeps,
  requestId: string,
  steered: Steered<StaffCommand>,
): Promise<void> {
  try {
    await engine.steerRequest(requestId, steered);
  } catch (error) {
    if (!(error instanceof NotRunningError)) throw error;
    const promised = await promisedRequestStart(db, requestId);
    if (promised) await engine.startRequest(promised);
    await engine.steerRequest(requestId, steered).catch((again: unknown) => {
      if (!(again instanceof NotRunningError)) throw again;
      throw conflict('request_archived', 'The request has ended for good: register a new one.');
    });
  }
}

function isRefusal(error: unknown): error is ProblemError {
  return error instanceof ProblemError && (error.problem.status === 409 || error.problem.status === 412);
}

/** A refusal with what helps to decide anew: what is allowed now, or what has changed since it was read. */
async function explained(
  error: unknown,
  { db }: AppDeps,
  { principal, scope, now }: Asked,
  requestId: string,
  seen: number | null,
): Promise<unknown> {
  if (!isRefusal(error)) return error;
  const current = await findRequestState(db, scope, requestId);
  if (!current) return error;
  const allowed = allowedFor(principal, current.snapshot, now);
  if (error.problem.status === 409) {
    return new ProblemError({ ...error.problem, members: { ...error.problem.members, allowed } });
  }
  const rows = seen === null ? [] : await streamSince(db, requestId, seen);
  const changes = await presentTimeline(db, rows, {
    requestId,
    requesterName: current.requesterName,
    visibilities: readableVisibilities(scope),
  });
  const { version, snapshot, updatedAt } = current;
  return new ProblemError({
    ...error.problem,
    headers: { etag: etag(version) },
    members: {
      currentVersion: version,
      current: { version, state: snapshot.state, updatedAt: iso(updatedAt) },
      changes,
      allowed,
    },
  });
}

/** The version that the sender had before their eyes, where the header names one. */
function seenVersion(c: Context<AppEnv>): number | null {
  const named = /^"(\d{1,9})"$/.exec(c.req.header('if-match')?.trim() ?? '')?.[1];
  return named === undefined ? null : Number(named);
}
