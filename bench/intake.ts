import { atLeast, atMost, type Benchmark, type Row } from './support/benchmark.ts';
import { type Environment, inEnvironment } from './support/environment.ts';
import { expectStatus } from './support/http-client.ts';
import { runLoad } from './support/load.ts';
import { cpuSeconds } from './support/processes.ts';
import { allStarted, newRequest } from './support/requests.ts';
import { latencies, percentile, rounded } from './support/statistics.ts';

const CLIENTS = [1, 10, 50];
const EACH = 2_000;
const WARM_UP = 200;
const CATCH_UP_MS = 180_000;
/** Of every so many requests the engine is asked when it began their workflow. */
const SAMPLED = 20;

type Part = keyof Environment['pids'];

/** How fast requests are taken in over HTTP, and how fast their workflows follow. */
export const intake: Benchmark = {
  about: `POST /api/requests, ${EACH} distinct requests at ${CLIENTS.join(', ')} clients`,
  run: (say) =>
    inEnvironment(say, async (environment) => {
      const { registry, db } = environment;
      const client = await environment.signIn('operator@example.org', Math.max(...CLIENTS));
      await take(10, WARM_UP, 0);
      await allStarted(db, CATCH_UP_MS);
      const rows: Row[] = [];
      const started: Row[] = [];
      const cpu: Row[] = [];
      let taken = WARM_UP;
      for (const clients of CLIENTS) {
        say(`intake: ${clients} clients`);
        const before = await cpuOf(environment.pids);
        const from = new Date();
        const load = await take(clients, EACH, taken);
        taken += EACH;
        const startedBy = await allStarted(db, CATCH_UP_MS);
        const after = await cpuOf(environment.pids);
        const what = `${clients} clients`;
        rows.push({
          what,
          perSecond: rounded(load.perSecond),
          ...latencies(load.ms),
          errors: load.errors.length,
        });
        started.push({ what: `${what}, workflow`, ...(await startsSince(environment, from, startedBy)) });
        cpu.push({ what: `${what}, CPU ms a request`, ...perRequest(before, after) });
        if (load.errors[0]) say(`intake: first error: ${load.errors[0]}`);
      }
      const at = (index: number, column: string) => Number(rows[index]?.[column]);
      return {
        rows: [...rows, ...started, ...cpu],
        aims: [
          atLeast('acknowledged a second at 10 clients', at(1, 'perSecond'), 280),
          atMost('p95 at 10 clients, ms', at(1, 'p95ms'), 45),
          atMost('errors at 50 clients', at(2, 'errors'), 0),
          atLeast('workflows started a second, 10 clients', Number(started[1]?.perSecond), 120),
        ],
      };

      function take(clients: number, total: number, after: number) {
        return runLoad({ clients, total }, async (index) => {
          const answer = await client.post('/api/requests', newRequest(registry, after + index));
          return expectStatus(answer, 201).ms;
        });
      }
    }),
};

/**
 * From when the first request was received to when all had their workflow; and of some, from when each was received to
 * when its own began.
 *
 * @param startedBy when all had it, epoch milliseconds
 */
async function startsSince({ db, engine }: Environment, from: Date, startedBy: number) {
  const rows = await db
    .selectFrom('requests')
    .select(['id', 'createdAt'])
    .where('createdAt', '>=', from)
    .orderBy('createdAt')
    .execute();
  const delays: number[] = [];
  for (const { id, createdAt } of rows.filter((_, index) => index % SAMPLED === 0)) {
    const { startTime } = await engine.workflow.getHandle(id).describe();
    delays.push(Number(startTime) - Number(createdAt));
  }
  return {
    perSecond: rounded((rows.length / (startedBy - Number(rows[0]?.createdAt))) * 1000),
    afterP50ms: percentile(delays, 0.5),
    afterP95ms: percentile(delays, 0.95),
    afterMaxMs: Math.max(...delays),
  };
}

async function cpuOf(pids: Environment['pids']): Promise<Record<Part, number>> {
  const [api, worker, engine, postgres] = await Promise.all(
    [pids.api, pids.worker, pids.engine, pids.postgres].map(cpuSeconds),
  );
  return { api: api ?? 0, worker: worker ?? 0, engine: engine ?? 0, postgres: postgres ?? 0 };
}

function perRequest(before: Record<Part, number>, after: Record<Part, number>) {
  const of = (part: Part) => rounded(((after[part] - before[part]) / EACH) * 1000, 1);
  return { api: of('api'), worker: of('worker'), engine: of('engine'), postgres: of('postgres') };
}
