import { type Kysely, sql } from 'kysely';

/** What a month's statement counts beside the requests that ran here: calls, downtimes, requests of the past. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // The numbers of who called and who was called are personal data.
  `create table calls (
     id uuid primary key default uuidv7(),
     contract_id uuid not null references contracts,
     call_id text not null,
     direction text not null check (direction in ('in', 'out')),
     caller text,
     callee text,
     queue text,
     started_at timestamptz not null,
     answered_at timestamptz,
     ended_at timestamptz,
     outcome text not null check (outcome in ('answered', 'abandoned', 'timeout', 'key_exit')),
     wait_seconds integer not null check (wait_seconds >= 0),
     operator_id uuid references users,
     request_id uuid references requests,
     imported boolean not null default false,
     created_at timestamptz not null default now(),
     unique (call_id, contract_id),
     check (answered_at >= started_at),
     check (ended_at >= started_at and ended_at >= answered_at))`,
  `create index calls_contract_started on calls (contract_id, started_at, id)`,
  `create index calls_started on calls (started_at, id)`,
  `create index calls_operator on calls (operator_id, started_at) where operator_id is not null`,
  `create index calls_request on calls (request_id) where request_id is not null`,

  `create table downtimes (
     id uuid primary key default uuidv7(),
     contract_id uuid not null references contracts,
     external_id text,
     from_at timestamptz not null,
     to_at timestamptz,
     reason text not null,
     imported boolean not null default false,
     version integer not null default 1,
     created_by uuid references users,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     unique (contract_id, external_id),
     check (to_at > from_at))`,
  `create index downtimes_contract_from on downtimes (contract_id, from_at, id)`,

  `create table imported_requests (
     id uuid primary key default uuidv7(),
     contract_id uuid not null references contracts,
     external_id text not null,
     number text not null,
     channel text not null,
     priority smallint check (priority between 1 and 5),
     received_at timestamptz not null,
     resolved_at timestamptz,
     state text not null,
     resolved_directly boolean not null default false,
     deadlines jsonb not null default '[]',
     created_at timestamptz not null default now(),
     unique (contract_id, external_id),
     check (resolved_at >= received_at))`,
  `create index imported_requests_contract_received on imported_requests (contract_id, received_at, id)`,
];
