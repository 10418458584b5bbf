import type { Stamped } from '../domain/request/events.ts';
import type { Db } from './database.ts';

/** A workflow's events on their way into a request's timeline. */
export interface TimelineEntries {
  requestId: string;
  /** The workflow that says so: the request's own, or a work order's. */
  streamId: string;
  events: Stamped<{ type: string }>[];
  /** How many entries the request's timeline has so far. */
  after: number;
}

/** Appends the events; answers the timeline's new length. What a workflow said before is passed over. */
export async function appendTimeline(
  db: Db,
  { requestId, streamId, events, after }: TimelineEntries,
): Promise<number> {
  if (events.length === 0) return after;
  await db
    .insertInto('timeline')
    .values(
      events.map(({ seq, at, actor, event }, index) => ({
        streamId,
        streamSeq: seq,
        requestId,
        seq: after + index + 1,
        type: event.type,
        at: new Date(at),
        actorKind: actor.kind,
        actorId: actor.id,
        data: JSON.stringify(readable(event)),
      })),
    )
    .onConflict((conflict) => conflict.columns(['streamId', 'streamSeq']).doNothing())
    .execute();
  return after + events.length;
}

/** The type has a column of its own, and the contract's terms are read from the contract. */
export function readable(event: { type: string; terms?: unknown }): Record<string, unknown> {
  const { type: _type, terms: _terms, ...data } = event;
  return data;
}
