import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Db, openDatabase } from '../../db/database.ts';
import { REQUEST_STATES } from '../../domain/request/state.ts';
import { addMonths, monthOf } from '../../domain/time/rome.ts';
import { supplierProgram } from '../../local/app-programs.ts';
import { loadDemoData, loadDemoRegistry } from '../../local/demo-data/load.ts';
import { PAST_MONTHS } from '../../local/demo-data/past-months.ts';
import { REQUESTS } from '../../local/demo-data/scenarios/all.ts';
import { freePort } from '../../local/ports.ts';
import { launch, type Running } from '../../local/processes.ts';
import { startApp, type TestApp } from '../harness/app.ts';

const TWO_MINUTES = 120_000;

let app: TestApp;
let supplier: Running;
let dataDir: string;
let db: Db;
let lines: string[];
let load: () => Promise<void>;

beforeAll(async () => {
  app = await startApp();
  dataDir = await mkdtemp(join(tmpdir(), 'sportello-demo-data-'));
  const port = await freePort();
  const program = supplierProgram(app.baseUrl, port, dataDir);
  supplier = launch({ ...program, env: { ...program.env, DATA_DIR: dataDir } });
  db = openDatabase(app.databaseUrl);
  lines = [];
  load = async () => {
    const options = {
      databaseUrl: app.databaseUrl,
      baseUrl: app.baseUrl,
      dataDir,
      supplierUrl: `http://127.0.0.1:${port}`,
      progress: (line: string) => lines.push(line),
    };
    await loadDemoRegistry(options);
    await loadDemoData(options);
  };
  await load();
}, TWO_MINUTES);

afterAll(async () => {
  await db?.destroy();
  await supplier?.stop();
  await app?.stop();
  if (dataDir) await rm(dataDir, { recursive: true, force: true });
});

describe('the demo data', () => {
  it('get every request where its story ends', () => {
    expect(lines.filter((line) => line.includes('did not get'))).toEqual([]);
    expect(lines.at(-1)).toBe(
      `Demo data: ${Math.floor(REQUESTS.length / 20) * 20} of ${REQUESTS.length} requests.`,
    );
  });

  it('show requests in every state, in all three contracts', async () => {
    const rows = await db
      .selectFrom('requests as r')
      .innerJoin('contracts as c', 'c.id', 'r.contractId')
      .select(['r.state', 'c.code'])
      .execute();
    expect(rows).toHaveLength(REQUESTS.length);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(REQUEST_STATES));
    expect(new Set(rows.map(({ code }) => code))).toEqual(new Set(['POLI', 'ARPAE', 'H24']));
  });

  it('show every kind of attention that staff pay', async () => {
    const count = async (condition: 'needsSupplier' | 'recontactDueAt' | 'reopenCount' | 'reminderCount') => {
      const rows = await db.selectFrom('requests').select(condition).execute();
      return rows.filter((row) => Object.values(row).some(Boolean)).length;
    };
    expect(await count('needsSupplier')).toBeGreaterThan(0);
    expect(await count('recontactDueAt')).toBeGreaterThan(0);
    expect(await count('reopenCount')).toBeGreaterThan(0);
    expect(await count('reminderCount')).toBeGreaterThan(0);
  });

  it('close every month behind them, the last one as a draft that waits for approval', async () => {
    const rows = await db.selectFrom('statements').select(['month', 'state', 'totalCents']).execute();
    const last = addMonths(monthOf(Date.now()), -1);
    expect(rows).toHaveLength(3 * PAST_MONTHS);
    expect(
      new Set(rows.map(({ month, state }) => (month === last ? state === 'draft' : state === 'issued'))),
    ).toEqual(new Set([true]));
    expect(rows.some(({ totalCents }) => Number(totalCents) > 0)).toBe(true);
  });

  it('told the service manager of every report by text message and by e-mail (R36)', async () => {
    const rows = await db
      .selectFrom('messages')
      .where('event', '=', 'request.received')
      .select(['requestId', 'channel', 'text'])
      .execute();
    for (const channel of ['sms', 'email'] as const) {
      expect(rows.filter((row) => row.channel === channel)).toHaveLength(REQUESTS.length);
    }
    for (const { text } of rows.filter(({ channel }) => channel === 'sms')) {
      expect(text.length).toBeLessThanOrEqual(160);
    }
  });

  it('are loaded once: a second time changes nothing', async () => {
    const before = await db.selectFrom('timeline').select('seq').execute();
    await load();
    const requests = await db.selectFrom('requests').select('id').execute();
    expect(requests).toHaveLength(REQUESTS.length);
    const after = await db.selectFrom('timeline').select('seq').execute();
    // Deadlines that pass meanwhile and the slow suppliers go on by themselves.
    expect(after.length - before.length).toBeLessThan(20);
  });
});
