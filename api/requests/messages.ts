import type { Db } from '../../db/database.ts';
import { labelsOf } from '../../db/labels.ts';
import { notesOfRequest, notificationsOfRequest } from '../../db/requests/messages.ts';
import type { Scope } from '../../db/scope.ts';
import type { Message } from './schemas.ts';
import { readableVisibilities } from './timeline.ts';

export interface MessagesOf {
  requestId: string;
  requesterName: string;
  scope: Scope;
  /** What was sent to whom concerns staff only. */
  withNotifications: boolean;
}

/** What was written on a request and what was sent because of it, oldest first. */
export async function readMessages(
  db: Db,
  { requestId, requesterName, scope, withNotifications }: MessagesOf,
): Promise<Message[]> {
  const [notes, sent] = await Promise.all([
    notesOfRequest(db, requestId, readableVisibilities(scope)),
    withNotifications ? notificationsOfRequest(db, requestId) : [],
  ]);
  const names = await labelsOf(
    db,
    notes.flatMap(({ actorId }) => actorId ?? []),
  );
  const messages = [
    ...notes.map((note) => ({
      id: note.id,
      at: note.at,
      kind: 'note' as const,
      visibility: note.visibility,
      author: {
        kind: note.actorKind,
        id: note.actorId,
        name: note.actorKind === 'requester' ? requesterName : (names.get(note.actorId ?? '') ?? null),
      },
      subject: null,
      text: note.body,
      channel: null,
      to: null,
      state: null,
      event: null,
    })),
    ...sent.map((notification) => ({
      id: notification.id,
      at: notification.sentAt ?? notification.createdAt,
      kind: 'notification' as const,
      visibility: null,
      author: null,
      subject: notification.subject,
      text: notification.text,
      channel: notification.channel,
      to: notification.recipients.join(', '),
      state: notification.state,
      event: notification.event,
    })),
  ];
  return messages.sort((a, b) => a.at.getTime() - b.at.getTime());
}
