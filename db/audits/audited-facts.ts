import { type RawBuilder, sql } from 'kysely';
import type { CallMeasure, Tally } from '../../domain/service-levels/facts.ts';
import type { Interval } from '../../domain/time/interval.ts';
import type { Db } from '../database.ts';
import type { JournalCause, JournalKind } from '../fact-journal.ts';
import { callMeasure } from '../statements/tally.ts';
import type { FoundPart } from './audited-requests.ts';

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

/** A month's time, to the instant. */
export interface AuditedTime {
  contractId: string;
  from: Date;
  to: Date;
}

/** What the journal says of a row, and what the row says now; null where the one or the other is missing. */
export interface JournalledRow {
  ref: string;
  contractId: string | null;
  journalled: unknown[] | null;
  foundContractId: string | null;
  found: unknown[] | null;
}

export interface FactCounts {
  registered: number;
  takenOver: number;
}

/** Of the calls that the journal or the table has in the month, without those that were imported: how many. */
export async function countCalls(db: Db, { contractId, from, to }: AuditedTime): Promise<FactCounts> {
  const { rows } = await sql<{ registered: string; takenOver: string }>`
    select count(*) as registered, count(*) filter (where j.cause = 'taken_over') as taken_over
    from (select ref, cause from fact_journal
      where contract_id = ${contractId}::uuid and kind = 'call' and at >= ${from} and at < ${to}) as j
    full join (select id from calls where contract_id = ${contractId}::uuid and not imported
      and started_at >= ${from} and started_at < ${to}) as c on c.id = j.ref`.execute(db);
  return { registered: Number(rows[0]?.registered ?? 0), takenOver: Number(rows[0]?.takenOver ?? 0) };
}

/** The calls of the month of which journal and table do not say the same, wherever the other one has them. */
export async function differingCalls(
  db: Db,
  { contractId, from, to }: AuditedTime,
  limit: number,
): Promise<JournalledRow[]> {
  const { rows } = await sql<{ ref: string }>`
    select coalesce(j.ref, c.id) as ref
    from (select ref, fact from fact_journal
      where contract_id = ${contractId}::uuid and kind = 'call' and at >= ${from} and at < ${to}) as j
    full join (select id, call_fact(t) as fact from calls as t
      where contract_id = ${contractId}::uuid and started_at >= ${from} and started_at < ${to} and not imported) as c
      on c.id = j.ref
    where c.fact is distinct from j.fact
    order by 1
    limit ${limit}`.execute(db);
  return journalledRows(
    db,
    'call',
    rows.map(({ ref }) => ref),
  );
}

/** What journal and table say of some rows. */
export async function journalledRows(
  db: Db,
  kind: Exclude<JournalKind, 'statement'>,
  refs: string[],
): Promise<JournalledRow[]> {
  if (refs.length === 0) return [];
  const table = sql.table(kind === 'call' ? 'calls' : 'downtimes');
  const fact = sql.raw(`${kind}_fact(t)`);
  const { rows } = await sql<JournalledRow>`
    select wanted.ref, j.contract_id, j.fact::json as journalled,
      t.contract_id as found_contract_id, case when t.id is not null then ${fact}::json end as found
    from unnest(${refs}::uuid[]) as wanted (ref)
    left join lateral (select contract_id, fact from fact_journal
      where ref = wanted.ref and kind = ${kind} order by position desc limit 1) as j on true
    left join ${table} as t on t.id = wanted.ref
    order by wanted.ref`.execute(db);
  return rows;
}

/** The month's journalled calls, counted together by what verdicts depend on. @param open the opening hours */
export async function tallyJournalledCalls(
  db: Db,
  { contractId, from, to }: AuditedTime,
  open: readonly Interval[],
): Promise<Tally<CallMeasure>[]> {
  return tallied(
    await sql<TalliedRow>`
      select measure, count(*) as count
      from (select json_build_array(f -> 1, f -> 2,
            case when f ->> 2 = 'abandoned' then (f ->> 3)::integer else 0 end,
            ${openHours(open)} @> at)::text as measure
        from (select at, fact::json as f from fact_journal
          where contract_id = ${contractId}::uuid and kind = 'call' and at >= ${from} and at < ${to}) as told) as one
      group by measure`.execute(db),
  );
}

/** The month's imported calls, likewise. */
export async function tallyImportedCalls(
  db: Db,
  { contractId, from, to }: AuditedTime,
  open: readonly Interval[],
): Promise<Tally<CallMeasure>[]> {
  return tallied(
    await sql<TalliedRow>`
      select measure, count(*) as count
      from (select json_build_array(direction, outcome,
            case when outcome = 'abandoned' then wait_seconds else 0 end,
            ${openHours(open)} @> started_at)::text as measure
        from calls where contract_id = ${contractId}::uuid and imported
          and started_at >= ${from} and started_at < ${to}) as one
      group by measure`.execute(db),
  );
}

interface TalliedRow {
  measure: string;
  count: string;
}

function tallied({ rows }: { rows: TalliedRow[] }): Tally<CallMeasure>[] {
  return rows.map(({ measure, count }) => ({ measure: callMeasure(measure), count: Number(count) }));
}

