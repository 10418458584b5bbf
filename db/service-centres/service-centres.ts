import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { matchesWords } from '../match-words.ts';
import type { Scope } from '../scope.ts';

export interface CentreFilters {
  q?: string;
  code?: string[];
  supplierId?: string[];
  province?: string[];
  service?: string[];
  active?: boolean;
}

/** Service centres within the scope, filtered: a supplier's own, or those of suppliers that serve own contracts (R23). */
export function selectServiceCentres(db: Db, scope: Scope, filters: CentreFilters = {}) {
  let query = db.selectFrom('serviceCentres as e').selectAll();
  if (scope.kind === 'supplier') query = query.where('e.supplierId', '=', scope.supplierId);
  if (scope.kind === 'administration') {
    query = query.where('e.supplierId', 'in', (eb) =>
      eb
        .selectFrom('supplierContracts as l')
        .innerJoin('contracts as c', 'c.id', 'l.contractId')
        .select('l.supplierId')
        .where('c.administrationId', '=', scope.administrationId),
    );
  }
  if (filters.code) query = query.where('e.code', 'in', filters.code);
  if (filters.supplierId) query = query.where('e.supplierId', 'in', filters.supplierId);
  if (filters.province) query = query.where('e.province', 'in', filters.province);
  if (filters.service) query = query.where(sql<boolean>`e.services && ${filters.service}::text[]`);
  if (filters.active !== undefined) query = query.where('e.active', '=', filters.active);
  if (filters.q) {
    const columns = ['e.code', 'e.name', 'e.address', 'e.municipality', 'e.province'].map((column) =>
      sql.ref(column),
    );
    query = query.where(matchesWords([...columns, sql`array_to_string(e.services, ' ')`], filters.q));
  }
  return query;
}

/** Whose active service centre it is; null where there is none. */
export async function supplierOfCentre(db: Db, serviceCentreId: string): Promise<string | null> {
  const row = await db
    .selectFrom('serviceCentres')
    .select('supplierId')
    .where('id', '=', serviceCentreId)
    .where('active', '=', true)
    .executeTakeFirst();
  return row?.supplierId ?? null;
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
