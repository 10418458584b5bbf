import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import { createLinks } from '../channels/links.ts';
import { configuredChannels, openChannels } from '../channels/send.ts';
import { readServiceEnv, type ServiceEnv } from '../config/env.ts';
import { createLogger, type Logger } from '../config/log.ts';
import { exitWithParent } from '../config/parent-watch.ts';
import { temporalConnectionOptions } from '../config/temporal.ts';
import { openDatabase } from '../db/database.ts';
import { MainThreadWorker } from '../workflows/main-thread-worker.ts';
import { createDeliveryWorker } from './delivery-worker.ts';
import { startHousekeeping } from './housekeeping/housekeeping.ts';
import { publishTo } from './outbox/publish.ts';
import { startRelay } from './outbox/relay.ts';
import { auditInProcess } from './run-audit.ts';
import { ensureSearchAttributes } from './search-attributes.ts';
import { installTemporalLogger } from './temporal-logger.ts';
import { watchEventLoop } from './watch-event-loop.ts';

const RECONNECT_MS = 1000;
const DATABASE_CONNECTIONS = 20;
/** A claim and a mark are each a matter of milliseconds. */
const DELIVERY_CONNECTIONS = 4;
const DELIVERY_QUERY_MS = 5000;
/** No activity keeps the event loop for more than a second or two. */
const HANGS_AFTER_MS = 60_000;
const BUNDLE = fileURLToPath(new URL('../dist/workflow-bundle.js', import.meta.url));

/** Runs workflows, activities and the relay until SIGTERM or SIGINT; what is under way is finished first. */
async function main(): Promise<void> {
  exitWithParent();
  // What a burst of requests leaves behind is given back soon: by itself the heap grows to three times what lives in it.
  setFlagsFromString('--heap-growing-percent=40');
  const env = readServiceEnv();
  const log = createLogger('worker', env.logLevel);
  installTemporalLogger(log);
  const stopping = stopSignal();
  const watch = watchEventLoop(HANGS_AFTER_MS, 'The worker hangs: it is ended, to be started again.');
  const db = openDatabase(env.databaseUrl, { max: DATABASE_CONNECTIONS, name: 'sportello-worker' });
  const deliveriesDb = openDatabase(env.databaseUrl, {
    max: DELIVERY_CONNECTIONS,
    name: 'sportello-deliveries',
    longestMs: DELIVERY_QUERY_MS,
    patienceMs: DELIVERY_QUERY_MS,
  });
  const channels = openChannels(env, Date.now);
  const connection = await connect(env, log, stopping);
  if (connection) {
    await ensureSearchAttributes(connection, env.temporalNamespace).catch((error: unknown) =>
      log.warn({ err: error }, 'requests cannot be found by contract in the engine: see docs/operating.md'),
    );
    const worker = await MainThreadWorker.create({
      connection,
      namespace: env.temporalNamespace,
      taskQueue: env.temporalTaskQueue,
      workflowBundle: { codePath: BUNDLE },
      activities: createActivities({
        db,
        configured: configuredChannels(env),
        links: createLinks(env.publicUrl, env.authSecret),
        log,
        runAudit: auditInProcess(),
        now: Date.now,
      }),
      // More at once would only wait for the same two cores, and their tasks would run out of time meanwhile.
      maxConcurrentWorkflowTaskExecutions: 40,
      maxConcurrentWorkflowTaskPolls: 20,
      nonStickyToStickyPollRatio: 0.8,
      // What a worker that is gone keeps is another's after this.
      stickyQueueScheduleToStartTimeout: '2 seconds',
      maxConcurrentLocalActivityExecutions: 50,
      maxConcurrentActivityTaskExecutions: 20,
      // Each takes 0.3 MB; one that is not kept is replayed from its history when something happens to it.
      maxCachedWorkflows: 300,
      shutdownGraceTime: '5 seconds',
    });
    const deliveries = await createDeliveryWorker({
      connection,
      namespace: env.temporalNamespace,
      taskQueue: env.temporalTaskQueue,
      db: deliveriesDb,
      channels,
      log,
    });
    const client = new Client({ connection, namespace: env.temporalNamespace });
    const taskQueue = env.temporalTaskQueue;
    const publish = publishTo({ db, client, taskQueue });
    const relay = startRelay({ db, databaseUrl: env.databaseUrl, publish, log });
    const housekeeping = startHousekeeping({ db, deliveriesDb, client, taskQueue, log, now: Date.now });
    log.info({ taskQueue }, 'worker started');
    const shutdown = () => {
      worker.shutdown();
      deliveries.shutdown();
    };
    stopping.addEventListener('abort', shutdown, { once: true });
    if (stopping.aborted) shutdown();
    await Promise.all([worker.run(), deliveries.run()]);
    await relay.stop();
    await housekeeping.stop();
    await connection.close();
  }
  channels.close();
  await Promise.all([db.destroy(), deliveriesDb.destroy()]);
  await watch.stop();
  log.info('worker stopped');
}

function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

/** Waits for the engine as long as it takes; null when told to stop before it answered. */
async function connect(
  env: ServiceEnv,
  log: Logger,
  stopping: AbortSignal,
): Promise<NativeConnection | null> {
  while (!stopping.aborted) {
    try {
      return await NativeConnection.connect(temporalConnectionOptions(env));
    } catch (error) {
      log.warn({ err: error }, 'the engine does not answer; trying again');
      await sleep(RECONNECT_MS);
    }
  }
  return null;
}

await main();
