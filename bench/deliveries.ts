import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createLogger } from '../config/log.ts';
import { insertNotifications } from '../db/notifications/deliveries.ts';
import { installTemporalLogger } from '../worker/temporal-logger.ts';
import { atMost, type Benchmark, type Row } from './support/benchmark.ts';
import { type Environment, inEnvironment } from './support/environment.ts';
import { expectStatus, type HttpClient } from './support/http-client.ts';
import { runLoad } from './support/load.ts';
import { cpuMsEach, cpuSeconds } from './support/processes.ts';
import { allStarted, overrideTerms, register, steer, waitUntil } from './support/requests.ts';
import { latencies, percentile, rounded } from './support/statistics.ts';

const HANGING = 30;
const DOWN_MINUTES = 20;
const SLOW_GATEWAY_MS = 3000;
const COUNTED = 500;
const ROUNDS = 4;
const COMMANDS_A_ROUND = 60;
const PEOPLE = 2;
const DELIVERED_WITHIN_MS = 10 * 60_000;

/**
 * What a delivery costs, and what receivers that hang cost everybody else: the suppliers' programs, the mail server and
 * the gateway take everything at first, then hang, answer slowly or are away.
 */
export const deliveries: Benchmark = {
  about: `${COUNTED} deliveries; then ${HANGING} webhooks and a mail server that hang, a slow gateway, and a supplier that is away for ${DOWN_MINUTES} min`,
  run: (say) => inEnvironment(say, (environment) => measure(environment, say), { sends: true }),
};

async function measure(environment: Environment, say: (line: string) => void) {
  const { db, registry, sinks } = environment;
  // An offer stays valid for longer than its supplier is away.
  await overrideTerms(db, registry.contract('H24'), { offerWindow: 'PT2H' });
  const client = await environment.signIn('admin@example.org', PEOPLE);
  say('deliveries: processor time');
  const cost = await costOf(environment, client);
  const empty = await costOfEmpty(environment);
  const suppliers = await Promise.all(
    Array.from({ length: HANGING + 1 }, (_, index) => addSupplier(environment, client, String(index))),
  );
  const targets = await registerMany(environment, client, 2 * ROUNDS * COMMANDS_A_ROUND + HANGING + 1);
  const good: number[] = [];
  const bad: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    good.push(...(await notes(client, targets.splice(0, COMMANDS_A_ROUND))));

  say('deliveries: receivers hang');
  const downSince = Date.now();
  sinks.greets = false;
  sinks.receive = (path) => {
    if (path === '/sms') return { afterMs: SLOW_GATEWAY_MS };
    return path === `/${HANGING}` ? 'cut_off' : 'hangs';
  };
  const categoryId = registry.category('H24', 'IDR-PER');
  for (const supplierId of suppliers) {
    const path = `/api/requests/${targets.pop()}`;
    await steer(client, path, 'qualify', { categoryId, impact: 'high', urgency: 'medium' });
    await steer(client, path, 'dispatch', { supplierId });
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    bad.push(...(await notes(client, targets.splice(0, COMMANDS_A_ROUND))));
    await sleep(10_000);
  }
  say(`deliveries: ${DOWN_MINUTES} minutes pass`);
  await sleep(Math.max(0, downSince + DOWN_MINUTES * 60_000 - Date.now()));
  sinks.greets = true;
  sinks.receive = () => 'taken';
  const backAt = Date.now();
  await allDelivered(environment);
  const rows: Row[] = [
    { what: 'a delivery, CPU ms', ...cost },
    { what: 'an empty standalone activity, CPU ms', all: empty },
    { what: 'a command, all take messages', ...latencies(good) },
    { what: 'a command, receivers hang', ...latencies(bad) },
    { what: 'all delivered after they are back, s', after: rounded((Date.now() - backAt) / 1000) },
  ];
  const ratio = percentile(bad, 0.95) / percentile(good, 0.95);
  return {
    rows,
    aims: [
      atMost('CPU ms a delivery', cost.all, 25),
      atMost('p95 of a command, in one without receivers that hang', rounded(ratio, 2), 1.5),
    ],
  };
}

