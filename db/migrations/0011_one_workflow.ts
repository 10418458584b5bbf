import { type Kysely, sql } from 'kysely';
import { SetupError } from '../../config/setup-error.ts';

/** One workflow and one stream for a request with its work orders; every record says what brought it about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from requests) as found`.execute(db);
  if (rows[0]?.found) throw new SetupError(OF_BEFORE);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** Their workflows can only be gone on with by the version that started them. */
const OF_BEFORE =
  'The data are of an earlier version of Sportello, which alone can go on with them: start this version with another DATA_DIR, or move the data folder (.data, if none is named) away; on servers of your own, with an empty database and another TEMPORAL_NAMESPACE.';

const STATEMENTS = [
  `drop table timeline`,
  // One row a salient moment; seq is the version of the request that it led to. cause: what brought its record about,
  // with the hash of what a command asked for. terms: those of the contract, of moments that carry any.
  `create table timeline (
     request_id uuid not null references requests,
     seq integer not null,
     type text not null,
     at timestamptz not null,
     actor_kind text not null,
     actor_id uuid,
     cause text not null,
     body_hash text,
     work_order_ids uuid[] not null default '{}',
     data jsonb not null,
     terms jsonb,
     primary key (request_id, seq))`,
  `create index timeline_commands on timeline (cause) where body_hash is not null`,
  `create trigger timeline_append_only before update or delete or truncate on timeline
     for each statement execute function refuse_change()`,

  `alter table requests drop column timeline_length, drop column engine_started_at`,

  // A text is stored before the command that names it; recorded: its record names it.
  `alter table texts add column recorded boolean not null default true`,
  `create index texts_not_recorded on texts (created_at) where not recorded`,

  // Commands that the engine is asked to carry out at this moment; a slot each. Nothing to keep over a crash.
  `create unlogged table commands_under_way (
     request_id uuid not null,
     slot smallint not null,
     command_id text not null,
     expires_at timestamptz not null,
     primary key (request_id, slot))`,

  // adopt: tells a workflow that a command's record stands, unless its answer has confirmed that it knows.
  `delete from outbox`,
  `alter table outbox drop constraint outbox_kind_check`,
  `alter table outbox add constraint outbox_kind_check
     check (kind in ('start_request', 'start_audit', 'signal', 'adopt', 'deliver'))`,
];
