import { createHash, randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type KeyedCall, keepAnswerOf } from '../db/idempotency-keys.ts';
import { findRecordedCommand } from '../db/requests/timeline.ts';
import { uuidv8 } from '../db/uuid.ts';
import type { Steered, Steering } from '../workflows/messages.ts';
import type { RequestStart } from '../workflows/request-start.ts';
import { principalOf } from './access.ts';
import { etag, expectedVersion, seenVersion } from './conditional.ts';
import type { AppEnv } from './env.ts';
import { callWithKey, keptAnswer, keyedCall, replay } from './idempotency.ts';
import { actorOf } from './principal.ts';
import { isRefusal, keyReused, notFound, type ProblemError } from './problem.ts';
import { type CommandIdentity, steerWorkflow } from './steering.ts';
import { createTextCollector, type TextCollector } from './texts.ts';

/** One command of the API: its name, what it takes, and how the workflow's command is made of it. */
export interface CommandDefinition<Name, Context, Command, Body extends z.ZodType = z.ZodObject> {
  name: Name;
  summary: string;
  body: Body;
  /** @throws 422 or 409 for what only the database can tell */
  build(body: z.output<Body>, context: Context): Command | Promise<Command>;
}

/** What takes commands by the workflow of a request: the request itself, or one of its work orders. */
interface CommandTarget<Command, Body extends { version: number }> {
  requestId: string;
  /** Its version as it was found. */
  version: number;
  build(texts: TextCollector): Command | Promise<Command>;
  /** @param start with what the workflow is started where that is only promised */
  send(steered: Steered<Command>, start: RequestStart | null): Promise<Steering>;
  read(): Promise<Body>;
  /** @param seen the version that was acted on, where it is known; null where it is gone meanwhile */
  current(seen: number | null): Promise<CurrentState | null>;
}

/** What somebody needs who acted on a version that is no longer current, to decide anew. */
export interface CurrentState {
  version: number;
  state: string;
  updatedAt: Date;
  /** What may be done now. */
  allowed: readonly string[];
  /** The timeline since the version that was acted on. */
  changes: readonly unknown[];
}

/**
 * Gives a command once, and answers what it is about as it is then. With an `Idempotency-Key` the same call gets the
 * same answer; a command that took effect although its answer was lost is answered 200 from its record, before its
 * `If-Match` is looked at. Without a key one is made, and told where it is not known what became of the command.
 *
 * @throws 422 where the key was used for another call; 428 without If-Match; 412 stale, with what has changed; 409 refused,
 * with what is allowed; 503 with the key that finds out
 */
export async function giveCommand<Command, Body extends { version: number }>(
  c: Context<AppEnv>,
  target: CommandTarget<Command, Body>,
) {
  const { db, confirmations } = c.get('deps');
  const { requestId } = target;
  const given = await keyedCall(c);
  const call = given ?? (await callWithKey(c, randomUUID()));
  const identity = identityOf(call);
  c.set('idempotencyKey', call.key);
  const kept = given && (await keptAnswer(db, given));
  if (kept) return replay<Body, 200>(kept);
  const recorded = given && (await findRecordedCommand(db, identity.commandId));
  if (recorded && (recorded.requestId !== requestId || recorded.bodyHash !== identity.bodyHash))
    throw keyReused();
  if (!recorded) {
    const { version } = await steer(c, target, identity);
    confirmations.add({ requestId, version });
  }
  const body = await target.read();
  const answer = { status: 200, headers: { etag: etag(body.version) }, body: JSON.stringify(body) };
  if (given) await keepAnswerOf(db, given, answer);
  return replay<Body, 200>(answer);
}

async function steer<Command, Body extends { version: number }>(
  c: Context<AppEnv>,
  { requestId, version, build, send, current }: CommandTarget<Command, Body>,
  identity: CommandIdentity,
): Promise<Steering> {
  try {
    const sent = {
      ...identity,
      actor: actorOf(principalOf(c)),
      expectedVersion: expectedVersion(c, version),
    };
    // The same ids each time that it comes.
    const idOf = (place: number) => uuidv8(`${identity.commandId}\n${identity.bodyHash}\n${place}`);
    const texts = createTextCollector(requestId, sent.actor, idOf);
    const command = await build(texts);
    return await steerWorkflow(c.get('deps'), { ...identity, requestId, texts: texts.texts }, (start) =>
      send({ ...sent, command }, start),
    );
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const now = await current(seenVersion(c));
    throw now ? explained(error, now) : notFound();
  }
}

/** The refusal with what helps: what is allowed now, and for a stale version what has changed since. */
function explained(problem: ProblemError, current: CurrentState): ProblemError {
  const { version, state, updatedAt, allowed, changes } = current;
  if (problem.status === 409) return problem.with({ members: { allowed } });
  return problem.with({
    headers: { etag: etag(version) },
    members: { currentVersion: version, current: { version, state, updatedAt }, changes, allowed },
  });
}

function identityOf({ principal, key, route, bodyHash }: KeyedCall): CommandIdentity {
  return { commandId: short(`${principal}\n${key}`), bodyHash: short(`${route}\n${bodyHash}`) };
}

/** 128 bits of a SHA-256, in characters that may stand anywhere. */
function short(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url');
}
