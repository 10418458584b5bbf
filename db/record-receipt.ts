import { sql } from 'kysely';
import type { ConfiguredChannels } from '../channels/channels.ts';
import type { NewNotification } from '../channels/facts.ts';
import { CHANGES_CHANNEL } from './changes.ts';
import type { Db } from './database.ts';
import { notificationRows, pendingAmong } from './deliveries.ts';

/**
 * The engine has taken over a request that its intake had written whole: that is noted, the messages are stored, and
 * open pages hear of it, in one statement. A repetition changes nothing.
 *
 * @returns the ids of the messages that wait to be sent
 * @throws if there is no such request
 */
export async function recordReceipt(
  db: Db,
  receipt: { requestId: string; at: Date; messages: readonly NewNotification[] },
  configured: ConfiguredChannels,
): Promise<string[]> {
  const { requestId, at, messages } = receipt;
  const { stored, isNew } = await db
    .with('taken', (qb) =>
      qb
        .updateTable('requests')
        .set({ engineStartedAt: at })
        .where('id', '=', requestId)
        .where('engineStartedAt', 'is', null)
        .returning(['id', 'administrationId']),
    )
    .with('stored', (qb) =>
      qb
        .insertInto('notifications')
        .values(notificationRows(messages, configured))
        .onConflict((conflict) => conflict.column('dedupeKey').doNothing())
        .returning(['id', 'state']),
    )
    .with('logged', (qb) =>
      qb
        .insertInto('changeLog')
        .columns(['resource', 'ids', 'administrationId'])
        .expression((eb) =>
          eb
            .selectFrom('taken')
            .select([
              sql.lit('requests').as('resource'),
              sql<string[]>`array[id]`.as('ids'),
              'administrationId',
            ]),
        )
        .returning('id'),
    )
    .selectNoFrom((eb) => [
      eb
        .selectFrom('stored')
        .select(sql<{ id: string; state: string }[]>`coalesce(json_agg(stored order by id), '[]')`.as('rows'))
        .as('stored'),
      eb
        .selectFrom('logged')
        .select(sql<boolean>`pg_notify(${CHANGES_CHANNEL}, id::text) is not null`.as('told'))
        .as('isNew'),
    ])
    .executeTakeFirstOrThrow();
  if (isNew && stored?.length === messages.length)
    return stored.filter(({ state }) => state === 'pending').map(({ id }) => id);
  const waiting = await pendingAmong(db, messages);
  return waiting.map(({ id }) => id);
}
