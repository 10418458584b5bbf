import { existsSync, writeFileSync } from 'node:fs';
import { inEnvironment } from './support/environment.ts';
import { expectStatus } from './support/http-client.ts';
import { copyRequests } from './support/many-requests.ts';
import { newRequest } from './support/requests.ts';
await inEnvironment((l) => console.error(l), async (e) => {
  const c = await e.signIn('operator@example.org', 10);
  const r = await e.signIn('referent@example.org', 10);
  const t = expectStatus(await c.post('/api/requests', newRequest(e.registry, 0)), 201);
  await copyRequests(e.db, (JSON.parse(t.body) as { id: string }).id, 100_000);
  writeFileSync('/tmp/perf/hold.json', JSON.stringify({ url: e.env.databaseUrl, baseUrl: e.baseUrl, cookie: c.cookie, referent: r.cookie, poli: e.registry.contract('POLI'), chiara: e.registry.user('chiara.russo@example.org'), pids: e.pids }));
  while (!existsSync('/tmp/perf/stop')) await new Promise((x) => setTimeout(x, 500));
});
