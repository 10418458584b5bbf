import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newWebhookSecret, signWebhook, verifyWebhook } from '../../channels/webhook.ts';
import { supplierProgram } from '../../local/app-programs.ts';
import { writeDemoSupplierConfig } from '../../local/demo-supplier/config.ts';
import { freePort } from '../../local/ports.ts';
import { launch, type Running } from '../../local/processes.ts';

const SECRET = newWebhookSecret();
const SUPPLIER = '01936f2e-0000-7abc-8def-000000000009';

interface Told {
  id: string;
  type: string;
  timestamp: string;
  data: Record<string, unknown>;
}

let dataDir: string;
let port: number;
let supplier: Running;
let sportello: Server;
let told: Told[];
let answer: number;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sportello-demo-supplier-'));
  port = await freePort();
  told = [];
  answer = 202;
  sportello = await startSportello();
  await writeDemoSupplierConfig(dataDir, {
    pace: 0.05,
    suppliers: [{ code: 'IDROTERM', supplierId: SUPPLIER, secret: SECRET }],
  });
  await startSupplier();
});

afterEach(async () => {
  await supplier.stop();
  sportello.close();
  sportello.closeAllConnections();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the demo supplier', () => {
  it('answers an offer at once and reports the whole job with signed events', async () => {
    expect(await webhook('m1', offer('w1', 'Chiavi in portineria. demo:accept'))).toBe(202);
    await until(() => told.length === 4);
    expect(told.map(({ type }) => type)).toEqual([
      'work_order.accepted',
      'work_order.scheduled',
      'work_order.started',
      'work_order.completed',
    ]);
    expect(told[1]?.data).toMatchObject({
      workOrderId: 'w1',
      from: expect.any(String),
      to: expect.any(String),
    });
    expect(told[3]?.data).toMatchObject({ workOrderId: 'w1', report: expect.any(String) });
    expect(new Set(told.map(({ id }) => id)).size).toBe(4);
  });

  it('refuses what is not signed by Sportello, and knows only its own suppliers', async () => {
    const body = offer('w1', 'demo:accept');
    expect(await webhook('m1', body, newWebhookSecret())).toBe(401);
    expect(await webhook('m1', body, SECRET, 'OTHER')).toBe(404);
    expect(await webhook('m1', body, SECRET, 'IDROTERM', Date.now() - 600_000)).toBe(401);
    await sleep(500);
    expect(told).toEqual([]);
  });

  it('takes the same webhook once', async () => {
    for (let copy = 0; copy < 5; copy += 1)
      expect(await webhook('m1', offer('w1', 'demo:decline'))).toBe(202);
    await sleep(800);
    expect(told.map(({ type }) => type)).toEqual(['work_order.declined']);
  });

  it('says each thing twice under one id when told to', async () => {
    await webhook('m1', offer('w1', 'demo:twice'));
    await until(() => told.length === 8);
    expect(new Set(told.map(({ id }) => id)).size).toBe(4);
  });

  it('lets events overtake each other when told to, with the times at which they happened', async () => {
    await webhook('m1', offer('w1', 'demo:disorder'));
    await until(() => told.length === 4);
    expect(told.map(({ type }) => type.split('.')[1])).toEqual([
      'scheduled',
      'accepted',
      'completed',
      'started',
    ]);
    expect(told[1]?.timestamp.localeCompare(told[0]?.timestamp ?? '')).toBe(-1);
  });

  it('stops when the work order is cancelled', async () => {
    await writeDemoSupplierConfig(dataDir, {
      pace: 0.3,
      suppliers: [{ code: 'IDROTERM', supplierId: SUPPLIER, secret: SECRET }],
    });
    await webhook('m1', offer('w1', 'demo:accept'));
    await until(() => told.length === 1);
    await webhook('m2', { type: 'work_order.cancelled', data: { workOrderId: 'w1' } });
    await sleep(1500);
    expect(told.length).toBeLessThanOrEqual(2);
  });

  it('finishes again what was not confirmed, and hurries when reminded', async () => {
    await webhook('m1', { type: 'work_order.note', data: { workOrderId: 'w1', rework: true, text: null } });
    await until(() => told.length === 1);
    expect(told[0]?.type).toBe('work_order.completed');
    await writeDemoSupplierConfig(dataDir, {
      pace: 5,
      suppliers: [{ code: 'IDROTERM', supplierId: SUPPLIER, secret: SECRET }],
    });
    await webhook('m2', offer('w2', 'demo:accept'));
    await webhook('m3', { type: 'work_order.reminded', data: { workOrderId: 'w2', text: null } });
    await until(() => told.length === 5);
  });

  it('goes on after it was killed, and while Sportello is away, without forgetting or inventing', async () => {
    answer = 503;
    await webhook('m1', offer('w1', 'demo:accept'));
    await until(() => told.length >= 1);
    supplier.kill('SIGKILL');
    await supplier.exited;
    told = [];
    answer = 202;
    await startSupplier();
    await until(() => told.length === 4);
    expect(told.map(({ type }) => type.split('.')[1])).toEqual([
      'accepted',
      'scheduled',
      'started',
      'completed',
    ]);
    expect(await webhook('m1', offer('w1', 'demo:accept'))).toBe(202);
    await sleep(600);
    expect(told).toHaveLength(4);
  });
});

function offer(workOrderId: string, instructions: string) {
  return {
    type: 'work_order.offered',
    timestamp: new Date().toISOString(),
    data: { workOrderId, instructions },
  };
}

async function webhook(
  id: string,
  message: unknown,
  secret = SECRET,
  code = 'IDROTERM',
  at = Date.now(),
): Promise<number> {
  const body = JSON.stringify(message);
  const response = await fetch(`http://127.0.0.1:${port}/hooks/${code}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signWebhook(secret, id, at, body) },
    body,
  });
  return response.status;
}

async function startSupplier(): Promise<void> {
  const url = `http://127.0.0.1:${(sportello.address() as AddressInfo).port}`;
  const program = supplierProgram(url, port, dataDir);
  supplier = launch({ ...program, env: { ...program.env, DATA_DIR: dataDir } });
  await until(() =>
    fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
}

/** Stands in for Sportello: takes signed events of the one supplier. */
async function startSportello(): Promise<Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const headers = request.headers as Record<string, string>;
    const verified = verifyWebhook(SECRET, headers, body, Date.now());
    if (request.url !== `/api/suppliers/${SUPPLIER}/events` || !verified.ok) {
      response.writeHead(401).end();
      return;
    }
    told.push({ id: verified.id, ...JSON.parse(body) });
    response.writeHead(answer).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end)
      throw new Error(`It did not happen; told: ${told.map(({ type }) => type).join(', ')}`);
    await sleep(50);
  }
}
