import { type Kysely, sql } from 'kysely';

/**
 * The first number of a year makes a sequence, which only the owner of the schema may: the function runs as its owner,
 * so that the application can draw numbers as a role that owns nothing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter function next_request_number(integer) security definer`.execute(db);
  await sql`alter function next_request_number(integer) set search_path = public, pg_temp`.execute(db);
}
