import type { CategoryPlace } from '../domain/contract/terms.ts';
import type { Db } from './database.ts';

/** Whether the id names an active person of the contact centre's own staff. */
export async function isActiveStaff(db: Db, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('id', '=', userId)
    .where('active', '=', true)
    .where('role', 'in', ['operator', 'supervisor', 'manager', 'admin'])
    .executeTakeFirst();
  return row !== undefined;
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
