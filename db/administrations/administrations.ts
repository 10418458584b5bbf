import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { matchesWords } from '../match-words.ts';
import { inScope, type Scope } from '../scope.ts';

/** Administrations within the scope, filtered. */
export function selectAdministrations(db: Db, scope: Scope, filters: { q?: string; code?: string[] } = {}) {
  let query = db
    .selectFrom('administrations as a')
    .selectAll()
    .where(inScope(scope, { administrationId: 'a.id' }));
  if (filters.code) query = query.where('a.code', 'in', filters.code);
  if (filters.q) query = query.where(matchesWords([sql.ref('a.code'), sql.ref('a.name')], filters.q));
  return query;
}
