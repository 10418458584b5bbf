import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { canWorkerRecord } from '../../db/worker-presence.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { ProblemError } from '../problem.ts';
import { createRoutes, defineRoute, json } from '../route.ts';

const DATABASE_WITHIN_MS = 2000;

const live = defineRoute('get', '/api/health/live', {
  summary: 'This process runs',
  access: 'public',
  tag: 'health',
  responses: { 200: json(z.object({ status: z.literal('live') }), 'It runs') },
});

const ready = defineRoute('get', '/api/health/ready', {
  summary:
    'Commands work and messages go out: database, engine and workers answer; else 503, saying which does not',
  access: 'public',
  tag: 'health',
  responses: {
    200: json(
      z.object({
        status: z.literal('ready'),
        database: z.boolean(),
        engine: z.boolean(),
        worker: z.boolean().describe('A worker carries out commands and can record them'),
        deliveries: z
          .boolean()
          .describe('A worker asks for messages to deliver, whether receivers take them or not'),
      }),
      'All answer',
    ),
  },
});

const metricsRoute = defineRoute('get', '/metrics', {
  summary: "Figures in Prometheus' text format",
  access: 'public',
  tag: 'health',
  responses: { 200: { description: 'Figures', content: { 'text/plain': { schema: z.string() } } } },
});

export function healthRoutes({ db, engine, metrics }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes()
    .openapi(live, (c) => c.json({ status: 'live' as const }, 200))
    .openapi(ready, async (c) => {
      const [records, { engine: answers, worker, deliveries }] = await Promise.all([
        workerRecords(db),
        engine.ready(),
      ]);
      const database = records !== null;
      const parts = { database, engine: answers, worker: worker && records === true, deliveries };
      if (Object.values(parts).includes(false)) throw notReady(parts);
      return c.json({ status: 'ready' as const, ...parts }, 200);
    })
    .openapi(metricsRoute, async (c) =>
      c.text(await metrics.text(), 200, { 'content-type': metrics.contentType }),
    );
}

/** Null where the database does not answer. */
async function workerRecords(db: AppDeps['db']): Promise<boolean | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), DATABASE_WITHIN_MS);
  });
  const answer = canWorkerRecord(db).catch(() => null);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function notReady(members: Record<string, boolean>): ProblemError {
  const away = Object.keys(members).filter((part) => !members[part]);
  const detail = `No answer from: ${away.join(', ')}.`;
  return new ProblemError(503, 'not_ready', detail, { headers: { 'retry-after': '5' }, members });
}
