import { sql } from 'kysely';
import type { CategoryPlace } from '../domain/contract/terms.ts';
import type { Db } from './database.ts';
import type { Scope } from './scope.ts';
import { matchesWords } from './words.ts';

export interface CategoryFilters {
  q?: string;
  code?: string[];
  contractId?: string[];
  active?: boolean;
}

/** One place in the order in which suppliers are asked. */
export interface RoutingStep {
  supplierId: string;
  serviceCentreId: string | null;
}

/** Entries of the service catalogues within the scope, filtered: of own contracts, or of contracts one serves. */
export function selectCategories(db: Db, scope: Scope, filters: CategoryFilters = {}) {
  let query = db
    .selectFrom('categories as g')
    .innerJoin('contracts as c', 'c.id', 'g.contractId')
    .selectAll('g')
    .select('c.administrationId');
  if (scope.kind === 'administration') query = query.where('c.administrationId', '=', scope.administrationId);
  if (scope.kind === 'supplier') {
    query = query.where('g.contractId', 'in', (eb) =>
      eb.selectFrom('supplierContracts').select('contractId').where('supplierId', '=', scope.supplierId),
    );
  }
  if (filters.code) query = query.where('g.code', 'in', filters.code);
  if (filters.contractId) query = query.where('g.contractId', 'in', filters.contractId);
  if (filters.active !== undefined) query = query.where('g.active', '=', filters.active);
  if (filters.q) {
    query = query.where(
      matchesWords([sql.ref('g.code'), sql.ref('g.name'), sql.ref('g.groupName')], filters.q),
    );
  }
  return query;
}

/** A category with its group, in use or not; null where there is none. */
export async function categoryPlace(db: Db, categoryId: string | null): Promise<CategoryPlace | null> {
  if (categoryId === null) return null;
  const row = await db
    .selectFrom('categories')
    .select(['id', 'groupName'])
    .where('id', '=', categoryId)
    .executeTakeFirst();
  return row ?? null;
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

/** Which of the suppliers serve the contract. */
export async function suppliersOfContract(
  db: Db,
  contractId: string,
  supplierIds: readonly string[],
): Promise<Set<string>> {
  if (supplierIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('supplierContracts')
    .select('supplierId')
    .where('contractId', '=', contractId)
    .where('supplierId', 'in', supplierIds)
    .execute();
  return new Set(rows.map((row) => row.supplierId));
}

/** The supplier of each service centre, by the centre's id. */
export async function suppliersOfCentres(db: Db, centreIds: readonly string[]): Promise<Map<string, string>> {
  if (centreIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('serviceCentres')
    .select(['id', 'supplierId'])
    .where('id', 'in', centreIds)
    .execute();
  return new Map(rows.map((row) => [row.id, row.supplierId]));
}