async function costOf(environment: Environment, client: HttpClient) {
  const { db, pids, sinks } = environment;
  const supplierId = await addSupplier(environment, client, 'COUNTED');
  const [requestId = ''] = await registerMany(environment, client, 1);
  await allDelivered(environment);
  const messages = Array.from({ length: COUNTED }, (_, index) => ({
    requestId,
    workOrderId: null,
    statementId: null,
    dedupeKey: `bench:${randomUUID()}`,
    event: 'work_order.note' as const,
    subject: 'Nota',
    text: '{"type":"work_order.note"}',
    expiresAt: null,
    ...(index % 2 === 0
      ? {
          ...{ channel: 'webhook' as const, recipient: `${sinks.httpUrl}/COUNTED` },
          ...{ endpoint: supplierId, fairnessKey: supplierId },
        }
      : {
          ...{ channel: 'email' as const, recipient: `utente.${index}@dominio-${index % 9}.example` },
          ...{ endpoint: 'mail', fairnessKey: `mail:${index % 9}` },
        }),
  }));
  const { worker, engine, postgres } = pids;
  return cpuMsEach({ worker, engine, postgres }, COUNTED, async () => {
    await insertNotifications(db, messages, { email: true, sms: true });
    await allDelivered(environment);
  });
}

/** An activity without a workflow that does nothing, with a worker in this process. */
async function costOfEmpty({ env, engine, pids }: Environment): Promise<number> {
  installTemporalLogger(createLogger('bench', 'warn'));
  const connection = await NativeConnection.connect({ address: env.temporalAddress });
  const taskQueue = 'empty-activities';
  let done = 0;
  const doNothing = async () => {
    done += 1;
  };
  const worker = await Worker.create({ connection, taskQueue, activities: { doNothing } });
  const used = async () => (await cpuSeconds(pids.engine)) + (await cpuSeconds(process.pid));
  try {
    return await worker.runUntil(async () => {
      const before = await used();
      await runLoad({ clients: 8, total: COUNTED }, async (index) => {
        const id = `empty-${index}`;
        await engine.activity.start('doNothing', { id, taskQueue, startToCloseTimeout: '10 seconds' });
        return 0;
      });
      while (done < COUNTED) await sleep(50);
      return rounded((((await used()) - before) / COUNTED) * 1000, 1);
    });
  } finally {
    await connection.close();
  }
}

async function addSupplier(
  { registry, sinks }: Environment,
  client: HttpClient,
  name: string,
): Promise<string> {
  const body = {
    code: `BENCH-${name}`,
    name: `Fornitore ${name}`,
    webhookUrl: `${sinks.httpUrl}/${name}`,
    contractIds: [registry.contract('H24')],
  };
  const answer = expectStatus(await client.post('/api/suppliers', body), 201);
  return (JSON.parse(answer.body) as { id: string }).id;
}

async function registerMany(
  { db, registry }: Environment,
  client: HttpClient,
  total: number,
): Promise<string[]> {
  const ids: string[] = [];
  await runLoad({ clients: PEOPLE, total }, async (index) => {
    const { id, ms } = await register(client, registry, index);
    ids.push(id);
    return ms;
  });
  await allStarted(db, 120_000);
  return ids;
}

/** How long a note on each takes, milliseconds. */
async function notes(client: HttpClient, ids: readonly string[]): Promise<number[]> {
  const body = { text: 'Richiamato l’utente.', visibility: 'internal' };
  const { ms } = await runLoad(
    { clients: PEOPLE, total: ids.length },
    async (index) => (await steer(client, `/api/requests/${ids[index]}`, 'note', body)).ms,
  );
  return ms;
}

/** @throws where a message was given up, or some are not delivered in time */
async function allDelivered({ db }: Environment): Promise<void> {
  await waitUntil(async () => {
    const left = await db
      .selectFrom('messages')
      .select(['state', 'lastError'])
      .where('state', '<>', 'sent')
      .execute();
    const failed = left.find(({ state }) => state === 'failed');
    if (failed) throw new Error(`A message was given up: ${failed.lastError}`);
    return left.length === 0 ? null : `${left.length} messages are not delivered`;
  }, DELIVERED_WITHIN_MS);
}
