import { setTimeout as sleep } from 'node:timers/promises';
import { notification } from '../channels/notifications/notification.ts';
import { insertNotifications } from '../db/notifications/deliveries.ts';
import { atMost, type Benchmark, type Row } from './support/benchmark.ts';
import { withPlainWorker } from './support/empty-updates.ts';
import { type Environment, inEnvironment } from './support/environment.ts';
import { expectStatus, type HttpClient } from './support/http-client.ts';
import { runLoad } from './support/load.ts';
import { cpuMsEach } from './support/processes.ts';
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
  const { db, registry, receivers } = environment;
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
  receivers.mail.greets = false;
  receivers.programs.mode = (path) => {
    if (path === '/sms') return { takesAfterMs: SLOW_GATEWAY_MS };
    return path === `/${HANGING}` ? 'cuts_off' : 'hangs';
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
  receivers.mail.greets = true;
  receivers.programs.mode = 'takes';
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
  const { db, pids, receivers } = environment;
  const url = `${receivers.programs.url()}/COUNTED`;
  const supplierId = await addSupplier(environment, client, 'COUNTED');
  const [requestId = ''] = await registerMany(environment, client, 1);
  await allDelivered(environment);
  const note = { requestId, event: 'work_order.note' as const, subject: 'Nota', text: '{}' };
  const messages = Array.from({ length: COUNTED }, (_, index) => {
    const recipient = `utente.${index}@dominio-${index % 9}.example`;
    return index % 2 === 0
      ? notification({ ...note, channel: 'email', recipient }, index, 'bench')
      : notification({ ...note, channel: 'webhook', recipient: url }, index, 'bench', supplierId);
  });
  const { worker, engine, postgres } = pids;
  return cpuMsEach({ worker, engine, postgres }, COUNTED, async () => {
    await insertNotifications(db, messages, { email: true, sms: true });
    await allDelivered(environment);
  });
}

/** An activity without a workflow that does nothing, with a worker in this process. */
async function costOfEmpty(environment: Environment): Promise<number> {
  const taskQueue = 'empty-activities';
  let done = 0;
  const doNothing = async () => {
    done += 1;
  };
  return withPlainWorker(environment, { taskQueue, activities: { doNothing } }, async () => {
    const cost = await cpuMsEach(
      { engine: environment.pids.engine, here: process.pid },
      COUNTED,
      async () => {
        await runLoad({ clients: 8, total: COUNTED }, async (index) => {
          const options = { id: `empty-${index}`, taskQueue, startToCloseTimeout: '10 seconds' as const };
          await environment.engine.activity.start('doNothing', options);
          return 0;
        });
        while (done < COUNTED) await sleep(50);
      },
    );
    return cost.all;
  });
}

async function addSupplier(
  { registry, receivers }: Environment,
  client: HttpClient,
  name: string,
): Promise<string> {
  const body = {
    code: `BENCH-${name}`,
    name: `Fornitore ${name}`,
    webhookUrl: `${receivers.programs.url()}/${name}`,
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
