import { atLeast, atMost, type Benchmark, type Row } from './support/benchmark.ts';
import { type Environment, inEnvironment } from './support/environment.ts';
import { runLoad } from './support/load.ts';
import { cpuMsEach } from './support/processes.ts';
import { allStarted, register } from './support/requests.ts';
import { latencies, percentile, rounded } from './support/statistics.ts';

const CLIENTS = [1, 10, 50];
const EACH = 2_000;
const WARM_UP = 200;
const CATCH_UP_MS = 180_000;
/** Of every so many requests the engine is asked when it began their workflow. */
const SAMPLED = 20;

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
        const from = new Date();
        const what = `${clients} clients`;
        let startedBy = 0;
        const used = await cpuMsEach(environment.pids, EACH, async () => {
          const { ms, perSecond, errors } = await take(clients, EACH, taken);
          startedBy = await allStarted(db, CATCH_UP_MS);
          rows.push({ what, perSecond: rounded(perSecond), ...latencies(ms), errors: errors.length });
          if (errors[0]) say(`intake: first error: ${errors[0]}`);
        });
        taken += EACH;
        started.push({ what: `${what}, workflow`, ...(await startsSince(environment, from, startedBy)) });
        cpu.push({ what: `${what}, CPU ms a request`, ...used });
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
        const load = { clients, total, mayFail: true };
        return runLoad(load, async (index) => (await register(client, registry, after + index)).ms);
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
