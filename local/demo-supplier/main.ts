/**
 * The demo supplier: a program of somebody else that Sportello's suppliers might have. It knows Sportello by HTTP
 * only: it receives signed offers, does the work in seconds, and reports back with signed events.
 */
import { createAdaptorServer } from '@hono/node-server';
import { readEnv } from '../../config/env.ts';
import { createLogger } from '../../config/log.ts';
import { exitWithParent } from '../../config/parent-watch.ts';
import { describeError, SetupError } from '../../config/setup-error.ts';
import { createJobs } from './jobs.ts';
import { openJournal } from './journal.ts';
import { createServer } from './server.ts';

async function main(): Promise<void> {
  const { dataDir, publicUrl: sportelloUrl, demoSupplierPort: port, logLevel } = readEnv();
  if (port === undefined)
    throw new SetupError('DEMO_SUPPLIER_PORT must be set to run the demo supplier alone.');
  const log = createLogger('demo-supplier', logLevel);
  const journal = await openJournal(dataDir);
  const jobs = createJobs({ sportelloUrl, dataDir, journal, now: Date.now, log });
  const server = createAdaptorServer({ fetch: createServer(dataDir, jobs).fetch });

  const stop = () => {
    jobs.stop();
    server.close(() => process.exit(0));
    if ('closeAllConnections' in server) server.closeAllConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  exitWithParent();

  server.once('error', (error) => {
    process.stderr.write(`${describeError(error)}\n`);
    process.exit(1);
  });
  server.listen(port, '127.0.0.1', () => {
    log.info({ port }, 'listening');
    jobs.goOn();
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${describeError(error)}\n`);
  process.exit(1);
});
