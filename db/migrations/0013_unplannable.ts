import { type Kysely, sql } from 'kysely';

/** Deadlines that the calendar has no due instant for, and the requests that wait for one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table deadlines drop constraint deadlines_state_check`,
  `alter table deadlines add constraint deadlines_state_check
     check (state in ('running', 'paused', 'met', 'breached', 'cancelled', 'unplannable'))`,

  // A deadline, the end of an offer or a recontact that is waited for cannot be computed.
  `alter table requests add column unplannable boolean not null default false`,
  `create index requests_unplannable on requests (due_at, id) where unplannable`,
];
