import { copyFileSync } from 'node:fs';
import { sql } from 'kysely';
import { inEnvironment } from './support/environment.ts';
import { expectStatus } from './support/http-client.ts';
import { runLoad } from './support/load.ts';
import { allStarted, newRequest } from './support/requests.ts';

await inEnvironment(
  (l) => console.error(l),
  async (e) => {
    const c = await e.signIn('operator@example.org', 4);
    await runLoad(
      { clients: 4, total: 100 },
      async (i) => expectStatus(await c.post('/api/requests', newRequest(e.registry, i)), 201).ms,
    );
    await allStarted(e.db, 60000);
    for (const s of ['log_parser_stats', 'log_planner_stats', 'log_executor_stats'])
      await sql.raw(`alter system set ${s} = on`).execute(e.db);
    await sql.raw(`alter system set log_min_duration_statement = 0`).execute(e.db);
    await sql.raw(`alter system set log_line_prefix = '[%p %a] '`).execute(e.db);
    await sql.raw('select pg_reload_conf()').execute(e.db);
    await new Promise((r) => setTimeout(r, 500));
    await runLoad(
      { clients: 4, total: 200 },
      async (i) => expectStatus(await c.post('/api/requests', newRequest(e.registry, 200 + i)), 201).ms,
    );
    await allStarted(e.db, 60000);
    copyFileSync(e.dataDir + '/logs/postgres.log', '/tmp/perf/pg.log');
  },
);
