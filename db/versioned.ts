import { type InsertObject, sql, type UpdateObject } from 'kysely';
import type { Db } from './database.ts';
import type { Database } from './schema.ts';

/** Tables of the registry: each row has an id, and a version that every change raises by one. */
export type RegistryTable =
  | 'administrations'
  | 'calendars'
  | 'suppliers'
  | 'users'
  | 'contracts'
  | 'categories'
  | 'serviceCentres'
  | 'sites'
  | 'assets';

type Values<T extends RegistryTable> = Omit<
  InsertObject<Database, T>,
  'id' | 'version' | 'createdAt' | 'updatedAt'
>;
type Changes<T extends RegistryTable> = Omit<
  UpdateObject<Database, T>,
  'id' | 'version' | 'createdAt' | 'updatedAt'
>;

/** Inserts a row and answers its id. */
export async function insertRow<T extends RegistryTable>(
  db: Db,
  table: T,
  values: Values<T>,
): Promise<string> {
  const row = await db
    .insertInto(table as RegistryTable)
    .values(values as never)
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Changes a row if it still has the version; false if it has another, or is gone. */
export async function updateRow<T extends RegistryTable>(
  db: Db,
  table: T,
  { id, version }: { id: string; version: number },
  changes: Changes<T>,
): Promise<boolean> {
  const result = await db
    .updateTable(table as 'sites')
    .set({ ...(changes as object), version: version + 1, updatedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Removes a row if it still has the version; the database refuses where something refers to it. */
export async function deleteRow(
  db: Db,
  table: RegistryTable,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  const result = await db
    .deleteFrom(table as 'sites')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
