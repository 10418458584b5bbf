import { type RawBuilder, sql } from 'kysely';
import type { DowntimeFact } from '../../domain/service-levels/facts.ts';
import type { CallMeasure, Tally } from '../../domain/service-levels/statement.ts';
import type { Interval } from '../../domain/time/interval.ts';
import type { Db } from '../database.ts';
import { FACT, type JournalCause, type JournalKind, TABLE } from '../fact-journal.ts';
import { callMeasure, type FactKind } from '../statements/tally.ts';
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

/** What journal and table have between two instants, without what was imported. */
export interface JournalComparison {
  /** In the one or the other; of them those that the journal took over, and those of which both do not say the same. */
  registered: number;
  takenOver: number;
  differing: number;
  /** The first of those that differ, wherever the other one has them. */
  rows: JournalledRow[];
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

/** Compares what journal and table say, inside the database. @param limit how many rows that differ are read */
export async function compareJournal(
  db: Db,
  kind: JournalKind,
  time: AuditedTime,
  limit: number,
): Promise<JournalComparison> {
  const { row, entry } = LIES_IN[kind](time);
  // Calls never change: each has one entry. Of others the newest counts.
  const isNewest =
    kind === 'call'
      ? sql`true`
      : sql`not exists (select from fact_journal as newer
    where newer.ref = j.ref and newer.kind = j.kind and newer.position > j.position)`;
  const { rows } = await sql<Omit<JournalComparison, 'rows'> & { refs: string[] }>`
    select count(*)::integer as registered, (count(*) filter (where j.cause = 'taken_over'))::integer as taken_over,
      (count(*) filter (where t.fact is distinct from j.fact))::integer as differing,
      coalesce((array_agg(coalesce(j.ref, t.id) order by coalesce(j.ref, t.id))
        filter (where t.fact is distinct from j.fact))[:${limit}], '{}') as refs
    from (select ref, cause, fact from fact_journal as j
      where contract_id = ${time.contractId}::uuid and kind = ${kind} and ${entry} and ${isNewest}) as j
    full join (select id, ${FACT[kind]} as fact from ${TABLE[kind]} as t
      where contract_id = ${time.contractId}::uuid and ${row}) as t on t.id = j.ref`.execute(db);
  const { refs, ...counts } = rows[0] ?? { registered: 0, takenOver: 0, differing: 0, refs: [] };
  return { ...counts, rows: await journalledRows(db, kind, refs) };
}

async function journalledRows(db: Db, kind: JournalKind, refs: string[]): Promise<JournalledRow[]> {
  if (refs.length === 0) return [];
  const { rows } = await sql<JournalledRow>`
    select wanted.ref, j.contract_id, j.fact::json as journalled,
      t.contract_id as found_contract_id, case when t.id is not null then ${FACT[kind]}::json end as found
    from unnest(${refs}::uuid[]) as wanted (ref)
    left join lateral (select contract_id, fact from fact_journal
      where ref = wanted.ref and kind = ${kind} order by position desc limit 1) as j on true
    left join ${TABLE[kind]} as t on t.id = wanted.ref
    order by wanted.ref`.execute(db);
  return rows;
}

/** Calls of the month as the journal knows them, and as the table has those that were imported: nothing says since when. */
function knownCalls({ contractId, from, to }: AuditedTime): RawBuilder<unknown> {
  return sql`
    select ref, cause, recorded_at, at, fact::json as f from fact_journal
    where contract_id = ${contractId}::uuid and kind = 'call' and at >= ${from} and at < ${to}
    union all
    select id, 'taken_over', 'infinity', started_at, call_fact(t)::json from calls as t
    where contract_id = ${contractId}::uuid and imported and started_at >= ${from} and started_at < ${to}
      and not exists (select from fact_journal as j where j.ref = t.id and j.kind = 'call')`;
}

/** All that verdicts depend on of a call `f` at `at`, as a JSON array. */
function measureSql(isOpen: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`json_build_array(f -> 1, f -> 2, case when f ->> 2 = 'abandoned' then (f ->> 3)::integer else 0 end,
    ${isOpen})`;
}

function isWithin(open: readonly Interval[]): RawBuilder<unknown> {
  const ranges = open.map(
    ({ from, to }) => `[${new Date(from).toISOString()},${new Date(to).toISOString()})`,
  );
  return sql`(select ${`{${ranges.join(',')}}`}::tstzmultirange) @> at`;
}

/** The month's calls, counted together by what verdicts depend on. @param open the opening hours */
export async function tallyCalls(
  db: Db,
  time: AuditedTime,
  open: readonly Interval[],
): Promise<Tally<CallMeasure>[]> {
  const { rows } = await sql<{ measure: string; count: string }>`
    select measure, count(*) as count
    from (select ${measureSql(isWithin(open))}::text as measure from (${knownCalls(time)}) as known) as one
    group by measure`.execute(db);
  return rows.map(({ measure, count }) => ({ measure: callMeasure(measure), count: Number(count) }));
}

/** A call that a statement has otherwise than it can have been; null: that there was none. */
export interface DifferingCall {
  name: string;
  proved: CallMeasure | null;
  frozen: CallMeasure | null;
}

/**
 * The calls of which a statement says what cannot have been when it was made. One that was in the journal before must be
 * there as the journal says; one that may have been there is either so or not there.
 *
 * @param open the opening hours; null: the statement's own word is taken
 * @param toleranceMs to within which clocks agree
 */
export async function differingCalls(
  db: Db,
  { id, createdAt }: { id: string; createdAt: Date },
  time: AuditedTime,
  open: readonly Interval[] | null,
  toleranceMs: number,
): Promise<DifferingCall[]> {
  const before = new Date(createdAt.getTime() - toleranceMs);
  const after = new Date(createdAt.getTime() + toleranceMs);
  const isOpen = open ? isWithin(open) : sql`coalesce((frozen ->> 3)::boolean, true)`;
  const { rows } = await sql<{ name: string; proved: string | null; frozen: string | null }>`
    select coalesce(f ->> 0, (select call_id from calls as c where c.id = one.ref), one.ref::text) as name,
      proved::text as proved, frozen::text as frozen
    from (select coalesce(known.ref, stated.ref) as ref, f, frozen, recorded_at < ${before} as is_due,
        case when cause = 'taken_over' or recorded_at <= ${after} then ${measureSql(isOpen)}::jsonb end as proved
      from (${knownCalls(time)}) as known
      full join (select ref, measure::jsonb as frozen from statement_facts
        where statement_id = ${id}::uuid and kind = 'call') as stated on stated.ref = known.ref) as one
    where frozen is distinct from proved and (is_due or frozen is not null)
    order by 1`.execute(db);
  const measureOf = (text: string | null) => (text === null ? null : callMeasure(text));
  return rows.map(({ name, ...one }) => ({
    name,
    proved: measureOf(one.proved),
    frozen: measureOf(one.frozen),
  }));
}

/** The facts of a statement but its calls: each has a measure, by its id. */
export async function frozenFacts(
  db: Db,
  statementId: string,
  kind: Exclude<FactKind, 'call'>,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('statementFacts')
    .select(['ref', 'measure'])
    .where('statementId', '=', statementId)
    .where('kind', '=', kind)
    .execute();
  return new Map(rows.map(({ ref, measure }) => [ref, measure]));
}

/** One entry of the journal. */
export interface JournalEntry {
  ref: string;
  cause: JournalCause;
  fact: unknown[];
  recordedAt: Date;
}

/** Everything that the journal says of a contract's downtimes, by their ids, oldest first. */
export async function journalledDowntimes(
  db: Db,
  contractId: string,
): Promise<Map<string, [JournalEntry, ...JournalEntry[]]>> {
  const { rows } = await sql<JournalEntry>`
    select ref, cause, fact::json as fact, recorded_at from fact_journal
    where contract_id = ${contractId}::uuid and kind = 'downtime'
    order by position`.execute(db);
  const entries = new Map<string, [JournalEntry, ...JournalEntry[]]>();
  for (const entry of rows) {
    const own = entries.get(entry.ref);
    if (own) own.push(entry);
    else entries.set(entry.ref, [entry]);
  }
  return entries;
}

/** The imported downtimes that touch the month. Epoch milliseconds. @param until to when one that lasts still is counted */
export async function importedDowntimes(
  db: Db,
  { contractId, from, to }: AuditedTime,
  until: number,
): Promise<(DowntimeFact & { id: string })[]> {
  const rows = await db
    .selectFrom('downtimes')
    .select(['id', 'fromAt', 'toAt'])
    .where('contractId', '=', contractId)
    .where('imported', '=', true)
    .where('fromAt', '<', to)
    .where((eb) => eb.or([eb('toAt', 'is', null), eb('toAt', '>', from)]))
    .execute();
  return rows.map(({ id, fromAt, toAt }) => ({ id, from: fromAt.getTime(), to: toAt?.getTime() ?? until }));
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
