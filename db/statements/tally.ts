import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Channel, ClockTarget, RequestStateName } from '../../domain/request/state.ts';
import type {
  CallMeasure,
  CallOutcome,
  DeadlineFact,
  DowntimeFact,
  MonthFacts,
  RequestMeasure,
} from '../../domain/service-levels/facts.ts';
import type { Interval } from '../../domain/time/interval.ts';
import type { Db } from '../database.ts';

export const FACT_KINDS = ['request', 'imported_request', 'call', 'downtime'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Which facts are a month's. */
export interface FactsOfMonth {
  contractId: string;
  /** The month's instants in Europe/Rome. */
  month: Interval;
  /** The opening hours of the telephone in the month: calls that begin in them count. */
  open: readonly Interval[];
  /** Until when a downtime that has not ended is counted: the end of the month, or now. Epoch milliseconds. */
  until: number;
}

/** So many facts with the same measure, and the digest of which ones they are. */
interface TallyRow {
  kind: FactKind;
  measure: string;
  count: string;
  digest: string;
}

/** A month's facts counted together by what verdicts depend on, and a digest of every single one. */
export interface TalliedMonth extends MonthFacts {
  /** SHA-256, hexadecimal: the same facts give the same, whatever their order. */
  factsHash: string;
}

/** What a call's or request's verdict depends on, as it stands in the `measure` column: a JSON array. */
type RequestMeasureText = [
  channel: Channel,
  state: RequestStateName,
  priority: number | null,
  resolvedDirectly: boolean,
  takeCharge: DeadlineFact['state'] | null,
  response: DeadlineFact['state'] | null,
  resolution: DeadlineFact['state'] | null,
];
type CallMeasureText = [direction: 'in' | 'out', outcome: CallOutcome, waitSeconds: number, isOpen: boolean];
type DowntimeMeasureText = [from: number, to: number];

/** The month's facts as they stand now, for a preview. */
export async function tallyMonth(db: Db, asked: FactsOfMonth): Promise<TalliedMonth> {
  return tally(db, sql`(${factsOf(asked)}) as facts`, asked.month);
}

/** Writes down every fact of the month as it stands now: what happens to it later changes the statement no more. */
export async function freezeFacts(trx: Db, statementId: string, asked: FactsOfMonth): Promise<void> {
  await sql`
    insert into statement_facts (statement_id, kind, ref, measure)
    select ${statementId}::uuid, kind, ref, measure from (${factsOf(asked)}) as facts`.execute(trx);
}

/** The facts that a statement was computed from. */
export async function tallyFrozen(db: Db, statementId: string, month: Interval): Promise<TalliedMonth> {
  const frozen = sql`(select kind, ref, measure from statement_facts
    where statement_id = ${statementId}::uuid) as facts`;
  return tally(db, frozen, month);
}

/** A request's measure from its text. */
export function requestMeasure(text: string): RequestMeasure {
  const [channel, state, priority, resolvedDirectly, ...states] = JSON.parse(text) as RequestMeasureText;
  const targets: ClockTarget[] = ['take_charge', 'response', 'resolution'];
  const deadlines = targets.flatMap((target, index): DeadlineFact[] => {
    const deadline = states[index];
    return deadline ? [{ cycle: 0, target, state: deadline }] : [];
  });
  return { channel, state, priority, resolvedDirectly, deadlines };
}

/** A call's measure from its text. */
export function callMeasure(text: string): CallMeasure {
  const [direction, outcome, waitSeconds, isOpen] = JSON.parse(text) as CallMeasureText;
  return { direction, outcome, waitSeconds, isOpen };
}

/** A downtime, cut to its month, from its text. */
export function downtimeMeasure(text: string): DowntimeFact {
  const [from, to] = JSON.parse(text) as DowntimeMeasureText;
  return { from, to };
}

async function tally(db: Db, facts: RawBuilder<unknown>, month: Interval): Promise<TalliedMonth> {
  const { rows } = await sql<TallyRow>`
    select kind, measure, count(*) as count,
      encode(sha256(string_agg(uuid_send(ref), ''::bytea order by ref)), 'hex') as digest
    from ${facts}
    group by kind, measure
    order by kind collate "C", measure collate "C"`.execute(db);
  const hash = createHash('sha256');
  for (const { kind, measure, count, digest } of rows)
    hash.update(`${JSON.stringify([kind, measure, Number(count), digest])}\n`);
  const of = (...kinds: FactKind[]) => rows.filter(({ kind }) => kinds.includes(kind));
  return {
    month,
    requests: of('request', 'imported_request').map(({ measure, count }) => ({
      measure: requestMeasure(measure),
      count: Number(count),
    })),
    calls: of('call').map(({ measure, count }) => ({ measure: callMeasure(measure), count: Number(count) })),
    downtimes: of('downtime').map(({ measure }) => downtimeMeasure(measure)),
    factsHash: hash.digest('hex'),
  };
}

/**
 * Every fact of the month with all that a verdict may depend on. How long a caller waited matters only where the
 * caller gave up, so that answered calls fall together whatever their wait.
 */
function factsOf({ contractId, month, open, until }: FactsOfMonth): RawBuilder<unknown> {
  const from = new Date(month.from);
  const to = new Date(month.to);
  return sql`
    select 'request' as kind, r.id as ref,
      json_build_array(r.channel, r.state, r.priority, r.resolved_directly, t.state, s.state, e.state)::text as measure
    from requests as r
    left join deadlines as t on t.request_id = r.id and t.cycle = 0 and t.target = 'take_charge'
    left join deadlines as s on s.request_id = r.id and s.cycle = 0 and s.target = 'response'
    left join deadlines as e on e.request_id = r.id and e.cycle = 0 and e.target = 'resolution'
    where r.contract_id = ${contractId}::uuid and r.created_at >= ${from} and r.created_at < ${to}
    union all
    select 'imported_request', i.id,
      ${importedMeasure}::text
    from imported_requests as i
    where i.contract_id = ${contractId}::uuid and i.received_at >= ${from} and i.received_at < ${to}
    union all
    select 'call', c.id,
      concat('["', c.direction, '","', c.outcome, '",',
        case when c.outcome = 'abandoned' then c.wait_seconds else 0 end, ',',
        case when ${openHours(open)} @> c.started_at then 'true' else 'false' end, ']')
    from calls as c
    where c.contract_id = ${contractId}::uuid and c.started_at >= ${from} and c.started_at < ${to}
    union all
    select 'downtime', d.id,
      concat('[', floor(extract(epoch from greatest(d.from_at, ${from}::timestamptz)) * 1000)::bigint, ',',
        floor(extract(epoch from least(coalesce(d.to_at, ${new Date(until)}::timestamptz), ${to}::timestamptz)) * 1000)::bigint, ']')
    from downtimes as d
    where d.contract_id = ${contractId}::uuid and d.from_at < ${to}
      and coalesce(d.to_at, ${new Date(until)}::timestamptz) > greatest(d.from_at, ${from}::timestamptz)`;
}

/** All that verdicts depend on of a row `i` of `imported_requests`, as a JSON array. */
export const importedMeasure = sql`json_build_array(i.channel, i.state, i.priority, i.resolved_directly,
  ${deadlineState('take_charge')}, ${deadlineState('response')}, ${deadlineState('resolution')})`;

function deadlineState(target: ClockTarget): RawBuilder<string | null> {
  const path = `$[*] ? (@.target == "${target}" && @.cycle == 0).state`;
  return sql`jsonb_path_query_first(i.deadlines, ${sql.lit(path)}) #>> '{}'`;
}

/** Opening hours as Postgres takes them. */
export function openHours(open: readonly Interval[]): RawBuilder<unknown> {
  const ranges = open.map(({ from, to }) => `[${iso(from)},${iso(to)})`);
  return sql`(select ${`{${ranges.join(',')}}`}::tstzmultirange)`;
}

const iso = (at: number) => new Date(at).toISOString();
