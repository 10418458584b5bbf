import { type Kysely, sql } from 'kysely';

/** The calendars that each version of a contract names, and what requesters are asked about work reported as done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // A calendar stays as long as any version of a contract names it: running requests keep theirs.
  `create table contract_version_calendars (
     contract_id uuid not null,
     version integer not null,
     calendar_id uuid not null references calendars,
     primary key (contract_id, version, calendar_id),
     foreign key (contract_id, version) references contract_versions on delete cascade)`,
  `create index contract_version_calendars_calendar on contract_version_calendars (calendar_id)`,
  `create function calendars_of_terms(terms jsonb) returns setof uuid language sql immutable as $$
     select (terms ->> 'calendarId')::uuid where terms ->> 'calendarId' is not null
     union
     select (value ->> 'calendarId')::uuid from jsonb_array_elements(coalesce(terms -> 'channelCalendars', '[]'))
   $$`,
  `create function keep_calendars_of_version() returns trigger language plpgsql as $$
     begin
       insert into contract_version_calendars (contract_id, version, calendar_id)
         select new.contract_id, new.version, calendar_id from calendars_of_terms(new.terms) as calendar_id;
       return null;
     end $$`,
  `create trigger contract_versions_calendars after insert on contract_versions
     for each row execute function keep_calendars_of_version()`,
  `insert into contract_version_calendars (contract_id, version, calendar_id)
     select v.contract_id, v.version, k.id
     from contract_versions as v, calendars_of_terms(v.terms) as calendar_id
     join calendars as k on k.id = calendar_id`,

  // One row each time that a requester is asked whether the work is done; outcome: what they answered.
  `create table requester_verifications (
     id uuid primary key default uuidv7(),
     request_id uuid not null references requests,
     round integer not null,
     asked_at timestamptz not null,
     until timestamptz not null,
     outcome text check (outcome in ('ok', 'rework')),
     comment_text_id uuid references texts,
     answered_at timestamptz,
     unique (request_id, round))`,
];
