import { sql } from 'kysely';
import type { Db } from '../../../db/database.ts';
import { writeDemoSupplierConfig } from '../../demo-supplier/config.ts';

/** Nobody has written anything yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  const row = await db.selectFrom('administrations').select('id').limit(1).executeTakeFirst();
  return row === undefined;
}

/** An id that only this database has, or null where its registry is not the demo's. */
export async function demoMarker(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('users')
    .where('email', '=', 'operator@example.org')
    .select('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Points the suppliers that the demo supplier plays to where it listens now. */
export async function moveHooks(db: Db, hooksUrl: string): Promise<void> {
  await db
    .updateTable('suppliers')
    .set((eb) => ({ webhookUrl: sql<string>`${hooksUrl}::text || '/' || ${eb.ref('code')}` }))
    .where('webhookUrl', 'like', sql<string>`'http://127.0.0.1:%/hooks/' || code`)
    .where('webhookUrl', '<>', sql<string>`${hooksUrl}::text || '/' || code`)
    .execute();
}

/** Tells the demo supplier whom it plays. @param pace multiplies its waiting times */
export async function configureDemoSupplier(
  db: Db,
  dataDir: string,
  hooksUrl: string,
  pace: number,
): Promise<void> {
  const rows = await db
    .selectFrom('suppliers')
    .where('webhookUrl', '=', sql<string>`${hooksUrl}::text || '/' || code`)
    .where('webhookSecret', 'is not', null)
    .select(['id', 'code', 'webhookSecret'])
    .execute();
  await writeDemoSupplierConfig(dataDir, {
    pace,
    suppliers: rows.flatMap(({ id, code, webhookSecret }) =>
      webhookSecret === null ? [] : [{ supplierId: id, code, secret: webhookSecret }],
    ),
  });
}
