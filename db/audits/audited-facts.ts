import { type RawBuilder, sql } from 'kysely';
import type { RequestMeasure, Tally } from '../../domain/service-levels/facts.ts';
import type { Interval } from '../../domain/time/interval.ts';
import type { Db } from '../database.ts';
import { AT, factOf, type JournalKind, tableOf } from '../fact-journal.ts';
import { importedMeasure, openHours, requestMeasure } from '../statements/tally.ts';
import type { AuditedTime, FoundPart } from './audited-requests.ts';

/** The members of a journalled fact, in their order (`call_fact` and the like in the migrations). */
export const JOURNAL_FIELDS = {
  call: [
    ...['callId', 'direction', 'outcome', 'waitSeconds', 'startedAt', 'answeredAt', 'endedAt', 'queue'],
    ...['operatorId', 'requestId', 'imported'],
  ],
  downtime: ['version', 'fromAt', 'toAt', 'reason', 'imported'],
  statement: [
    ...['month', 'revision', 'contractVersion', 'factsHash', 'hash', 'lines', 'totalCents', 'reason'],
    ...['createdAt', 'state', 'version', 'approvedBy', 'approvedAt', 'issuedAt'],
  ],
} satisfies Record<JournalKind, string[]>;

/** What the journal says of a row, and what the row says now; null where the one or the other is missing. */
export interface JournalledRow {
  ref: string;
  contractId: string | null;
  journalled: unknown[] | null;
  foundContractId: string | null;
  found: unknown[] | null;
}

/** Whether a row `t`, or the newest entry `j` of one, lies in the time. */
const LIES_IN: Record<JournalKind, (time: AuditedTime) => Record<'row' | 'entry', RawBuilder<boolean>>> = {
  call: ({ from, to }) => ({
    row: sql`not t.imported and t.started_at >= ${from} and t.started_at < ${to}`,
    entry: sql`j.at >= ${from} and j.at < ${to}`,
  }),
  downtime: ({ from, to }) => ({
    row: sql`not t.imported and t.from_at < ${to} and coalesce(t.to_at, 'infinity') > ${from}`,
    entry: sql`j.at < ${to}
      and coalesce((j.fact::json ->> 2)::bigint, ${`${Number.MAX_SAFE_INTEGER}`}::bigint) > microseconds(${from})`,
  }),
  statement: ({ from }) => ({
    row: sql`t.month = to_char(${from}::timestamptz at time zone 'Europe/Rome', 'YYYY-MM')`,
    entry: sql`j.at = ${from}`,
  }),
};

/**
 * Compares what journal and table say of the facts in a time that were not imported, inside the database: how many there
 * are, how many of them the journal took over, of how many both do not say the same, and the first of these.
 */
export async function compareJournal(db: Db, kind: JournalKind, time: AuditedTime, limit: number) {
  const { row, entry } = LIES_IN[kind](time);
  // Calls never change: each has one entry. Of others the newest counts.
  const isNewest = sql`not exists (select from fact_journal as newer
    where newer.ref = j.ref and newer.kind = j.kind and newer.position > j.position)`;
  const { rows } = await sql<{ registered: number; takenOver: number; differing: number; refs: string[] }>`
    select count(*)::integer as registered, (count(*) filter (where j.cause = 'taken_over'))::integer as taken_over,
      (count(*) filter (where t.fact is distinct from j.fact))::integer as differing,
      coalesce((array_agg(coalesce(j.ref, t.id) order by coalesce(j.ref, t.id))
        filter (where t.fact is distinct from j.fact))[:${limit}], '{}') as refs
    from (select ref, cause, fact from fact_journal as j
      where contract_id = ${time.contractId}::uuid and kind = ${kind} and ${entry}
        and ${kind === 'call' ? sql`true` : isNewest}) as j
    full join (select id, ${factOf(kind)} as fact from ${tableOf(kind)} as t
      where contract_id = ${time.contractId}::uuid and ${row}) as t on t.id = j.ref`.execute(db);
  const [counted] = rows;
  if (!counted) throw new Error('A count without groups has a row');
  return { ...counted, rows: await journalledRows(db, kind, counted.refs) };
}

