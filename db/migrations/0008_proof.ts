import { type Kysely, sql } from 'kysely';

/** The journal of registered facts, the audits that people ask for, and tables that cannot be emptied at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // One chain for each contract and kind. fact: what was registered, as *_fact() words it. at: when the fact lies, so
  // that a month finds its own. cause: what brought the entry about.
  `create table fact_journal (
     contract_id uuid not null references contracts,
     kind text not null check (kind in ('call', 'downtime', 'statement')),
     position bigint not null,
     ref uuid not null,
     cause text not null check (cause in ('registered', 'changed', 'taken_over')),
     at timestamptz not null,
     recorded_at timestamptz not null,
     fact text not null,
     previous_sha256 bytea,
     sha256 bytea not null,
     primary key (contract_id, kind, position))`,
  `create index fact_journal_ref on fact_journal (ref, position)`,
  `create index fact_journal_at on fact_journal (contract_id, kind, at)`,
  `create trigger fact_journal_append_only before update or delete or truncate on fact_journal
     for each statement execute function refuse_change()`,

  // Where each chain ends: its lock, and what shows that its newest entries were taken out.
  `create table fact_journal_heads (
     contract_id uuid not null references contracts,
     kind text not null,
     position bigint not null,
     sha256 bytea,
     primary key (contract_id, kind))`,
  `create trigger fact_journal_heads_keep before delete or truncate on fact_journal_heads
     for each statement execute function refuse_change()`,

  // The wordings are part of the hashes: one that is to hold more gets a name of its own. Instants in microseconds.
  // Numbers of who called and free text are personal data and stay out; of a reason its hash shows a change.
  `create function microseconds(at timestamptz) returns bigint language sql immutable
     return (extract(epoch from at) * 1000000)::bigint`,
  `create function text_hash(value text) returns text language sql immutable
     return encode(sha256(convert_to(value, 'UTF8')), 'hex')`,
  `create function call_fact(c calls) returns text language sql stable
     return json_build_array(c.call_id, c.direction, c.outcome, c.wait_seconds, microseconds(c.started_at),
       microseconds(c.answered_at), microseconds(c.ended_at), c.queue, c.operator_id, c.request_id, c.imported)::text`,
  `create function downtime_fact(d downtimes) returns text language sql stable
     return json_build_array(d.version, microseconds(d.from_at), microseconds(d.to_at), text_hash(d.reason),
       d.imported)::text`,
  `create function statement_fact(s statements) returns text language sql stable
     return json_build_array(s.month, s.revision, s.contract_version, s.facts_hash, s.hash, text_hash(s.lines::text),
       s.total_cents, text_hash(s.reason), microseconds(s.created_at), s.state, s.version, s.approved_by,
       microseconds(s.approved_at), microseconds(s.issued_at))::text`,
  `create function journal_hash(previous bytea, place bigint, kind text, ref uuid, cause text, at timestamptz,
       recorded_at timestamptz, fact text) returns bytea language sql immutable
     return sha256(coalesce(previous, ''::bytea) || convert_to(concat_ws(E'\\n', place, kind, ref, cause,
       microseconds(at), microseconds(recorded_at), fact), 'UTF8'))`,

  // Appends under the lock of the chain's head, which is held until the transaction ends.
  `create function journal_append(of_contract uuid, of_kind text, of_ref uuid, by_cause text, lies_at timestamptz,
       said text) returns void language plpgsql as $$
     declare
       head fact_journal_heads;
       instant timestamptz;
       hash bytea;
     begin
       insert into fact_journal_heads values (of_contract, of_kind, 0, null) on conflict do nothing;
       select * into head from fact_journal_heads where contract_id = of_contract and kind = of_kind for update;
       instant := clock_timestamp();
       hash := journal_hash(head.sha256, head.position + 1, of_kind, of_ref, by_cause, lies_at, instant, said);
       insert into fact_journal values (of_contract, of_kind, head.position + 1, of_ref, by_cause, lies_at, instant,
         said, head.sha256, hash);
       update fact_journal_heads set position = head.position + 1, sha256 = hash
         where contract_id = of_contract and kind = of_kind;
     end $$`,

  // What was registered before the journal began is taken over as it stands: from here on it cannot change unseen.
  `do $$
     begin
       perform journal_append(contract_id, 'call', id, 'taken_over', started_at, said)
         from (select c.*, call_fact(c) as said from calls c where not imported order by created_at, id) as taken;
       perform journal_append(contract_id, 'downtime', id, 'taken_over', from_at, said)
         from (select d.*, downtime_fact(d) as said from downtimes d where not imported order by created_at, id)
           as taken;
       perform journal_append(contract_id, 'statement', id, 'taken_over',
           (month || '-01')::timestamp at time zone 'Europe/Rome', said)
         from (select s.*, statement_fact(s) as said from statements s order by created_at, id) as taken;
     end $$`,

  `create trigger statements_not_truncated before truncate on statements
     for each statement execute function refuse_change()`,
  `create trigger statement_facts_not_truncated before truncate on statement_facts
     for each statement execute function refuse_change()`,

  // Audits that people asked for, kept for ever. One at a time for a contract and month: who asks meanwhile joins it.
  `create table audits (
     id uuid primary key default uuidv7(),
     contract_id uuid not null references contracts,
     month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
     state text not null default 'running' check (state in ('running', 'proved', 'not_proved', 'failed')),
     asked_by uuid references users,
     asked_at timestamptz not null default now(),
     started_at timestamptz,
     finished_at timestamptz,
     stage text not null default 'waiting',
     done integer not null default 0,
     total integer not null default 0,
     findings integer,
     result jsonb,
     failure text,
     check ((state = 'running') = (finished_at is null)))`,
  `alter table outbox drop constraint outbox_kind_check`,
  `alter table outbox add constraint outbox_kind_check
     check (kind in ('start_request', 'start_redelivery', 'start_audit', 'signal'))`,
  `create unique index audits_running on audits (contract_id, month) where state = 'running'`,
  `create index audits_asked on audits (asked_at desc, id desc)`,
  `create index audits_contract on audits (contract_id, month, asked_at desc)`,
  `create function keep_finished_audit() returns trigger language plpgsql as $$
     begin
       if tg_op = 'DELETE' or old.state <> 'running' then
         raise exception 'audit % is kept as it is', old.id using errcode = 'insufficient_privilege';
       end if;
       return new;
     end $$`,
  `create trigger audits_keep before update or delete on audits
     for each row execute function keep_finished_audit()`,
  `create trigger audits_not_truncated before truncate on audits
     for each statement execute function refuse_change()`,
];
