import { createServer } from 'node:net';
import { readJson, writeJson } from '../config/json-file.ts';
import { portFile } from '../config/running.ts';
import { SetupError } from '../config/setup-error.ts';

/** Whether a server could listen there now. */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return (await tryListen(port, host)) === undefined;
}

/**
 * Below those that systems give to outgoing connections (Linux from 32768, others from 49152, RFC 6335): a connection
 * somewhere would take one of those while its server is down or about to start.
 */
const LOWEST = 10_240;
const PORTS = 32_768 - LOWEST;
/** Processes that look at the same time begin so far apart. */
const APART = 64;
let given = 0;

/** A port that nobody listens on now, for a server that is started after this; each one is given once. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  while (given < PORTS) {
    const port = LOWEST + ((process.pid * APART + given) % PORTS);
    given += 1;
    if (await isPortFree(port, host)) return port;
  }
  throw new Error(`No port from ${LOWEST} to ${LOWEST + PORTS - 1} is free.`);
}

/**
 * The port this service had in this data folder the last time, as long as it is free; else a new one, which is
 * remembered. Addresses that people or programs kept thus stay valid over a restart.
 */
export async function rememberedPort(dataDir: string, service: string, wanted?: number): Promise<number> {
  const file = portFile(dataDir, service);
  const kept = wanted ?? (await readJson<{ port?: number }>(file))?.port;
  if (kept !== undefined && (await isPortFree(kept))) return kept;
  const port = await freePort();
  await writeJson(file, { port });
  return port;
}

/** @throws SetupError that names the variable to change, if the web address cannot be listened on. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const problem = await tryListen(port, host);
  if (problem === undefined) return;
  throw new SetupError(
    problem === 'EADDRINUSE'
      ? `Port ${port} on ${host} is in use: stop the program that listens there, or choose another port, such as PORT=${port + 1} npm start.`
      : `Sportello cannot listen on ${host} port ${port} (${problem}): set PORT and HOST to an address that this user may use.`,
  );
}

/** The system's code for why listening is not possible; undefined if it is. */
function tryListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(undefined)));
  });
}
