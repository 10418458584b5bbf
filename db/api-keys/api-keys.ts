import type { Db } from '../database.ts';

/** Keys that programs use, without their hashes. */
export function selectApiKeys(db: Db) {
  return db
    .selectFrom('apiKeys as y')
    .select([
      'y.id',
      'y.name',
      'y.supplierId',
      'y.administrationId',
      'y.scopes',
      'y.createdAt',
      'y.revokedAt',
    ]);
}

export interface NewApiKey {
  name: string;
  keyHash: string;
  supplierId: string | null;
  administrationId: string | null;
  scopes: string[];
}

export async function insertApiKey(db: Db, key: NewApiKey): Promise<string> {
  const { id } = await db.insertInto('apiKeys').values(key).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** From now on the key opens nothing; false where there is no such key. */
export async function revokeApiKey(db: Db, id: string, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('apiKeys')
    .set((eb) => ({ revokedAt: eb.fn.coalesce('revokedAt', eb.val(at)) }))
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
