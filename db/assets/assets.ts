import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { matchesWords } from '../match-words.ts';
import type { Scope } from '../scope.ts';
import { type PlaceFilters, placeInScope } from '../sites/sites.ts';

/** Assets within the scope, filtered. A supplier sees those that it has, or had, work to do on. */
export function selectAssets(db: Db, scope: Scope, filters: PlaceFilters & { siteId?: string[] } = {}) {
  let query = db
    .selectFrom('assets as a')
    .selectAll()
    .where(placeInScope(scope, 'a', 'asset_id'));
  if (filters.code) query = query.where('a.code', 'in', filters.code);
  if (filters.administrationId) query = query.where('a.administrationId', 'in', filters.administrationId);
  if (filters.siteId) query = query.where('a.siteId', 'in', filters.siteId);
  if (filters.active !== undefined) query = query.where('a.active', '=', filters.active);
  if (filters.q) {
    query = query.where(matchesWords([sql.ref('a.code'), sql.ref('a.name'), sql.ref('a.kind')], filters.q));
  }
  return query;
}

/** Whether the site belongs to the administration. */
export async function siteBelongsTo(db: Db, siteId: string, administrationId: string): Promise<boolean> {
  const site = await db
    .selectFrom('sites')
    .select('id')
    .where('id', '=', siteId)
    .where('administrationId', '=', administrationId)
    .executeTakeFirst();
  return site !== undefined;
}
