import { sql } from 'kysely';
import { announceChange } from './changes.ts';
import type { Db } from './database.ts';
import { inScope, type Scope } from './scope.ts';

/** The endpoints within the scope that fail at present, with the messages that wait for them; the longest first. */
export function failingEndpoints(db: Db, scope: Scope) {
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
    .where('e.failures', '>', 0)
    .where(inScope(scope, { supplierId: 'p.id' }))
    .orderBy('e.failingSince')
    .orderBy('e.id');
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
