import { sql } from 'kysely';
import type { Db } from './database.ts';
import { inScope, type Scope } from './scope.ts';
import { matchesWords } from './words.ts';

export interface SupplierFilters {
  q?: string;
  code?: string[];
  contractId?: string[];
  kind?: ('internal' | 'external')[];
  active?: boolean;
}

/** Suppliers within the scope, filtered. The secret itself is never selected, only whether there is one. */
export function selectSuppliers(db: Db, scope: Scope, filters: SupplierFilters = {}) {
  let query = db
    .selectFrom('suppliers as p')
    .select([
      'p.id',
      'p.code',
      'p.name',
      'p.kind',
      'p.email',
      'p.phone',
      'p.webhookUrl',
      'p.active',
      'p.version',
      'p.createdAt',
      'p.updatedAt',
      sql<boolean>`p.webhook_secret is not null`.as('hasWebhookSecret'),
      sql<string[]>`array(select l.contract_id from supplier_contracts l
        where l.supplier_id = p.id order by l.contract_id)`.as('contractIds'),
    ])
    .where(inScope(scope, { supplierId: 'p.id' }));
  if (filters.code) query = query.where('p.code', 'in', filters.code);
  if (filters.kind) query = query.where('p.kind', 'in', filters.kind);
  if (filters.active !== undefined) query = query.where('p.active', '=', filters.active);
  if (filters.contractId) {
    const ids = filters.contractId;
    query = query.where('p.id', 'in', (eb) =>
      eb.selectFrom('supplierContracts').select('supplierId').where('contractId', 'in', ids),
    );
  }
  if (filters.q) query = query.where(matchesWords([sql.ref('p.code'), sql.ref('p.name')], filters.q));
  return query;
}

/** Says which contracts a supplier serves, in place of what was said before. */
export async function replaceSupplierContracts(
  db: Db,
  supplierId: string,
  contractIds: readonly string[],
): Promise<void> {
  await db.deleteFrom('supplierContracts').where('supplierId', '=', supplierId).execute();
  if (contractIds.length === 0) return;
  await db
    .insertInto('supplierContracts')
    .values([...new Set(contractIds)].map((contractId) => ({ supplierId, contractId })))
    .execute();
}

/** The contracts whose catalogue routes work to the supplier. */
export async function contractsRoutingTo(db: Db, supplierId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('categoryRouting as r')
    .innerJoin('categories as g', 'g.id', 'r.categoryId')
    .select('g.contractId')
    .distinct()
    .where('r.supplierId', '=', supplierId)
    .execute();
  return rows.map((row) => row.contractId);
}
