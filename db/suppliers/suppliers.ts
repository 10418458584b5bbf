import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { matchesWords } from '../match-words.ts';
import { inScope, type Scope } from '../scope.ts';

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

/** Whether there is such an active supplier. */
export async function isActiveSupplier(db: Db, supplierId: string): Promise<boolean> {
  const row = await db
    .selectFrom('suppliers')
    .select('id')
    .where('id', '=', supplierId)
    .where('active', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

/** The secret with which an active supplier's program signs; null where there is no such supplier, or none is set. */
export async function findWebhookSecret(db: Db, supplierId: string): Promise<string | null> {
  const row = await db
    .selectFrom('suppliers')
    .select('webhookSecret')
    .where('id', '=', supplierId)
    .where('active', '=', true)
    .executeTakeFirst();
  return row?.webhookSecret ?? null;
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
