import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { configuredChannels } from '../channels/send.ts';
import { readServiceEnv } from '../config/env.ts';
import { createLogger } from '../config/log.ts';
import { exitWithParent } from '../config/parent-watch.ts';
import { describeError, SetupError } from '../config/setup-error.ts';
import { temporalConnectionOptions } from '../config/temporal.ts';
import { createApp } from './app.ts';
import { createChanges } from './changes.ts';
import { createConfirmations } from './confirmations.ts';
import { createEngine } from './engine.ts';
import { createMetrics } from './metrics.ts';
import { createAuth } from './sign-in/auth.ts';
import { openApiDatabase } from './time-limits.ts';

const SCREENS = fileURLToPath(new URL('../dist', import.meta.url));
const CONNECTIONS = 20;
const STOP_WITHIN_MS = 10_000;
const CLOSE_IDLE_EVERY_MS = 50;

/** The API process: serves until it is told to stop, then ends streams, answers what is under way, and closes. */
async function main(): Promise<void> {
  exitWithParent();
  const env = readServiceEnv();
  const log = createLogger('api', env.logLevel);
  const db = openApiDatabase(env.databaseUrl, { max: CONNECTIONS });
  const changes = createChanges(env.databaseUrl, db, log);
  const engine = createEngine({
    connection: temporalConnectionOptions(env),
    namespace: env.temporalNamespace,
    taskQueue: env.temporalTaskQueue,
    log,
    clock: Date.now,
  });
  const { publicUrl, authSecret, oidc, trustedProxies } = env;
  const auth = createAuth({ db, publicUrl, secret: authSecret, oidc, log });
  const confirmations = createConfirmations(db, log);
  const channels = configuredChannels(env);
  const config = { publicUrl, authSecret, oidc, trustedProxies, channels, screens: SCREENS };
  const app = createApp({
    db,
    engine,
    auth,
    changes,
    confirmations,
    metrics: createMetrics(),
    clock: Date.now,
    config,
    log,
  });

  const server = serve({ fetch: app.fetch, hostname: env.host, port: env.port }, ({ address, port }) =>
    log.info({ address, port }, 'listening'),
  );
  server.once('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(`${describeError(explain(error, env.port))}\n`);
    process.exit(1);
  });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    // An open stream would keep the server waiting for ever.
    await changes.stop();
    await closeServer(server);
    await confirmations.stop();
    await Promise.allSettled([engine.close(), db.destroy()]);
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

/** Takes no more requests, and waits for those under way: their connections are not kept for further ones. */
async function closeServer(server: ReturnType<typeof serve>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const closing = setInterval(() => {
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  }, CLOSE_IDLE_EVERY_MS);
  await closed;
  clearInterval(closing);
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new SetupError(`Port ${port} is in use: stop what uses it, or set PORT to another.`);
  }
  return error;
}

main().catch((error: unknown) => {
  process.stderr.write(`${describeError(error)}\n`);
  process.exit(1);
});