function openHours(open: readonly Interval[]): RawBuilder<unknown> {
  const ranges = open.map(
    ({ from, to }) => `[${new Date(from).toISOString()},${new Date(to).toISOString()})`,
  );
  return sql`(select ${`{${ranges.join(',')}}`}::tstzmultirange)`;
}

/** One entry of the journal about a call or a downtime. */
export interface JournalEntry {
  ref: string;
  cause: JournalCause;
  fact: unknown[];
  recordedAt: Date;
}

/** What the journal says of calls, by their ids. */
export async function journalledCalls(
  db: Db,
  contractId: string,
  refs: string[],
): Promise<Map<string, JournalEntry>> {
  if (refs.length === 0) return new Map();
  const { rows } = await sql<JournalEntry>`
    select ref, cause, fact::json as fact, recorded_at from fact_journal
    where ref = any(${refs}::uuid[]) and kind = 'call' and contract_id = ${contractId}::uuid
    order by position`.execute(db);
  return new Map(rows.map((entry) => [entry.ref, entry]));
}

/** The imported ones among calls of the month, told as the journal tells of others: they were always there. */
export async function importedCalls(
  db: Db,
  { contractId, from, to }: AuditedTime,
  refs: string[],
): Promise<Map<string, JournalEntry>> {
  if (refs.length === 0) return new Map();
  const { rows } = await sql<JournalEntry>`
    select id as ref, 'registered' as cause, call_fact(t)::json as fact, 'epoch'::timestamptz as recorded_at
    from calls as t
    where id = any(${refs}::uuid[]) and imported and contract_id = ${contractId}::uuid
      and started_at >= ${from} and started_at < ${to}`.execute(db);
  return new Map(rows.map((entry) => [entry.ref, entry]));
}

/** The ids of the month's calls that were in the journal by an instant. */
export async function callsRecordedBy(
  db: Db,
  { contractId, from, to }: AuditedTime,
  by: Date,
): Promise<string[]> {
  const rows = await db
    .selectFrom('factJournal')
    .select('ref')
    .where('contractId', '=', contractId)
    .where('kind', '=', 'call')
    .where('at', '>=', from)
    .where('at', '<', to)
    .where('recordedAt', '<', by)
    .execute();
  return rows.map(({ ref }) => ref);
}

/** Everything that the journal says of a contract's downtimes, or of its statements, oldest first. */
export async function journalEntries(
  db: Db,
  contractId: string,
  kind: 'downtime' | 'statement',
): Promise<JournalEntry[]> {
  const { rows } = await sql<JournalEntry>`
    select ref, cause, fact::json as fact, recorded_at from fact_journal
    where contract_id = ${contractId}::uuid and kind = ${kind}
    order by position`.execute(db);
  return rows;
}

/** The downtimes of a contract that are its own, as the table has them. */
export async function registeredDowntimes(
  db: Db,
  contractId: string,
): Promise<{ ref: string; fact: unknown[] }[]> {
  const { rows } = await sql<{ ref: string; fact: unknown[] }>`
    select id as ref, downtime_fact(t)::json as fact from downtimes as t
    where contract_id = ${contractId}::uuid and not imported order by id`.execute(db);
  return rows;
}

/** The imported downtimes that touch the month. */
export async function importedDowntimes(
  db: Db,
  { contractId, from, to }: AuditedTime,
): Promise<{ id: string; fromAt: Date; toAt: Date | null }[]> {
  return db
    .selectFrom('downtimes')
    .select(['id', 'fromAt', 'toAt'])
    .where('contractId', '=', contractId)
    .where('imported', '=', true)
    .where('fromAt', '<', to)
    .where((eb) => eb.or([eb('toAt', 'is', null), eb('toAt', '>', from)]))
    .execute();
}

/** The rows of a month's statements, as the journal words them, with what the audit reckons anew. */
export async function auditedStatements(db: Db, contractId: string, month: string) {
  const rows = await db
    .selectFrom('statements')
    .selectAll()
    .where('contractId', '=', contractId)
    .where('month', '=', month)
    .orderBy('revision')
    .execute();
  const { rows: facts } = await sql<{ ref: string; fact: unknown[] }>`
    select id as ref, statement_fact(t)::json as fact from statements as t
    where contract_id = ${contractId}::uuid and month = ${month}`.execute(db);
  const factOf = new Map(facts.map(({ ref, fact }) => [ref, fact]));
  return rows.map((row) => ({ ...row, fact: factOf.get(row.id) ?? [] }));
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
  const { rows } = await sql<Omit<ListedPart, 'quantity' | 'place'> & { quantity: string; place: string }>`
    select p.request_id, w.request_id as of_request_id, w.number as work_order,
      row_number() over (partition by p.work_order_id order by p.position) as place, p.replaced_at, p.code, p.quantity,
      array(select t.id from texts as t where t.request_id = w.request_id and t.body = p.description) as text_ids
    from statement_parts as p join work_orders as w on w.id = p.work_order_id
    where p.statement_id = ${statementId}::uuid
    order by p.position`.execute(db);
  return rows.map((row) => ({ ...row, quantity: Number(row.quantity), place: Number(row.place) }));
}
