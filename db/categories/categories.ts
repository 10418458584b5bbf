import { sql } from 'kysely';
import type { CategoryPlace } from '../../domain/contract/terms.ts';
import type { Db } from '../database.ts';
import { matchesWords } from '../match-words.ts';
import type { Scope } from '../scope.ts';

export interface CategoryFilters {
  q?: string;
  code?: string[];
  contractId?: string[];
  active?: boolean;
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

/** The active category of the contract that the id names, with its group; null where it names none. */
export async function activeCategory(
  db: Db,
  categoryId: string,
  contractId: string,
): Promise<CategoryPlace | null> {
  const row = await db
    .selectFrom('categories')
    .select(['id', 'groupName'])
    .where('id', '=', categoryId)
    .where('contractId', '=', contractId)
    .where('active', '=', true)
    .executeTakeFirst();
  return row ?? null;
}
