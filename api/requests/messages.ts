import type { Db } from '../../db/database.ts';
import { labelsOf } from '../../db/labels.ts';
import { notesOfRequest, notificationsOfRequest } from '../../db/requests/messages.ts';
import type { Scope } from '../../db/scope.ts';
import type { RequestMessage } from './schemas.ts';
import { readableVisibilities } from './timeline.ts';

interface MessagesOf {
  requestId: string;
  requesterName: string;
  scope: Scope;
  /** What was sent to whom concerns staff only. */
  withNotifications: boolean;
}

/** What a note or a notification does not have. */
const NOTHING = {
  visibility: null,
  author: null,
  subject: null,
  channel: null,
  to: null,
  state: null,
  event: null,
};

/** What was written on a request and what was sent because of it, oldest first. */
export async function readMessages(
  db: Db,
  { requestId, requesterName, scope, withNotifications }: MessagesOf,
): Promise<RequestMessage[]> {
  const [notes, sent] = await Promise.all([
    notesOfRequest(db, requestId, readableVisibilities(scope)),
    withNotifications ? notificationsOfRequest(db, requestId) : [],
  ]);
  const names = await labelsOf(
    db,
    notes.flatMap(({ actorId }) => actorId ?? []),
  );
  const messages: (RequestMessage & { at: Date })[] = [
    ...notes.map(({ id, at, visibility, actorKind: kind, actorId, body: text }) => {
      const name = kind === 'requester' ? requesterName : (names.get(actorId ?? '') ?? null);
      const author = { kind, id: actorId, name };
      return { ...NOTHING, id, at, kind: 'note' as const, visibility, author, text };
    }),
    ...sent.map(({ id, createdAt, sentAt, recipients, subject, text, channel, state, event }) => {
      const at = sentAt ?? createdAt;
      const to = recipients.join(', ');
      return { ...NOTHING, id, at, kind: 'notification' as const, subject, text, channel, to, state, event };
    }),
  ];
  return messages.sort((a, b) => a.at.getTime() - b.at.getTime());
}
