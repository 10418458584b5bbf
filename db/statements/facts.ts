import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CallMeasure, DowntimeFact, RequestMeasure } from '../../domain/service-levels/facts.ts';
import { monthRange } from '../../domain/time/rome.ts';
import type { Db } from '../database.ts';
import { numbersOf } from '../requests/search.ts';
import { callMeasure, downtimeMeasure, type FactKind, requestMeasure } from './tally.ts';

const LEAST_ID = '00000000-0000-0000-0000-000000000000';

/** One frozen fact with what names it for people. */
export interface StatementFactRow {
  kind: FactKind;
  ref: string;
  measure: string;
  /** The request's number, the telephone system's name of the call, or the downtime's reason. */
  name: string | null;
  /** When it was received, began, or began to be down. */
  at: Date | null;
  /** Came from another system. */
  imported: boolean;
  /** The request itself, or the one that a call was about; null where none has a page here. */
  requestId: string | null;
}

/** Facts of a statement that have the same measure, and so the same verdicts. */
export interface MeasureGroup {
  kind: FactKind;
  measure: string;
  count: number;
}

/** All of a frozen fact that a verdict depends on. */
export type MeasuredFact =
  | { kind: 'request'; measure: RequestMeasure }
  | { kind: 'call'; measure: CallMeasure }
  | { kind: 'downtime'; measure: DowntimeFact };

/** A frozen fact's measure as the rules take it. */
export function measuredFact({ kind, measure }: Pick<MeasureGroup, 'kind' | 'measure'>): MeasuredFact {
  switch (kind) {
    case 'call':
      return { kind, measure: callMeasure(measure) };
    case 'downtime':
      return { kind, measure: downtimeMeasure(measure) };
    default:
      return { kind: 'request', measure: requestMeasure(measure) };
  }
}

/** The facts of a statement in batches, so that a million take no more memory than a few thousand. */
export async function* statementFactBatches(
  db: Db,
  statementId: string,
  size: number,
): AsyncGenerator<StatementFactRow[]> {
  let after: Pick<StatementFactRow, 'kind' | 'ref'> | undefined;
  for (;;) {
    const rows: StatementFactRow[] = await batchAfter(db, statementId, after, size);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = last;
  }
}

async function batchAfter(
  db: Db,
  statementId: string,
  after: Pick<StatementFactRow, 'kind' | 'ref'> | undefined,
  size: number,
): Promise<StatementFactRow[]> {
  const { rows } = await named(sql`
    select kind, ref, measure from statement_facts
    where statement_id = ${statementId}::uuid
      and (kind, ref) > (${after?.kind ?? ''}::text, ${after?.ref ?? LEAST_ID}::uuid)
    order by kind, ref
    limit ${size}`).execute(db);
  return rows;
}

/** The measures that occur among a statement's facts, each with how many have it. */
export async function measuresOf(db: Db, statementId: string): Promise<MeasureGroup[]> {
  const { rows } = await sql<MeasureGroup & { count: string }>`
    select kind, measure, count(*) as count from statement_facts
    where statement_id = ${statementId}::uuid
    group by kind, measure`.execute(db);
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

export interface FactSearch {
  /** Whose facts. */
  statement: { id: string; contractId: string; month: string };
  /** Only facts with these measures; null: all. */
  groups: readonly MeasureGroup[] | null;
  /** A request's number (whole or its last part), or a part of an imported one, of a call's name, of a reason. */
  q?: string | undefined;
}

/** One page of a statement's facts in their fixed order, each with what names it for people. @param page from 1 */
export async function pageOfFacts(
  db: Db,
  search: FactSearch,
  { page, perPage }: { page: number; perPage: number },
): Promise<StatementFactRow[]> {
  const { rows } = await named(sql`
    select kind, ref, measure from statement_facts as f
    where ${matching(search)}
    order by kind, ref
    limit ${perPage} offset ${(page - 1) * perPage}`).execute(db);
  return rows;
}

/** How many of a statement's facts fit, counted no further than one beyond `upTo`. */
export async function countFacts(db: Db, search: FactSearch, upTo: number): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from (
      select from statement_facts as f where ${matching(search)} limit ${upTo + 1}) as found`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

function matching({ statement, groups, q }: FactSearch): RawBuilder<SqlBool> {
  const conditions = [sql<SqlBool>`f.statement_id = ${statement.id}::uuid`];
  if (groups) {
    const kinds = groups.map(({ kind }) => kind);
    const measures = groups.map(({ measure }) => measure);
    conditions.push(
      sql`(f.kind, f.measure) in (select * from unnest(${kinds}::text[], ${measures}::text[]))`,
    );
  }
  if (q) conditions.push(hasName(statement, q));
  return sql.join(conditions, sql` and `);
}

/** What came from elsewhere stays in its contract and month, so that it is looked for there alone. */
function hasName({ contractId, month }: FactSearch['statement'], q: string): RawBuilder<SqlBool> {
  const range = monthRange(month);
  const [from, to] = [new Date(range.from), new Date(range.to)];
  const numbers = numbersOf(q, Number(month.slice(0, 4)));
  const holds = (column: string) => sql<SqlBool>`position(lower(${q}) in lower(${sql.ref(column)})) > 0`;
  return sql<SqlBool>`(
    f.kind = 'request' and f.ref in (select id from requests where number = any(${numbers}::text[]))
    or f.kind = 'imported_request' and f.ref in (
      select id from imported_requests as i where i.contract_id = ${contractId}::uuid
        and i.received_at >= ${from} and i.received_at < ${to} and ${holds('i.number')})
    or f.kind = 'call' and f.ref in (
      select id from calls as c where c.contract_id = ${contractId}::uuid
        and c.started_at >= ${from} and c.started_at < ${to} and ${holds('c.callId')})
    or f.kind = 'downtime' and f.ref in (
      select id from downtimes as d where d.contract_id = ${contractId}::uuid and ${holds('d.reason')}))`;
}

/** Facts (kind, ref, measure) in the order of kind and ref, with what names them. */
function named(facts: RawBuilder<unknown>): RawBuilder<StatementFactRow> {
  return sql<StatementFactRow>`
    select f.kind, f.ref, f.measure,
      coalesce(r.number, i.number, c.call_id, d.reason) as name,
      coalesce(r.created_at, i.received_at, c.started_at, d.from_at) as at,
      f.kind = 'imported_request' or coalesce(c.imported, d.imported, false) as imported,
      coalesce(r.id, c.request_id) as "requestId"
    from (${facts}) as f
    left join requests as r on f.kind = 'request' and r.id = f.ref
    left join imported_requests as i on f.kind = 'imported_request' and i.id = f.ref
    left join calls as c on f.kind = 'call' and c.id = f.ref
    left join downtimes as d on f.kind = 'downtime' and d.id = f.ref
    order by f.kind, f.ref`;
}
