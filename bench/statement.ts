import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { draftRevision } from '../db/statements/closing.ts';
import { statementFactBatches } from '../db/statements/facts.ts';
import { contractOfMonth, previewFigures } from '../db/statements/figures.ts';
import { addMonths, monthOf, monthRange } from '../domain/time/rome.ts';
import { readRegistry } from '../local/demo-data/registry/read-registry.ts';
import { createStopList } from '../local/stop-list.ts';
import { atMost, type Benchmark, type Findings } from './support/benchmark.ts';
import { startDatabase } from './support/environment.ts';
import { rounded } from './support/statistics.ts';

const CALLS = 1_000_000;
const REQUESTS = 200_000;
const WITHIN_SECONDS = 10;
const WITHIN_MB = 300;
const CSV_BATCH = 2000;

/** Preview, draft with frozen facts, and reading every fact again, of one month of one contract. */
export const statement: Benchmark = {
  about: `How long does the statement of a month with ${CALLS} calls and ${REQUESTS} requests take?`,
  async run(say) {
    const stops = createStopList(say);
    try {
      const { db } = await startDatabase(stops, say, { throwaway: true });
      return await measure(db, (await readRegistry(db)).contract('POLI'), say);
    } finally {
      await stops.stopAll();
    }
  },
};

async function measure(db: Db, contractId: string, say: (line: string) => void): Promise<Findings> {
  const now = Date.now();
  const month = addMonths(monthOf(now), -1);
  say(`filled in ${await timed(() => fill(db, contractId, month))} s`);
  const contract = await contractOfMonth(db, contractId, { kind: 'all' }, month);
  if (!contract) throw new Error('The registry has no contract POLI.');

  let counted = '';
  let facts = 0;
  let statementId = '';
  const previewSeconds = await timed(async () => {
    const { lines } = await previewFigures(db, contract, month, now);
    counted = lines.map(({ denominator }) => denominator).join(' + ');
  });
  const draftSeconds = await timed(async () => {
    const { closing } = await draftRevision(db, { contractId, month, correction: null }, now);
    statementId = closing.statementId;
  });
  const readSeconds = await timed(async () => {
    for await (const batch of statementFactBatches(db, statementId, CSV_BATCH)) facts += batch.length;
  });
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return {
    rows: [
      { what: 'preview', facts, counted, seconds: previewSeconds },
      { what: 'draft, facts frozen', facts, counted, seconds: draftSeconds },
      { what: 'every frozen fact read', facts, counted, seconds: readSeconds },
    ],
    aims: [
      atMost('seconds to draft', draftSeconds, WITHIN_SECONDS),
      atMost('megabytes at most, of the whole process', megabytes, WITHIN_MB),
    ],
  };
}

/** Written in the database: calls over the whole month, requests by three channels in four, with their deadlines. */
async function fill(db: Db, contractId: string, month: string): Promise<void> {
  const { from, to } = monthRange(month);
  const at = sql`(${new Date(from)}::timestamptz + (n::float8 / ${CALLS}) * ${to - from} * interval '1 millisecond')`;
  await sql`
    insert into calls (contract_id, call_id, direction, started_at, outcome, wait_seconds)
    select ${contractId}::uuid, 'c' || n, case when n % 50 = 0 then 'out' else 'in' end, ${at},
      (array['answered', 'answered', 'answered', 'answered', 'abandoned', 'timeout', 'key_exit'])[1 + n % 7], n % 240
    from generate_series(0, ${CALLS - 1}::integer) as n`.execute(db);
  const step = CALLS / REQUESTS;
  await sql`
    insert into requests (number, version, state, kind, channel, contract_id, contract_version,
      administration_id, priority, subject, description, requester_name, resolved_directly, snapshot,
      created_at, updated_at)
    select 'B-' || n, 1, 'closed', 'incident', (array['phone', 'phone', 'email', 'portal'])[1 + (n / ${step}::integer) % 4],
      c.id, 1, c.administration_id, 1 + n % 4, 'Guasto', 'Guasto', 'Prova', n % 3 > 0, '{}', ${at}, ${at}
    from generate_series(0, ${CALLS - 1}::integer, ${step}::integer) as n, contracts as c
    where c.id = ${contractId}::uuid`.execute(db);
  await sql`
    insert into deadlines (request_id, cycle, target, state, duration, started_at, plan)
    select r.id, 0, t, case when r.priority = 1 then 'breached' else 'met' end, 'PT4H', r.created_at, '{}'
    from requests as r, unnest(array['take_charge', 'response', 'resolution']) as t`.execute(db);
  await sql`vacuum analyze`.execute(db);
}

/** How long it takes, in seconds. */
async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return rounded((performance.now() - begun) / 1000, 2);
}
