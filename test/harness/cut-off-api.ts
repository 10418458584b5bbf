import { setTimeout as sleep } from 'node:timers/promises';
import { appProgram, appVariables } from '../../local/app-programs.ts';
import { freePort } from '../../local/ports.ts';
import { launch, untilReady } from '../../local/processes.ts';
import type { TestApp } from './app.ts';

/** Nobody listens there. */
const NO_ENGINE = '127.0.0.1:9';

/** Another API process on the app's database that cannot reach the engine. */
export async function startCutOffApi({
  env,
  logFolder,
}: TestApp): Promise<{ baseUrl: string; stop(): Promise<void> }> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const variables = appVariables({ ...env, port, publicUrl: baseUrl, temporalAddress: NO_ENGINE });
  const program = { ...appProgram('api', variables, logFolder), logFile: `${logFolder}/cut-off-api.log` };
  const running = launch(program);
  await untilReady(running, program, (signal) => answering(baseUrl, signal));
  return { baseUrl, stop: () => running.stop() };
}

async function answering(baseUrl: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const answer = await fetch(`${baseUrl}/api/health/live`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
}
