/** `npm run dev`: as `npm start`, but each change is seen at once: screens by Vite, worker and API by a restart. */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { readEnv } from '../config/env.ts';
import { timedProgress } from '../config/progress.ts';
import { describeError } from '../config/setup-error.ts';
import { bringUp, summary } from './bring-up.ts';
import { buildInOwnProcess } from './build.ts';
import { projectRoot } from './project.ts';
import { runUntilStopped } from './run-until-stopped.ts';

const WORKER_SOURCES = ['worker', 'workflows', 'activities', 'domain', 'db', 'channels', 'config'];
const API_SOURCES = ['api', 'workflows', 'domain', 'db', 'channels', 'config'];
/** An editor writes several times for one save. */
const SETTLE_MS = 200;

const progress = timedProgress();

/** Calls back once after a burst of changes below the folders. */
function onChange(folders: string[], changed: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  for (const folder of folders) {
    watch(join(projectRoot, folder), { recursive: true }, (_event, file) => {
      if (!file?.endsWith('.ts')) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        changed().catch((error: unknown) => progress(describeError(error)));
      }, SETTLE_MS);
    });
  }
}

runUntilStopped(async (stops, signal) => {
  const up = await bringUp({ env: readEnv(), build: ['workflows', 'portal'], progress, stops, signal });

  // Hands what is not a screen on to the API: see admin-ui/vite.config.ts.
  const vite = await createServer({ configFile: join(projectRoot, 'admin-ui', 'vite.config.ts') });
  await vite.listen();
  stops.add(() => vite.close());

  onChange(WORKER_SOURCES, async () => {
    await buildInOwnProcess(['workflows'], progress);
    await up.worker.restart();
    progress('The worker was restarted.');
  });
  onChange(API_SOURCES, async () => {
    await up.api.restart();
    progress('The API was restarted.');
  });
  process.stdout.write(`${summary(up)}\nThe back office as you edit it: ${vite.resolvedUrls?.local[0]}\n`);
}, progress);
