import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announceChange } from '../../../db/stream/changes.ts';
import { type InProcess, ORIGIN, startInProcess } from './in-process.ts';
import { type Holding, makeAdministration } from './registry-data.ts';

const ID = '01900000-0000-7000-8000-00000000000';
const id = (last: number) => `${ID}${last}`;
let api: InProcess;
let admin: string;
let poli: Holding;
let arpae: Holding;

beforeAll(async () => {
  api = await startInProcess();
  admin = await api.signedIn({ role: 'admin' });
  poli = await makeAdministration(api, admin, 'POLI');
  arpae = await makeAdministration(api, admin, 'ARPAE');
});
afterAll(() => api.stop());

interface Told {
  id: string | undefined;
  data: { resource: string; ids: string[] };
}

/** An open stream, and what it has told so far. */
async function open(cookie: string, lastEventId?: string) {
  const ending = new AbortController();
  const response = await api.app.request(`${ORIGIN}/api/stream`, {
    headers: { cookie, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
    signal: ending.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  let ended = false;
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    ended = true;
  })();
  await expect.poll(() => text).toContain('id: ');
  const told = (): Told[] =>
    text.split('\n\n').flatMap((event) => {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      return data ? [{ id: /^id: (.*)$/m.exec(event)?.[1], data: JSON.parse(data) }] : [];
    });
  return {
    told,
    startsAt: /^id: (\d+)$/m.exec(text)?.[1],
    hasEnded: () => ended,
    async close() {
      ending.abort();
      await reader.cancel().catch(() => undefined);
      await reading;
    },
  };
}

const announce = (change: Parameters<typeof announceChange>[1]) =>
  api.db.transaction().execute((trx) => announceChange(trx, change));

describe('the stream', () => {
  test('is for those who signed in', async () => {
    expect((await api.call('GET', '/api/stream')).status).toBe(401);
  });

  test('tells of what was written, in few messages, soon', async () => {
    const stream = await open(admin);
    for (let n = 0; n < 5; n += 1) {
      await announce({ resource: 'requests', ids: [id(n)], administrationId: poli.administrationId });
    }
    const requests = () => stream.told().filter((one) => one.data.resource === 'requests');
    await expect
      .poll(() => requests().flatMap((one) => one.data.ids))
      .toEqual([id(0), id(1), id(2), id(3), id(4)]);
    expect(requests().length).toBeLessThan(5);
    await stream.close();
  });

  test('tells of the registry too', async () => {
    const stream = await open(admin);
    const body = { administrationId: poli.administrationId, code: 'NUOVO', name: 'Nuovo' };
    const site = await api.call('POST', '/api/sites', { as: admin, body });
    await expect
      .poll(() => stream.told().map((one) => one.data))
      .toContainEqual({ resource: 'sites', ids: [site.body.id] });
    await stream.close();
  });

  test('tells each only of what they may see', async () => {
    const supplier = await api.call('POST', '/api/suppliers', { as: admin, body: { code: 'S', name: 'S' } });
    const supplierId = supplier.body.id;
    const referent = await open(
      await api.signedIn({ role: 'referent', administrationId: poli.administrationId }),
    );
    const technician = await open(await api.signedIn({ role: 'supplier', supplierId }));
    const everything = await open(admin);
    await announce({ resource: 'requests', ids: [id(1)], administrationId: poli.administrationId });
    await announce({ resource: 'requests', ids: [id(2)], administrationId: arpae.administrationId });
    await announce({ resource: 'requests', ids: [id(3)], supplierIds: [supplierId] });
    await announce({
      resource: 'workOrders',
      ids: [id(4)],
      administrationId: arpae.administrationId,
      supplierIds: [supplierId],
    });
    await announce({ resource: 'notifications', ids: [id(5)], administrationId: poli.administrationId });
    await expect.poll(() => everything.told().flatMap((one) => one.data.ids)).toContain(id(5));
    expect(referent.told().map((one) => one.data)).toEqual([{ resource: 'requests', ids: [id(1)] }]);
    expect(technician.told().map((one) => one.data)).toEqual([{ resource: 'workOrders', ids: [id(4)] }]);
    await Promise.all([referent.close(), technician.close(), everything.close()]);
  });

  test('goes on where it was broken off', async () => {
    const first = await open(admin);
    await first.close();
    await announce({ resource: 'requests', ids: [id(6)], administrationId: poli.administrationId });
    const second = await open(admin, first.startsAt);
    await expect.poll(() => second.told().flatMap((one) => one.data.ids)).toContain(id(6));
    expect(BigInt(second.told().at(-1)?.id ?? 0)).toBeGreaterThan(BigInt(first.startsAt ?? 0));
    await second.close();
  });

  test('ends when the process is told to stop', async () => {
    const other = await startInProcess();
    const cookie = await other.signedIn({ role: 'admin' });
    const response = await other.app.request(`${ORIGIN}/api/stream`, { headers: { cookie } });
    const reading = response.text();
    await other.deps.changes.stop();
    expect(await reading).toContain('retry: ');
    await other.stop();
  });
});
