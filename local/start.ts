/** `npm start`: the whole of Sportello on one machine that has nothing but Node. */
import { readEnv } from '../config/env.ts';
import { timedProgress } from '../config/progress.ts';
import { bringUp, summary } from './bring-up.ts';
import { runUntilStopped } from './run-until-stopped.ts';

const progress = timedProgress();

runUntilStopped(async (stops, signal) => {
  const env = readEnv();
  const up = await bringUp({ env, build: ['workflows', 'admin-ui', 'portal'], progress, stops, signal });
  progress('Sportello is ready.');
  process.stdout.write(`${summary(up)}\n`);
}, progress);
