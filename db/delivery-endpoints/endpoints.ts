import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { inScope, type Scope } from '../scope.ts';
import { announceChange } from '../stream/changes.ts';

/** The endpoints within the scope that fail at present; the longest first. */
export async function failingEndpoints(db: Db, scope: Scope) {
  return endpoints(db, scope).where('e.failures', '>', 0).orderBy('e.failingSince').orderBy('e.id').execute();
}

/** One endpoint within the scope; null where it is none of that, or nothing was ever sent there. */
export async function findEndpoint(db: Db, scope: Scope, id: string) {
  return (await endpoints(db, scope).where('e.id', '=', id).executeTakeFirst()) ?? null;
}

export type EndpointRow = NonNullable<Awaited<ReturnType<typeof findEndpoint>>>;

/** With the messages that wait for them. */
function endpoints(db: Db, scope: Scope) {
  return db
    .selectFrom('endpoints as e')
    .leftJoin('suppliers as p', (join) => join.on(sql<boolean>`p.id::text = e.id`))
    .select((eb) => [
      'e.id',
      'p.id as supplierId',
      'p.name as supplierName',
      'e.failures',
      'e.failingSince',
      'e.lastError',
      'e.pausedAt',
      'e.nextTryAt',
      eb
        .selectFrom('messages as m')
        .select((count) => count.fn.countAll<string>().as('waiting'))
        .whereRef('m.endpoint', '=', 'e.id')
        .where('m.state', '=', 'pending')
        .as('waiting'),
    ])
    .where(inScope(scope, { supplierId: 'p.id' }));
}

/**
 * Takes an endpoint for one that is there: what waits for it goes out as its turn comes, which is within a minute or so.
 * Nothing changes for one that does not fail.
 */
export async function resumeEndpoint(db: Db, id: string): Promise<void> {
  const resumed = await db
    .updateTable('endpoints')
    .set({ failures: 0, failingSince: null, lastError: null, pausedAt: null, nextTryAt: null })
    .where('id', '=', id)
    .where('failures', '>', 0)
    .returning('id')
    .executeTakeFirst();
  if (!resumed) return;
  const supplierIds = /^[0-9a-f-]{36}$/.test(id) ? [id] : [];
  await announceChange(db, { resource: 'deliveryEndpoints', ids: supplierIds, supplierIds });
}
