import { createHash, randomUUID } from 'node:crypto';
import type { Context, TypedResponse } from 'hono';
import { findKeptCall, type KeptAnswer, type KeyedCall, keepAnswerOf } from '../db/idempotency-keys.ts';
import { findRecordedCommand } from '../db/requests/timeline.ts';
import { uuidv8 } from '../db/uuid.ts';
import type { Steering } from '../workflows/messages.ts';
import { etag } from './conditional.ts';
import type { AppEnv } from './env.ts';
import { callWithKey, keyedCall, usedOtherwise } from './idempotency.ts';

/** What identifies a command to the process, and what it asked for, as hashes: a key may say anything. */
export interface CommandIdentity {
  commandId: string;
  bodyHash: string;
}

/** A command on its way: to which request, how it is given, and how its outcome is read. */
export interface Commanding<Body extends { version: number }> {
  requestId: string;
  /** @throws 409 or 412 where it is refused, and nothing is recorded; 503 where that is not known */
  give(identity: CommandIdentity): Promise<Steering>;
  read(): Promise<Body>;
}

type CommandResponse<Body> = Response & TypedResponse<Body, 200, 'json'>;

/**
 * Gives a command once, and answers what it is about as it is then. With an `Idempotency-Key` the same call gets the
 * same answer; a command that took effect although its answer was lost is answered 200 from its record, before its
 * `If-Match` is looked at. Without a key one is made, and told where it is not known what became of the command.
 *
 * @throws 422 where the key was used for another call; 503 with the key that finds out
 */
export async function commanding<Body extends { version: number }>(
  c: Context<AppEnv>,
  { requestId, give, read }: Commanding<Body>,
): Promise<CommandResponse<Body>> {
  const { db, confirmations } = c.get('deps');
  const given = await keyedCall(c);
  const call = given ?? (await callWithKey(c, randomUUID()));
  const identity = identityOf(call);
  c.set('idempotencyKey', call.key);
  if (given) {
    const kept = await findKeptCall(db, given);
    if (kept && (kept.route !== given.route || kept.bodyHash !== given.bodyHash)) throw usedOtherwise();
    if (kept?.answer) return respond(kept.answer);
  }
  const recorded = given && (await findRecordedCommand(db, identity.commandId));
  if (recorded && (recorded.requestId !== requestId || recorded.bodyHash !== identity.bodyHash))
    throw usedOtherwise();
  if (!recorded) {
    const { version } = await give(identity);
    confirmations.add({ requestId, version });
  }
  const body = await read();
  const answer = { status: 200, headers: { etag: etag(body.version) }, body: JSON.stringify(body) };
  if (given) await keepAnswerOf(db, given, answer);
  return respond(answer);
}

/** The ids of a command's texts: the same each time that it comes. */
export function textIdOf({ commandId, bodyHash }: CommandIdentity): (place: number) => string {
  return (place) => uuidv8(`${commandId}\n${bodyHash}\n${place}`);
}

function identityOf({ principal, key, route, bodyHash }: KeyedCall): CommandIdentity {
  return { commandId: short(`${principal}\n${key}`), bodyHash: short(`${route}\n${bodyHash}`) };
}

/** 128 bits of a SHA-256, in characters that may stand anywhere. */
function short(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url');
}

function respond<Body>({ status, headers, body }: KeptAnswer): CommandResponse<Body> {
  return new Response(body, {
    status,
    headers: { ...headers, 'content-type': 'application/json' },
  }) as CommandResponse<Body>;
}
