import { inEnvironment } from './support/environment.ts';
import { expectStatus } from './support/http-client.ts';
import { runLoad } from './support/load.ts';
import { cpuSeconds } from './support/processes.ts';
import { allStarted, newRequest } from './support/requests.ts';

const prof = process.argv[2] === 'prof';
await inEnvironment(
  (l) => console.error(l),
  async (e) => {
    const c = await e.signIn('operator@example.org', 10);
    await runLoad(
      { clients: 10, total: 200 },
      async (i) => expectStatus(await c.post('/api/requests', newRequest(e.registry, i)), 201).ms,
    );
    await allStarted(e.db, 60000);
    const before: Record<string, number> = {};
    for (const [k, p] of Object.entries(e.pids)) before[k] = await cpuSeconds(p);
    if (prof) {
      (await import('node:fs')).writeFileSync('/tmp/perf/prof/on', '');
      await new Promise((r) => setTimeout(r, 600));
    }
    const t = Date.now();
    const l = await runLoad(
      { clients: 10, total: 1000 },
      async (i) => expectStatus(await c.post('/api/requests', newRequest(e.registry, 200 + i)), 201).ms,
    );
    const mid: Record<string, number> = {};
    for (const [k, p] of Object.entries(e.pids)) mid[k] = await cpuSeconds(p);
    const s = [...l.ms].sort((a, b) => a - b);
    console.log('intake/s', l.perSecond, 'p50', s[500], 'p95', s[950]);
    await allStarted(e.db, 120000);
    console.log('engine/s', 1000 / ((Date.now() - t) / 1000));
    if (prof) {
      (await import('node:fs')).rmSync('/tmp/perf/prof/on');
      await new Promise((r) => setTimeout(r, 2500));
    }
    for (const [k, p] of Object.entries(e.pids))
      console.log(
        k,
        'during intake',
        (mid[k]! - before[k]!).toFixed(2),
        's; total per request ms',
        ((await cpuSeconds(p)) - before[k]!).toFixed(2),
      );
  },
  { variables: prof ? { NODE_OPTIONS: '--require /tmp/perf/prof.cjs' } : {} },
);
