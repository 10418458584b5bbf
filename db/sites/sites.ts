import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../database.ts';
import { matchesWords } from '../match-words.ts';
import { inScope, type Scope } from '../scope.ts';

export interface PlaceFilters {
  q?: string;
  code?: string[];
  administrationId?: string[];
  active?: boolean;
}

/** Sites within the scope, filtered. A supplier sees those where it has, or had, work to do. */
export function selectSites(db: Db, scope: Scope, filters: PlaceFilters = {}) {
  let query = db
    .selectFrom('sites as s')
    .selectAll()
    .where(placeInScope(scope, 's', 'site_id'));
  if (filters.code) query = query.where('s.code', 'in', filters.code);
  if (filters.administrationId) query = query.where('s.administrationId', 'in', filters.administrationId);
  if (filters.active !== undefined) query = query.where('s.active', '=', filters.active);
  if (filters.q) {
    query = query.where(
      matchesWords([sql.ref('s.code'), sql.ref('s.name'), sql.ref('s.address')], filters.q),
    );
  }
  return query;
}

/** Whether a site or asset belongs to the administration, or a request with a work order of the supplier names it. */
export function placeInScope(
  scope: Scope,
  alias: string,
  column: 'site_id' | 'asset_id',
): RawBuilder<SqlBool> {
  if (scope.kind !== 'supplier') return inScope(scope, { administrationId: `${alias}.administrationId` });
  return sql<SqlBool>`exists (
    select from requests r join work_orders w on w.request_id = r.id
    where r.${sql.raw(column)} = ${sql.ref(`${alias}.id`)} and w.supplier_id = ${scope.supplierId}::uuid)`;
}
