import { sql } from 'kysely';
import type { DeliveryChannel } from '../../domain/delivery/endpoint.ts';
import type { NoteVisibility } from '../../domain/request/commands.ts';
import type { Db } from '../database.ts';
import type { DeliveryState } from '../notifications/list.ts';

/** What was written on a request: notes, and what came with reminders; oldest first. */
export async function notesOfRequest(db: Db, requestId: string, visibilities: readonly NoteVisibility[]) {
  return db
    .selectFrom('timeline as t')
    .innerJoin('texts as x', (join) =>
      join.on(sql<boolean>`x.id = coalesce(t.data ->> 'textId', t.data ->> 'noteTextId')::uuid`),
    )
    .select(['x.id', 't.at', 't.actorKind', 't.actorId', 'x.visibility', 'x.body'])
    .where('t.requestId', '=', requestId)
    .where('t.type', 'in', ['noted', 'reminded'])
    .where('x.visibility', 'in', visibilities)
    .orderBy('t.seq')
    .execute();
}

/** What was sent because of a request, oldest first. */
export async function notificationsOfRequest(db: Db, requestId: string) {
  return db
    .selectFrom('messages')
    .select(['id', 'createdAt', 'event', 'channel', 'recipients', 'subject', 'text', 'state', 'sentAt'])
    .where('requestId', '=', requestId)
    .where('event', 'is not', null)
    .orderBy('createdAt')
    .orderBy('id')
    .$narrowType<{ event: string; channel: DeliveryChannel; state: DeliveryState }>()
    .execute();
}
