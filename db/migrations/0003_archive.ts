import { type Kysely, sql } from 'kysely';

/** Histories kept for ever, each chained to the one before, and a timeline that can only grow. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // A request's own history says which contract it belongs to and when it came in; a work order's says neither.
  `alter table archived_histories
     add column position bigint not null unique,
     add column contract_id uuid references contracts,
     add column received_at timestamptz,
     add column previous_sha256 bytea,
     add column sha256 bytea not null`,
  `create index archived_histories_request on archived_histories (request_id)`,
  `create index archived_histories_contract on archived_histories (contract_id, received_at)`,
  `alter table archived_histories alter column history set storage external`,

  // Workflows that have said their last word: their histories are archived once the engine has closed them.
  `create table histories_to_archive (
     workflow_id uuid primary key,
     request_id uuid not null references requests,
     attempts integer not null default 0,
     not_before timestamptz not null default now(),
     last_error text,
     created_at timestamptz not null default now())`,
  `create index histories_to_archive_due on histories_to_archive (not_before)`,

  `create function refuse_change() returns trigger language plpgsql as $$
     begin
       raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
     end $$`,
  `create trigger timeline_append_only before update or delete or truncate on timeline
     for each statement execute function refuse_change()`,
  `create trigger archived_histories_append_only before update or delete or truncate on archived_histories
     for each statement execute function refuse_change()`,
];
