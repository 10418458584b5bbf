import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inheritEnv } from '../../config/env.ts';
import { workingCalendar } from '../../db/calendars/working-calendars.ts';
import { processTermsInForce } from '../../db/contracts/terms.ts';
import { type Db, openDatabase } from '../../db/database.ts';
import { availabilityOf } from '../../domain/service-levels/availability.ts';
import { explainImported } from '../../domain/service-levels/imported-deadlines.ts';
import { judgeAbandonment, judgeDirectResolution } from '../../domain/service-levels/verdicts.ts';
import { addMonths, localDateOf, monthRange } from '../../domain/time/rome.ts';
import { type ImportReport, importFile } from '../../import-history/import-file.ts';
import { loadPastMonths } from '../../local/demo-data/load-past-months.ts';
import { PAST_MONTHS, TROUBLED } from '../../local/demo-data/past-months.ts';
import { CONTRACTS } from '../../local/demo-data/registry/contracts.ts';
import { loadRegistry } from '../../local/demo-data/registry/load-registry.ts';
import { projectRoot } from '../../local/project.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const COLUMNS =
  'type,contract,externalId,channel,priority,receivedAt,resolvedAt,state,resolvedDirectly,resolution,direction,startedAt,answeredAt,endedAt,outcome,waitSeconds,caller,reason';

let database: TestDatabase;
let db: Db;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
  await loadRegistry(db, 'http://127.0.0.1:9/hooks', 2026);
  folder = await mkdtemp(join(tmpdir(), 'sportello-import-'));
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

async function fileOf(name: string, lines: string[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, lines.join('\n'));
  return file;
}

async function importing(file: string, dryRun = false): Promise<ImportReport & { told: string[] }> {
  const told: string[] = [];
  const report = await importFile(db, file, {
    dryRun,
    now: () => NOW,
    onBadLine: (line, reason) => told.push(`${line}: ${reason}`),
    onProgress: () => undefined,
  });
  return { ...report, told };
}

const request = 'request,POLI,R-1,phone,2,2026-02-02T08:00:00Z,2026-02-02T08:10:00Z,closed,true,met,,,,,,,,';
const call =
  'call,POLI,C-1,,,,,,,,in,2026-02-02T08:00:00Z,2026-02-02T08:00:09Z,2026-02-02T08:04:00Z,answered,9,"+39 333, 1",';
const downtime =
  'downtime,H24,D-1,,,,,,,,,2026-03-01T00:00:00+01:00,,2026-03-01T01:30:00+01:00,,,,"Rete\ncaduta"';
const counts = async () => {
  const count = async (table: 'calls' | 'downtimes' | 'importedRequests') =>
    (await db.selectFrom(table).select('id').execute()).length;
  return [await count('importedRequests'), await count('calls'), await count('downtimes')];
};