async function journalledRows(db: Db, kind: JournalKind, refs: string[]): Promise<JournalledRow[]> {
  if (refs.length === 0) return [];
  const { rows } = await sql<JournalledRow>`
    select wanted.ref, j.contract_id, j.fact::json as journalled,
      t.contract_id as found_contract_id, case when t.id is not null then ${factOf(kind)}::json end as found
    from unnest(${refs}::uuid[]) as wanted (ref)
    left join lateral (select contract_id, fact from fact_journal
      where ref = wanted.ref and kind = ${kind} order by position desc limit 1) as j on true
    left join ${tableOf(kind)} as t on t.id = wanted.ref
    order by wanted.ref`.execute(db);
  return rows;
}

/** Facts of which the database itself knows what they were: by the journal, or because they were imported. */
export type KnownKind = 'call' | 'downtime' | 'imported_request';

/** By what a month's facts are measured. */
export interface MeasuredBy {
  /** The opening hours; null: the statement's own word is taken. */
  open: readonly Interval[] | null;
  /** Until when a downtime that has not ended is counted; epoch milliseconds. */
  until: number;
}

/**
 * What is known of facts, a row a version: its measure, null where it is not of the month; since when it was known to be so,
 * and whether it was so for some time before.
 */
function known(kind: KnownKind, time: AuditedTime, by: MeasuredBy, statementId: string | null) {
  const { contractId, from, to } = time;
  if (kind === 'imported_request')
    return sql`select i.id as ref, i.number as name, ${importedMeasure}::jsonb as measure, 0 as position,
        'infinity'::timestamptz as recorded_at, true as is_older, '1' as version
      from imported_requests as i
      where i.contract_id = ${contractId}::uuid and i.received_at >= ${from} and i.received_at < ${to}`;
  const inMonth = kind === 'call' ? sql`at >= ${from} and at < ${to}` : sql`true`;
  const measure = kind === 'call' ? callMeasureSql(by, statementId) : downtimeMeasureSql(time, by);
  return sql`
    select ref, ${kind === 'call' ? sql`f ->> 0` : sql`ref::text`} as name, ${measure} as measure, position,
      recorded_at, is_older, version
    from (
      select ref, at, fact::json as f, position, recorded_at, cause = 'taken_over' as is_older,
        ${kind === 'call' ? sql`'1'` : sql`fact::json ->> 0`} as version
      from fact_journal where contract_id = ${contractId}::uuid and kind = ${kind}
      union all
      select t.id, ${AT[kind]}, ${factOf(kind)}::json, 0, 'infinity', true, '1' from ${tableOf(kind)} as t
      where t.contract_id = ${contractId}::uuid and t.imported
        and not exists (select from fact_journal as j where j.ref = t.id and j.kind = ${kind})) as stated
    where ${inMonth}`;
}

function callMeasureSql({ open }: MeasuredBy, statementId: string | null): RawBuilder<unknown> {
  const isOpen = open
    ? sql`${openHours(open)} @> at`
    : sql`coalesce((select (z.measure::json ->> 3)::boolean from statement_facts as z
        where z.statement_id = ${statementId}::uuid and z.kind = 'call' and z.ref = stated.ref), true)`;
  return sql`json_build_array(f -> 1, f -> 2, case when f ->> 2 = 'abandoned' then (f ->> 3)::integer else 0 end,
    ${isOpen})::jsonb`;
}

/** Cut to the month. */
function downtimeMeasureSql({ from, to }: AuditedTime, { until }: MeasuredBy): RawBuilder<unknown> {
  const begins = sql`greatest((f ->> 1)::bigint / 1000, ${from.getTime()}::bigint)`;
  const ends = sql`least(coalesce((f ->> 2)::bigint / 1000, ${until}::bigint), ${to.getTime()}::bigint)`;
  return sql`case when ${begins} < ${ends} then jsonb_build_array(${begins}, ${ends}) end`;
}

