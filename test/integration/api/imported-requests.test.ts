import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRequests } from '../../../db/imported-requests/imported-requests.ts';
import { type InProcess, startInProcess } from './in-process.ts';
import { type Holding, makeAdministration } from './registry-data.ts';

let api: InProcess;
let own: Holding;
let other: Holding;
let manager: string;
let referent: string;

beforeAll(async () => {
  api = await startInProcess();
  const admin = await api.signedIn({ role: 'admin' });
  own = await makeAdministration(api, admin, 'POLI');
  other = await makeAdministration(api, admin, 'ARPAE');
  manager = await api.signedIn({ role: 'manager' });
  referent = await api.signedIn({ role: 'referent', administrationId: own.administrationId });
});
afterAll(() => api.stop());

async function imported({ contractId }: Holding): Promise<string> {
  await importRequests(api.db, [
    {
      contractId,
      externalId: 'SEG-7',
      number: 'SEG-7',
      channel: 'phone',
      priority: 3,
      receivedAt: Date.parse('2026-10-05T08:00:00Z'),
      resolvedAt: Date.parse('2026-10-05T09:30:00Z'),
      state: 'closed',
      resolvedDirectly: false,
      deadlines: [{ cycle: 0, target: 'resolution', state: 'met' }],
    },
  ]);
  const { id } = await api.db
    .selectFrom('importedRequests')
    .select('id')
    .where('contractId', '=', contractId)
    .executeTakeFirstOrThrow();
  return id;
}

const read = (id: string, as: string) => api.call('GET', `/api/imported-requests/${id}`, { as });

describe('an imported request', () => {
  test('is told with the due time that the contract grants, the outcome as the other system told it', async () => {
    const { status, body } = await read(await imported(own), manager);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({
      contractCode: 'POLI',
      contractVersion: 1,
      number: 'SEG-7',
      receivedAt: '2026-10-05T08:00:00.000Z',
      usedMs: 90 * 60_000,
      deadlines: [{ target: 'resolution', state: 'met', lateMs: 0 }],
    });
    const [{ granted }] = body.deadlines;
    const counted = granted.intervals.reduce(
      (sum: number, { from, to }: { from: string; to: string }) => sum + Date.parse(to) - Date.parse(from),
      0,
    );
    expect(counted).toBe(granted.budgetMs);
    expect(granted.intervals.at(-1).to).toBe(granted.dueAt);
  });

  test('is read by people of its administration, and is not there for those of another', async () => {
    const [mine, theirs] = [await imported(own), await imported(other)];
    expect((await read(mine, referent)).status).toBe(200);
    expect((await read(theirs, referent)).status).toBe(404);
  });
});