describe('a file of another system', () => {
  test('that is only tried is checked, and nothing is written', async () => {
    const file = await fileOf('tried.csv', [COLUMNS, request, call.replace('answered,9', 'answered,-9')]);
    const report = await importing(file, true);
    expect(report).toMatchObject({ facts: 2, bad: 1, written: { request: 0, call: 0, downtime: 0 } });
    expect(report.told).toEqual(['3: waitSeconds must be whole seconds, 0 or more']);
    expect(await counts()).toEqual([0, 0, 0]);
  });

  test('is written, marked as imported; a second time nothing is doubled', async () => {
    const file = await fileOf('facts.csv', [COLUMNS, request, call, downtime]);
    expect(await importing(file)).toMatchObject({
      facts: 3,
      bad: 0,
      known: 0,
      written: { request: 1, call: 1, downtime: 1 },
    });
    expect(await importing(file)).toMatchObject({
      bad: 0,
      known: 3,
      written: { request: 0, call: 0, downtime: 0 },
    });
    expect(await counts()).toEqual([1, 1, 1]);
    expect(await db.selectFrom('importedRequests').selectAll().executeTakeFirst()).toMatchObject({
      externalId: 'R-1',
      number: 'R-1',
      channel: 'phone',
      priority: 2,
      receivedAt: new Date('2026-02-02T08:00:00Z'),
      state: 'closed',
      resolvedDirectly: true,
      deadlines: [{ cycle: 0, target: 'resolution', state: 'met' }],
    });
    expect(await db.selectFrom('calls').selectAll().executeTakeFirst()).toMatchObject({
      callId: 'C-1',
      caller: '+39 333, 1',
      answeredAt: new Date('2026-02-02T08:00:09Z'),
      imported: true,
    });
    expect(await db.selectFrom('downtimes').selectAll().executeTakeFirst()).toMatchObject({
      fromAt: new Date('2026-02-28T23:00:00Z'),
      toAt: new Date('2026-03-01T00:30:00Z'),
      reason: 'Rete caduta',
      imported: true,
    });
  });

  test('has its bad lines told by number and passed over, the others taken', async () => {
    const fact = {
      type: 'call',
      contract: 'POLI',
      externalId: 'J-1',
      direction: 'in',
      startedAt: '2026-04-01T08:00:00Z',
      outcome: 'abandoned',
      waitSeconds: 30,
    };
    const lines = [
      fact,
      { ...fact, externalId: 'J-2', contract: 'NESSUNO' },
      { ...fact, externalId: 'J-3', startedAt: '2025-12-31T22:59:59Z' },
      { ...fact, externalId: 'J-4', startedAt: '2026-11-23T12:00:01Z' },
      { ...fact, externalId: 'C-1' },
      { ...fact, outcome: 'timeout' },
      { ...fact, externalId: 'J-5' },
    ].map((one) => JSON.stringify(one));
    const report = await importing(await fileOf('facts.jsonl', [...lines, '{"type":', '']));
    expect(report).toMatchObject({
      facts: 8,
      bad: 6,
      known: 0,
      written: { request: 0, call: 2, downtime: 0 },
    });
    expect(report.told).toEqual([
      '2: contract is the code of none',
      "3: startedAt lies outside the contract's term",
      '4: lies in the future',
      '8: is not a JSON object',
      '5: is kept already with other content, and stays as it is kept',
      '6: is kept already with other content, and stays as it is kept',
    ]);
  });

  test('of many facts is written in batches, and may repeat what a batch before had', async () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, index) =>
        `call,ARPAE,M-${index % 4_500},,,,,,,,in,2026-05-04T08:00:00Z,,,abandoned,${index % 4_500},,`,
    );
    const report = await importing(await fileOf('many.csv', [COLUMNS, ...lines]));
    expect(report).toMatchObject({ facts: 5_000, bad: 0, known: 500, written: { call: 4_500 } });
  });

  test('must be what its name says', async () => {
    await expect(importing(await fileOf('facts.xlsx', []))).rejects.toThrow(
      'must end in .csv, .jsonl, .ndjson',
    );
    await expect(importing(await fileOf('columns.csv', ['type,when']))).rejects.toThrow('it has "when"');
  });

  test('is imported by the command, whose exit code tells of bad lines', async () => {
    const run = async (...words: string[]) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'import-history/main.ts', ...words], {
        cwd: projectRoot,
        env: inheritEnv({ DATABASE_URL: database.url }),
      });
      let said = '';
      let wrong = '';
      child.stdout.on('data', (text) => (said += String(text)));
      child.stderr.on('data', (text) => (wrong += String(text)));
      const code = await new Promise((done) => child.once('close', done));
      return { code, said, wrong };
    };
    const file = await fileOf('command.csv', [
      COLUMNS,
      request.replace('R-1', 'R-2'),
      request.replace('R-1,phone', 'R-3,fax'),
    ]);
    const tried = await run(file, '--dry-run');
    expect([tried.code, tried.wrong]).toEqual([1, expect.stringContaining('line 3: channel must be one of')]);
    expect(tried.said).toContain('Nothing was written');
    const done = await run(file);
    expect([done.code, done.said]).toEqual([
      1,
      expect.stringContaining('Written: 1 requests, 0 calls, 0 downtimes.'),
    ]);
    expect((await run(join(folder, 'facts.csv'))).code).toBe(0);
    expect(await run()).toMatchObject({ code: 1, wrong: expect.stringContaining('Usage:') });
    expect(await run(join(folder, 'nothing.csv'))).toMatchObject({
      code: 1,
      wrong: expect.stringContaining('There is no file'),
    });
  });
});

