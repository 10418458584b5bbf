import { type Kysely, sql } from 'kysely';

/** Maintenance clauses of contracts, and the parts that statements list for invoicing at list price (R38). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `update contract_versions set terms = terms || '{"maintenance": null}' where not terms ? 'maintenance'`,

  // The frozen parts, in the order of the statement. Part of what its hash is made of.
  `create table statement_parts (
     statement_id uuid not null references statements,
     position integer not null check (position > 0),
     request_id uuid not null references requests,
     work_order_id uuid not null references work_orders,
     replaced_at timestamptz not null,
     code text,
     description text not null,
     quantity numeric not null check (quantity > 0),
     primary key (statement_id, position))`,
  `create trigger statement_parts_keep before update or delete on statement_parts
     for each row execute function keep_statement_facts()`,

  // Work with parts is a small share of all work: a month's is found without looking at the rest.
  `create index work_orders_parts on work_orders (completed_at) where parts <> '[]'`,
];
