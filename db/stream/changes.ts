import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** Something was written: of which resource, which ones, and whom it concerns beside staff. */
export interface Change {
  /** Its place in the change log. */
  id: string;
  resource: string;
  ids: string[];
  administrationId: string | null;
  supplierIds: string[];
}

/** Where Postgres says that something was written; the payload is an entry's id. */
export const CHANGES_CHANNEL = 'changes';

const AT_ONCE = 1000;
/** Entries get their ids before they are committed: one may appear after some with higher ids. */
const MAY_BE_LATE = 200;

/** The entries with these ids, oldest first. */
export async function readChanges(db: Db, ids: readonly string[]): Promise<Change[]> {
  return selectChanges(db).where('id', 'in', ids).execute();
}

/** What was written after an entry, oldest first; some entries may have been seen before. */
export async function readChangesAfter(db: Db, id: string): Promise<Change[]> {
  const all: Change[] = [];
  let after = BigInt(id) - BigInt(MAY_BE_LATE);
  for (;;) {
    const page = await selectChanges(db).where('id', '>', String(after)).limit(AT_ONCE).execute();
    all.push(...page);
    const last = page.at(-1);
    if (!last || page.length < AT_ONCE) return all;
    after = BigInt(last.id);
  }
}

/** The id of the newest entry; '0' where there is none. */
export async function newestChange(db: Db): Promise<string> {
  const row = await db.selectFrom('changeLog').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.id ?? '0';
}

/** Writes down that something changes and tells all who listen, once the transaction is committed. */
export async function announceChange(
  trx: Db,
  change: { resource: string; ids: string[]; administrationId?: string | null; supplierIds?: string[] },
): Promise<void> {
  await trx
    .with('logged', (qb) =>
      qb
        .insertInto('changeLog')
        .values({
          resource: change.resource,
          ids: change.ids,
          administrationId: change.administrationId ?? null,
          supplierIds: change.supplierIds ?? [],
        })
        .returning('id'),
    )
    .selectFrom('logged')
    .select(sql`pg_notify(${CHANGES_CHANNEL}, logged.id::text)`.as('told'))
    .execute();
}

function selectChanges(db: Db) {
  return db
    .selectFrom('changeLog')
    .select(['id', 'resource', 'ids', 'administrationId', 'supplierIds'])
    .orderBy('id');
}
