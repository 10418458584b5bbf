import { type Kysely, sql } from 'kysely';

/**
 * What lists that reach beyond the open requests are walked by. A very common word, or a supplier with thousands of work
 * orders, is met every few rows: a list in the order of an index ends after one page, where a sort reads them all.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create index requests_due on requests (due_at, id)`,
  `create index requests_closed_due on requests (due_at, id) where not open`,
  // Whether a request has a work order of a supplier, without reading the work order.
  `create index work_orders_supplier_request on work_orders (supplier_id, request_id)`,
];
