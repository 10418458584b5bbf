import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort, isPortFree, rememberedPort } from '../../local/ports.ts';

let dataDir: string;
let server: Server;
const sockets: Socket[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sportello-ports-'));
  server = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** The port that a connection to somewhere else has at its own end. */
async function portOfConnection(): Promise<number> {
  const { port } = server.address() as { port: number };
  const socket = connect({ host: '127.0.0.1', port });
  sockets.push(socket);
  await once(socket, 'connect');
  return socket.localPort ?? 0;
}

test('a server is given no port that the system gives to connections', async () => {
  const range = await readFile('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').catch(() => '32768 60999');
  const [first = 0, last = 0] = range.trim().split(/\s+/).map(Number);
  for (let count = 0; count < 20; count += 1) {
    const port = await freePort();
    expect(port < first || port > last, `${port} is none of ${first} to ${last}`).toBe(true);
  }
});

test('no port is given twice, although nobody listens on it yet', async () => {
  const ports = await Promise.all(Array.from({ length: 200 }, () => freePort()));
  expect(new Set(ports).size).toBe(ports.length);
});

test('a service has the port of the last time', async () => {
  const port = await rememberedPort(dataDir, 'service');
  expect(await rememberedPort(dataDir, 'service')).toBe(port);
});

test('a service has another port, from then on, where a connection has taken its own', async () => {
  const taken = await portOfConnection();
  expect(await isPortFree(taken)).toBe(false);
  const other = await rememberedPort(dataDir, 'service', taken);
  expect(other).not.toBe(taken);
  expect(await rememberedPort(dataDir, 'service')).toBe(other);
});
