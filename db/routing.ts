import { sql } from 'kysely';
import type { Candidate } from '../domain/work-order/state.ts';
import type { Db } from './database.ts';

/** Whom the routing of a category asks, in order; suppliers and centres that are no longer active are left out. */
export async function routedCandidates(db: Db, categoryId: string): Promise<Candidate[]> {
  return db
    .selectFrom('categoryRouting as g')
    .innerJoin('suppliers as p', 'p.id', 'g.supplierId')
    .leftJoin('serviceCentres as e', 'e.id', 'g.serviceCentreId')
    .select(['g.supplierId', 'g.serviceCentreId'])
    .where('g.categoryId', '=', categoryId)
    .where('p.active', '=', true)
    .where(sql<boolean>`e.active is not false`)
    .orderBy('g.position')
    .execute();
}
