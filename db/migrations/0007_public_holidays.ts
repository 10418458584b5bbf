import { type Kysely, sql } from 'kysely';
import { tableYears } from '../../domain/time/holiday-table.ts';
import { italianHolidays } from '../../domain/time/holidays-it.ts';

/** Public holidays as a table that people edit, filled from the law's rules; what was done to it, and by whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  const years = tableYears(new Date().getUTCFullYear());
  const holidays = years.flatMap(italianHolidays);
  await sql`
    insert into holiday_years (year)
    select value::integer from jsonb_array_elements_text(${JSON.stringify(years)}::jsonb)`.execute(db);
  await sql`
    insert into public_holidays (date, name, origin)
    select date, name, 'law' from jsonb_to_recordset(${JSON.stringify(holidays)}::jsonb) as h (date date, name text)`.execute(
    db,
  );
}

const STATEMENTS = [
  // One row, raised by one with every change of the table below: who holds it locked is alone in changing it.
  `create table holidays_version (
     only_row boolean primary key default true check (only_row),
     version integer not null)`,
  `insert into holidays_version (version) values (1)`,

  // The years that the table speaks for; of any other the law's rules hold.
  `create table holiday_years (
     year integer primary key,
     created_at timestamptz not null default now())`,

  `create table public_holidays (
     id uuid primary key default uuidv7(),
     date date not null,
     name text not null,
     origin text not null check (origin in ('law', 'person', 'import')),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     constraint public_holidays_date_key unique (date, name))`,

  `create table holiday_changes (
     id uuid primary key default uuidv7(),
     action text not null check (action in ('added', 'changed', 'removed')),
     holiday_id uuid not null,
     date date not null,
     name text not null,
     date_before date,
     name_before text,
     origin text not null check (origin in ('person', 'import')),
     table_version integer not null,
     changed_by uuid references users,
     changed_at timestamptz not null default now())`,
  `create index holiday_changes_date on holiday_changes (date, id)`,
  `create trigger holiday_changes_append_only before update or delete or truncate on holiday_changes
     for each statement execute function refuse_change()`,
];
