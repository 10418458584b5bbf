import { inEnvironment } from './support/environment.ts';
import { newRequest, allStarted } from './support/requests.ts';
import { recordRequest } from '../activities/record-request.ts';
import { openDatabase } from '../db/database.ts';
import { createLinks } from '../channels/links.ts';
import { stampAfter } from '../domain/request/stamp.ts';
import { evolveAll } from '../domain/request/evolve.ts';
import { beginCommand } from '../db/commands-under-way.ts';
import { readRequest } from '../api/requests/read.ts';
import { findRequestState } from '../db/requests.ts';
import { randomUUID } from 'node:crypto';
import { uuidv7 } from '../db/uuid.ts';
const say = (l: string) => process.stderr.write(l + '\n');
const p50 = (xs: number[]) => { const s = [...xs].sort((a, b) => a - b); return [s[Math.floor(s.length / 2)], s[Math.floor(s.length * 0.95)]].map((x) => x!.toFixed(2)).join(' / '); };
await inEnvironment(say, async (env) => {
  const { registry, db: db0 } = env as any;
  const db = openDatabase(env.env.databaseUrl);
  const client = await env.signIn('operator@example.org', 10);
  const ids: string[] = [];
  for (let i = 0; i < 10; i++) { const a = await client.post('/api/requests', newRequest(registry, i)); ids.push(JSON.parse(a.body).id); }
  await allStarted(db, 60000);
  const deps: any = { db, configured: { email: false, sms: false }, links: createLinks('http://x', 'x'.repeat(40)) };
  const record = recordRequest(deps);
  let state: any = (await db.selectFrom('requests').select('snapshot').where('id', '=', ids[0]!).executeTakeFirstOrThrow()).snapshot;
  const time = async (name: string, n: number, f: (i: number) => Promise<unknown>) => { const ms: number[] = []; for (let i = 0; i < n; i++) { const t = performance.now(); await f(i); ms.push(performance.now() - t); } say(`${name}: ${p50(ms)}`); };
  const principal: any = { kind: 'user', id: registry.user('operator@example.org'), role: 'operator', administrationId: null, supplierId: null };
  for (let round = 0; round < 3; round++) {
    await time('record assigned', 100, async (i) => {
      const events = stampAfter(state.version, [{ type: 'assigned', assigneeId: i % 2 ? null : registry.user('chiara.russo@example.org') }], { at: Date.now(), actor: { kind: 'user', id: null }, cause: `command:${randomUUID()}`, bodyHash: 'x' });
      const r: any = await record({ base: state, events, inboundEventId: null });
      if (r.outcome !== 'written') throw new Error(r.outcome);
      state = evolveAll(state, events);
    });
    await time('begin command', 100, () => beginCommand(db, { requestId: ids[1]!, commandId: randomUUID(), texts: [] }));
    await time('begin command with text', 100, (i) => beginCommand(db, { requestId: ids[2 + i % 8]!, commandId: randomUUID(), texts: [{ id: uuidv7(), requestId: ids[1]!, purpose: 'note', visibility: 'internal', body: 'x', author: { kind: 'user', id: null } }] }));
    await time('findRequestState', 100, (i) => findRequestState(db, { kind: 'all' }, ids[i % 10]!));
    await time('readRequest', 100, (i) => readRequest(db, { principal, scope: { kind: 'all' }, now: Date.now() }, ids[i % 10]!));
    await time('select 1', 100, () => db.selectFrom('requests').select('id').limit(1).execute());
    await time('one row update commit', 100, () => db.updateTable('requests').set({ needsSupplier: false }).where('id', '=', ids[5]!).execute());
  }
  await db.destroy();
});
