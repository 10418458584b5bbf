import { type QueryExecutorProvider, sql } from 'kysely';

/** What is only ever added to. */
const APPEND_ONLY = ['timeline', 'archived_histories', 'fact_journal', 'statement_facts'];
/** What changes, and never goes. */
const KEPT = ['statements', 'audits', 'fact_journal_heads', 'contract_versions'];

/**
 * Gives a role what the API and the worker need and no more: it owns nothing, so it can neither switch triggers off nor
 * alter tables, and of what proofs rest on it can add rows, and neither change nor remove any. To be repeated after
 * each migration, which may bring tables.
 *
 * @param role the name of a role that is there and is not the owner of the tables
 */
export async function grantApplication(db: QueryExecutorProvider, role: string): Promise<void> {
  const to = sql.id(role);
  const tables = (names: readonly string[]) => sql.join(names.map((name) => sql.id(name)));
  for (const statement of [
    sql`grant usage on schema public to ${to}`,
    sql`grant select, insert, update, delete on all tables in schema public to ${to}`,
    sql`revoke update, delete on ${tables(APPEND_ONLY)} from ${to}`,
    sql`revoke delete on ${tables(KEPT)} from ${to}`,
    sql`revoke insert, update, delete on ${tables(['kysely_migration', 'kysely_migration_lock'])} from ${to}`,
  ])
    await statement.execute(db);
}
