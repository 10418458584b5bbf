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

/** Whether the id names an active category of the contract. */
export async function isActiveCategory(db: Db, categoryId: string, contractId: string): Promise<boolean> {
  const row = await db
    .selectFrom('categories')
    .select('id')
    .where('id', '=', categoryId)
    .where('contractId', '=', contractId)
    .where('active', '=', true)
    .executeTakeFirst();
  return row !== undefined;
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