describe('the closed months of the demo', () => {
  const months = Array.from({ length: PAST_MONTHS }, (_, back) => addMonths('2026-10', -back));

  beforeAll(async () => {
    for (const table of ['calls', 'downtimes', 'importedRequests'] as const)
      await db.deleteFrom(table).execute();
  });

  test('are imported once, in a few seconds', async () => {
    const told: string[] = [];
    const started = performance.now();
    await loadPastMonths(db, NOW, (line) => told.push(line));
    expect(performance.now() - started).toBeLessThan(10_000);
    const first = await counts();
    await loadPastMonths(db, NOW + 40 * 86_400_000, (line) => told.push(line));
    expect(await counts()).toEqual(first);
    expect(told).toEqual([expect.stringContaining(`facts of ${PAST_MONTHS} closed months`)]);
    const terms = await db.selectFrom('contractVersions').select(['version', 'validFrom']).execute();
    expect(terms.every(({ validFrom }) => validFrom === '2025-01-01')).toBe(true);
  });

  test.each(CONTRACTS.map((contract) => [contract.code, contract] as const))(
    '%s keeps its service levels in every month but those in trouble',
    async (code, { terms }) => {
      const { id, calendarId } = await db
        .selectFrom('contracts')
        .where('code', '=', code)
        .select(['id', 'calendarId'])
        .executeTakeFirstOrThrow();
      const calendar = await workingCalendar(db, calendarId);
      const share = (verdicts: { counted: boolean; hit: boolean }[]) => {
        const counted = verdicts.filter((verdict) => verdict.counted);
        return counted.filter((verdict) => verdict.hit).length / counted.length;
      };
      for (const [back, month] of months.entries()) {
        const range = monthRange(month);
        const [from, to] = [new Date(range.from), new Date(range.to)];
        const requests = await db
          .selectFrom('importedRequests')
          .selectAll()
          .where('contractId', '=', id)
          .where('receivedAt', '>=', from)
          .where('receivedAt', '<', to)
          .execute();
        const calls = await db
          .selectFrom('calls')
          .selectAll()
          .where('contractId', '=', id)
          .where('startedAt', '>=', from)
          .where('startedAt', '<', to)
          .execute();
        const downtimes = await db
          .selectFrom('downtimes')
          .selectAll()
          .where('contractId', '=', id)
          .where('fromAt', '>=', from)
          .where('fromAt', '<', to)
          .execute();
        const inTrouble = (kind: keyof typeof TROUBLED) => code === 'POLI' && TROUBLED[kind] === back;
        const direct = share(requests.map(judgeDirectResolution));
        expect(direct < 0.75, `${code} ${month} direct ${direct}`).toBe(inTrouble('directResolution'));
        const abandoned = share(
          calls.map(({ direction, outcome, waitSeconds, startedAt }) =>
            judgeAbandonment(
              { direction, outcome, waitSeconds },
              terms.abandonment,
              calendar.isOpen(startedAt.getTime()),
            ),
          ),
        );
        expect(abandoned > 0.03, `${code} ${month} abandoned ${abandoned}`).toBe(inTrouble('abandonedCalls'));
        const available = availabilityOf(
          range,
          downtimes.map(({ fromAt, toAt }) => ({ from: fromAt.getTime(), to: toAt?.getTime() ?? range.to })),
        );
        const isLow = available.numerator / available.denominator < 0.999;
        expect(isLow, `${code} ${month} available`).toBe(inTrouble('availability'));
        expect([...calls, ...downtimes].every(({ imported }) => imported)).toBe(true);
      }
    },
  );

  test('hold resolutions that were told as what they are by the contract’s working time', async () => {
    const requests = await db
      .selectFrom('importedRequests as i')
      .innerJoin('contracts as c', 'c.id', 'i.contractId')
      .selectAll('i')
      .select('c.calendarId')
      .where('i.resolvedAt', 'is not', null)
      .execute();
    expect(requests.length).toBeGreaterThan(1000);
    const told: Record<string, number> = {};
    for (const { contractId, calendarId, receivedAt, resolvedAt, ...request } of requests) {
      const terms = await processTermsInForce(db, contractId, localDateOf(receivedAt.getTime()), null);
      const resolution = explainImported(await workingCalendar(db, calendarId), terms.targets, {
        ...request,
        receivedAt: receivedAt.getTime(),
      }).find(({ target }) => target === 'resolution');
      const isLate = Number(resolvedAt) > (resolution?.granted?.dueAt ?? Number.NaN);
      expect(resolution?.state, request.number).toBe(isLate ? 'breached' : 'met');
      told[String(isLate)] = (told[String(isLate)] ?? 0) + 1;
    }
    expect(told.true).toBeGreaterThan(10);
  });
});
