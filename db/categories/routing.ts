import { sql } from 'kysely';
import type { Candidate } from '../../domain/work-order/state.ts';
import type { Db } from '../database.ts';

/** One place in the order in which suppliers are asked. */
export interface RoutingStep {
  supplierId: string;
  serviceCentreId: string | null;
}

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

/** The routing of each category, by category id. */
export async function findRouting(
  db: Db,
  categoryIds: readonly string[],
): Promise<Map<string, RoutingStep[]>> {
  const routing = new Map<string, RoutingStep[]>(categoryIds.map((id) => [id, []]));
  if (categoryIds.length === 0) return routing;
  const rows = await db
    .selectFrom('categoryRouting')
    .select(['categoryId', 'supplierId', 'serviceCentreId'])
    .where('categoryId', 'in', categoryIds)
    .orderBy('categoryId')
    .orderBy('position')
    .execute();
  for (const { categoryId, ...step } of rows) routing.get(categoryId)?.push(step);
  return routing;
}

/** Puts a routing in place of the one there was. */
export async function replaceRouting(
  db: Db,
  categoryId: string,
  steps: readonly RoutingStep[],
): Promise<void> {
  await db.deleteFrom('categoryRouting').where('categoryId', '=', categoryId).execute();
  if (steps.length === 0) return;
  await db
    .insertInto('categoryRouting')
    .values(steps.map((step, index) => ({ categoryId, position: index + 1, ...step })))
    .execute();
}
