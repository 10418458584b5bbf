import { type Kysely, sql } from 'kysely';

/** Monthly statements of contracts, the facts that each was computed from, and what was said about it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table statements (
     id uuid primary key default uuidv7(),
     contract_id uuid not null references contracts,
     administration_id uuid not null references administrations,
     month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
     revision integer not null check (revision > 0),
     state text not null check (state in ('draft', 'approved', 'issued', 'superseded')),
     contract_version integer not null,
     facts_hash text not null,
     hash text not null,
     lines jsonb not null,
     total_cents bigint not null,
     reason text,
     version integer not null default 1,
     created_at timestamptz not null,
     updated_at timestamptz not null,
     approved_by uuid references users,
     approved_at timestamptz,
     issued_at timestamptz,
     unique (contract_id, month, revision),
     foreign key (contract_id, contract_version) references contract_versions)`,
  `create index statements_month on statements (month desc, contract_id, revision desc)`,
  `create index statements_administration on statements (administration_id, month desc)`,

  // The frozen facts. measure: all that verdicts depend on, as a JSON array (db/statements/tally.ts). Written before
  // the statement that they make, in its transaction; a million rows are not each held against a foreign key.
  `create table statement_facts (
     statement_id uuid not null,
     kind text not null check (kind in ('request', 'imported_request', 'call', 'downtime')),
     ref uuid not null,
     measure text not null,
     primary key (statement_id, kind, ref))`,

  // Free text stays out of the engine's histories: a command names the note by its id. Null: not accepted yet.
  `create table statement_notes (
     id uuid primary key default uuidv7(),
     statement_id uuid not null references statements,
     kind text not null check (kind in ('observation', 'answer', 'correction')),
     text text not null,
     author_id uuid not null references users,
     created_at timestamptz not null,
     accepted_at timestamptz)`,
  `create index statement_notes_statement on statement_notes (statement_id, created_at)`,

  `create index requests_contract_created on requests (contract_id, created_at)`,

  // Nothing issued is ever changed: only that a newer revision took its place may still be said of it.
  `create function keep_issued_statement() returns trigger language plpgsql as $$
     begin
       if tg_op = 'DELETE' then
         raise exception 'statement % cannot be deleted', old.id;
       end if;
       if (old.contract_id, old.month, old.revision, old.contract_version, old.facts_hash, old.hash, old.lines,
           old.total_cents)
          is distinct from
          (new.contract_id, new.month, new.revision, new.contract_version, new.facts_hash, new.hash, new.lines,
           new.total_cents) then
         raise exception 'the figures of statement % cannot be changed', old.id;
       end if;
       if old.state in ('issued', 'superseded') and new.state not in (old.state, 'superseded') then
         raise exception 'statement % was issued', old.id;
       end if;
       return new;
     end $$`,
  `create trigger statements_keep_issued before update or delete on statements
     for each row execute function keep_issued_statement()`,
  `create function keep_statement_facts() returns trigger language plpgsql as $$
     begin
       raise exception 'the facts of a statement cannot be changed';
     end $$`,
  `create trigger statement_facts_keep before update or delete on statement_facts
     for each row execute function keep_statement_facts()`,
];
