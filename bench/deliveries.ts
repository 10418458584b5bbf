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
import { cpuSeconds } from './support/processes.ts';
import { allStarted, newRequest } from './support/requests.ts';
import { type Sinks, startSinks } from './support/sinks.ts';
import { latencies, percentile, rounded } from './support/statistics.ts';
import { changeTerms } from './support/terms.ts';

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
  async run(say) {
    const sinks = await startSinks();
    const variables = { SMTP_URL: sinks.smtpUrl, SMS_GATEWAY_URL: `${sinks.httpUrl}/sms` };
    try {
      return await inEnvironment(
        say,
        async (environment) => {
          // An offer stays valid for longer than its supplier is away.
          await changeTerms(environment.db, environment.registry.contract('H24'), { offerWindow: 'PT2H' });
          const client = await environment.signIn('admin@example.org', PEOPLE);
          say('deliveries: processor time');
          const cost = await costOf(environment, client, sinks);
          const empty = await costOfEmpty(environment);

          const rows: Row[] = [
            { what: 'a delivery, CPU ms', ...cost },
            { what: 'an empty standalone activity, CPU ms', all: empty },
          ];
          const suppliers = await Promise.all(
            Array.from({ length: HANGING + 1 }, (_, index) =>
              addSupplier(environment, client, sinks, String(index)),
            ),
          );
          const targets = await register(environment, client, 2 * ROUNDS * COMMANDS_A_ROUND + HANGING + 1);
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
          for (const supplierId of suppliers)
            await offer(environment, client, targets.splice(0, 1)[0] ?? '', supplierId);
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
          rows.push(
            { what: 'a command, all take messages', ...latencies(good) },
            { what: 'a command, receivers hang', ...latencies(bad) },
            { what: 'all delivered after they are back, s', after: rounded((Date.now() - backAt) / 1000) },
          );
          const ratio = percentile(bad, 0.95) / percentile(good, 0.95);
          return {
            rows,
            aims: [
              atMost('CPU ms a delivery', Number(cost.all), 25),
              atMost('p95 of a command, in one without receivers that hang', rounded(ratio, 2), 1.5),
            ],
          };
        },
        { variables },
      );
    } finally {
      await sinks.stop();
    }
  },
};

async function costOf(environment: Environment, client: HttpClient, sinks: Sinks) {
  const { db, pids } = environment;
  const supplierId = await addSupplier(environment, client, sinks, 'COUNTED');
  const [requestId = ''] = await register(environment, client, 1);
  await allDelivered(environment);
  const parts = ['worker', 'engine', 'postgres'] as const;
  const used = () => Promise.all(parts.map((part) => cpuSeconds(pids[part])));
  const before = await used();
  const messages = Array.from({ length: COUNTED }, (_, index) => ({
    requestId,
    workOrderId: null,
    statementId: null,
    dedupeKey: `bench:${randomUUID()}`,
    event: 'work_order.note' as const,
    channel: index % 2 === 0 ? ('webhook' as const) : ('email' as const),
    recipient: index % 2 === 0 ? `${sinks.httpUrl}/COUNTED` : `utente.${index}@dominio-${index % 9}.example`,
    subject: 'Nota',
    text: '{"type":"work_order.note"}',
    endpoint: index % 2 === 0 ? supplierId : 'mail',
    fairnessKey: index % 2 === 0 ? supplierId : `mail:${index % 9}`,
    expiresAt: null,
  }));
  await insertNotifications(db, messages, { email: true, sms: true });
  await allDelivered(environment);
  const after = await used();
  const each = parts.map((part, index) => {
    const seconds = (after[index] ?? Number.NaN) - (before[index] ?? Number.NaN);
    return [part, rounded((seconds / COUNTED) * 1000, 1)] as const;
  });
  return {
    all: rounded(
      each.reduce((sum, [, ms]) => sum + ms, 0),
      1,
    ),
    ...Object.fromEntries(each),
  };
}

/** An activity without a workflow that does nothing, with a worker in this process. */
async function costOfEmpty({ env, engine, pids }: Environment): Promise<number> {
  installTemporalLogger(createLogger('bench', 'warn'));
  const connection = await NativeConnection.connect({ address: env.temporalAddress });
  const taskQueue = 'empty-activities';
  let done = 0;
  const worker = await Worker.create({
    connection,
    taskQueue,
    activities: {
      doNothing: async () => {
        done += 1;
      },
    },
  });
  const used = async () => (await cpuSeconds(pids.engine)) + (await cpuSeconds(process.pid));
  try {
    return await worker.runUntil(async () => {
      const before = await used();
      const { errors } = await runLoad({ clients: 8, total: COUNTED }, async (index) => {
        await engine.activity.start('doNothing', {
          id: `empty-${index}`,
          taskQueue,
          startToCloseTimeout: '10 seconds',
        });
        return 0;
      });
      if (errors[0]) throw new Error(errors[0]);
      while (done < COUNTED) await sleep(50);
      return rounded((((await used()) - before) / COUNTED) * 1000, 1);
    });
  } finally {
    await connection.close();
  }
}

async function addSupplier(
  { registry }: Environment,
  client: HttpClient,
  sinks: Sinks,
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

async function register({ db, registry }: Environment, client: HttpClient, count: number): Promise<string[]> {
  const ids: string[] = [];
  await runLoad({ clients: PEOPLE, total: count }, async (index) => {
    const answer = expectStatus(await client.post('/api/requests', newRequest(registry, index)), 201);
    ids.push((JSON.parse(answer.body) as { id: string }).id);
    return answer.ms;
  });
  await allStarted(db, 120_000);
  return ids;
}

/** How long a note on each takes, milliseconds. */
async function notes(client: HttpClient, ids: readonly string[]): Promise<number[]> {
  const body = { text: 'Richiamato l’utente.', visibility: 'internal' };
  const { ms, errors } = await runLoad({ clients: PEOPLE, total: ids.length }, async (index) => {
    const path = `/api/requests/${ids[index]}`;
    const { headers } = await client.get(path);
    return expectStatus(await client.post(`${path}/note`, body, { 'if-match': String(headers.etag) }), 200)
      .ms;
  });
  if (errors[0]) throw new Error(`${errors.length} commands failed: ${errors[0]}`);
  return ms;
}

/** Dispatches a request to a supplier. */
async function offer(
  { registry }: Environment,
  client: HttpClient,
  id: string,
  supplierId: string,
): Promise<void> {
  const path = `/api/requests/${id}`;
  const commands = [
    ['qualify', { categoryId: registry.category('H24', 'IDR-PER'), impact: 'high', urgency: 'medium' }],
    ['dispatch', { supplierId }],
  ] as const;
  for (const [name, body] of commands) {
    const { headers } = await client.get(path);
    expectStatus(await client.post(`${path}/${name}`, body, { 'if-match': String(headers.etag) }), 200);
  }
}

/** @throws where a message was given up, or some are not delivered in time */
async function allDelivered({ db }: Environment): Promise<void> {
  const until = Date.now() + DELIVERED_WITHIN_MS;
  for (;;) {
    const left = await db
      .selectFrom('messages')
      .select(['state', 'lastError'])
      .where('state', '<>', 'sent')
      .execute();
    const failed = left.find(({ state }) => state === 'failed');
    if (failed) throw new Error(`A message was given up: ${failed.lastError}`);
    if (left.length === 0) return;
    if (Date.now() > until) throw new Error(`${left.length} messages are not delivered`);
    await sleep(50);
  }
}