/** The measures of a month's facts as they are known now, each with how many have it. */
export async function tallyKnown(
  db: Db,
  kind: KnownKind,
  time: AuditedTime,
  by: MeasuredBy = { open: [], until: time.to.getTime() },
): Promise<Tally<string>[]> {
  const { rows } = await sql<{ measure: string; count: number }>`
    select measure::text as measure, count(*)::integer as count
    from (select distinct on (ref) measure from (${known(kind, time, by, null)}) as version
      order by ref, position desc) as newest
    where measure is not null group by measure`.execute(db);
  return rows;
}

/** A fact that a statement has otherwise than it can have been. Measures are JSON; null: that there was none. */
export interface DifferingFact {
  name: string;
  proved: string | null;
  frozen: string | null;
}

/**
 * The facts of which a statement says what they cannot have been when it was made. What was known before is there, in the
 * version of then; what may have been there in one of its versions or not at all. A downtime that was changed before the
 * journal took it over may have been anything.
 *
 * @param toleranceMs to within which clocks agree
 */
export async function differingFacts(
  db: Db,
  kind: KnownKind,
  { id, createdAt }: { id: string; createdAt: Date },
  time: AuditedTime,
  by: MeasuredBy,
  toleranceMs: number,
): Promise<DifferingFact[]> {
  const before = new Date(createdAt.getTime() - toleranceMs);
  const after = new Date(createdAt.getTime() + toleranceMs);
  const { rows } = await sql<DifferingFact>`
    with version as (
      select *, lead(recorded_at) over versions as replaced_at, first_value(recorded_at) over versions < ${before} as is_due
      from (${known(kind, time, by, id)}) as known
      window versions as (partition by ref order by position)),
    fact as (
      select ref, max(name) as name, bool_or(is_due) as is_due,
        bool_or(is_older and version <> '1' and not is_due) as is_unknown,
        array_agg(measure order by position) filter (where (is_older or recorded_at <= ${after})
          and (replaced_at is null or replaced_at >= ${before})) as measures
      from version group by ref),
    stated as (
      select ref, measure::jsonb as measure from statement_facts where statement_id = ${id}::uuid and kind = ${kind})
    select coalesce(fact.name, (select call_id from calls where calls.id = stated.ref), stated.ref::text) as name,
      measures[1]::text as proved, stated.measure::text as frozen
    from fact full join stated on stated.ref = fact.ref
    where is_unknown is not true and (stated.measure = any(measures)) is not true
      and not (stated.ref is null and (not is_due or coalesce(array_position(measures, null), 0) > 0))
    order by 1`.execute(db);
  return rows;
}

/** The measures of the requests on a statement, by their ids. */
export async function frozenRequests(db: Db, statementId: string): Promise<Map<string, RequestMeasure>> {
  const rows = await db
    .selectFrom('statementFacts')
    .select(['ref', 'measure'])
    .where('statementId', '=', statementId)
    .where('kind', '=', 'request')
    .execute();
  return new Map(rows.map(({ ref, measure }) => [ref, requestMeasure(measure)]));
}

/** A part that stands on a statement. */
export interface ListedPart extends FoundPart {
  /** As the row says, and as its work order does. */
  requestId: string;
  ofRequestId: string;
  /** Its number. */
  workOrder: string;
  /** Among those of its work order, from 1. */
  place: number;
  replacedAt: Date;
}

/** The parts on a statement, in their order. */
export async function auditedStatementParts(db: Db, statementId: string): Promise<ListedPart[]> {
  const { rows } = await sql<ListedPart & { quantity: string }>`
    select p.request_id, w.request_id as of_request_id, w.number as work_order,
      (row_number() over (partition by p.work_order_id order by p.position))::integer as place, p.replaced_at, p.code,
      p.quantity,
      array(select t.id from texts as t where t.request_id = w.request_id and t.body = p.description) as text_ids
    from statement_parts as p join work_orders as w on w.id = p.work_order_id
    where p.statement_id = ${statementId}::uuid
    order by p.position`.execute(db);
  return rows.map((row) => ({ ...row, quantity: Number(row.quantity) }));
}
