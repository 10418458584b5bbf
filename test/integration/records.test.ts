/**
 * What was answered, what stands in the rows and what stands in the history agree, however many commands come at once
 * and however often: 200 is recorded, 4xx is not, 503 is found out by the same key.
 */
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Db, openDatabase } from '../../db/database.ts';
import { removeExpired } from '../../db/housekeeping.ts';
import { beginCommand, COMMANDS_AT_ONCE } from '../../db/requests/commands-under-way.ts';
import { auditFindings, disagreements, failedTasks, inLanes } from '../harness/agreement.ts';
import {
  type Answer,
  type Caller,
  type ContactCentre,
  command,
  newRequest,
  openContactCentre,
  read,
} from '../harness/contact-centre.ts';

let centre: ContactCentre;
let operator: Caller;
let client: Client;

beforeAll(async () => {
  centre = await openContactCentre();
  operator = await centre.as('operator@example.org');
  client = new Client({ connection: await Connection.connect({ address: centre.app.env.temporalAddress }) });
});

afterAll(async () => {
  await client?.connection.close();
  await centre?.stop();
});

async function registered(): Promise<string> {
  const { status, json } = await operator.post('/api/requests', newRequest(centre.registry));
  expect(status).toBe(201);
  return json.id;
}

const note = (id: string, text: string, headers: Record<string, string>): Promise<Answer> =>
  operator.post(`/api/requests/${id}/note`, { text, visibility: 'internal' }, headers);

const textsOf = async (id: string) => {
  const rows = await centre.db.selectFrom('texts').select('body').where('requestId', '=', id).execute();
  return rows.map(({ body }) => body).sort();
};

describe('notes under one If-Match', () => {
  const REQUESTS = 25;
  const MOST = 30;

  it('are recorded or not as they were answered, from 2 to 30 at once', async () => {
    const requests = await Promise.all(Array.from({ length: REQUESTS }, registered));
    const noted = new Map<string, string[]>(requests.map((id) => [id, []]));
    for (let atOnce = 2; atOnce <= MOST; atOnce += 1)
      await inLanes(5, requests, async (id) => {
        const before = noted.get(id) ?? [];
        const texts = Array.from({ length: atOnce }, (_, index) => `${atOnce} / ${index}`);
        const ifMatch = { 'if-match': `"${before.length + 1}"` };
        const answers = await Promise.all(texts.map((text) => note(id, text, ifMatch)));
        const by = (status: number) => texts.filter((_, index) => answers[index]?.status === status);
        expect(by(200)).toHaveLength(1);
        expect(by(412).length + by(429).length).toBe(atOnce - 1);
        expect(by(412).length).toBeGreaterThanOrEqual(Math.min(atOnce, COMMANDS_AT_ONCE) - 1);
        for (const { headers } of answers.filter(({ status }) => status === 429))
          expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        noted.set(id, [...before, ...by(200)]);
      });
    for (const [id, texts] of noted) expect(await textsOf(id)).toEqual(texts.sort());
    expect(await disagreements(centre.db, client, requests)).toEqual([]);
    expect(await failedTasks(client, requests)).toEqual([]);
    expect(await auditFindings(centre.db, client, ['POLI'])).toEqual([]);
  }, 300_000);
});

describe('places for commands', () => {
  it('are eight a request, whoever asks for them, and free again when they are given back or forgotten', async () => {
    const requestId = await registered();
    const other = openDatabase(centre.app.databaseUrl);
    const begin = (db: Db) => beginCommand(db, { requestId, commandId: randomUUID(), texts: [] });
    try {
      const begun = await Promise.all(
        Array.from({ length: 40 }, (_, index) => begin(index % 2 === 0 ? centre.db : other)),
      );
      expect(begun.filter(Boolean)).toHaveLength(COMMANDS_AT_ONCE);
      expect(await begin(other)).toBe(false);
      const [held] = await centre.db
        .selectFrom('commandsUnderWay')
        .select('commandId')
        .where('requestId', '=', requestId)
        .execute();
      const again = { requestId, commandId: held?.commandId ?? '', texts: [] };
      expect(await beginCommand(other, again), 'it has its place').toBe(true);
      const full = await note(requestId, 'Di troppo', { 'if-match': '"1"' });
      expect([full.status, full.json.code, full.headers.get('retry-after')]).toEqual([
        429,
        'too_many_commands',
        '1',
      ]);
      expect(await textsOf(requestId)).toEqual([]);
      await centre.db
        .updateTable('commandsUnderWay')
        .set({ expiresAt: new Date(0) })
        .execute();
      expect((await note(requestId, 'Ora sì', { 'if-match': '"1"' })).status).toBe(200);
      const left = await centre.db
        .selectFrom('commandsUnderWay')
        .select('commandId')
        .where('requestId', '=', requestId)
        .where('expiresAt', '>', new Date())
        .execute();
      expect(left).toEqual([]);
    } finally {
      await other.destroy();
    }
  });
});

describe('an Idempotency-Key on a command', () => {
  it('gives the same answer again, whatever happened since and whatever If-Match says', async () => {
    const id = await registered();
    const key = { 'idempotency-key': randomUUID() };
    const first = await note(id, 'Una volta', { ...key, 'if-match': '"1"' });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await command(operator, `/api/requests/${id}`, 'remind')).status).toBe(200);
    for (const ifMatch of ['"1"', '"3"', '"99"']) {
      const again = await note(id, 'Una volta', { ...key, 'if-match': ifMatch });
      expect([again.status, again.headers.get('etag'), again.json]).toEqual([200, '"2"', first.json]);
    }
    expect(await textsOf(id)).toEqual(['Una volta']);
    expect((await read(operator, id)).version).toBe(3);
  });

  it('is answered from the record where its answer was lost, however long ago', async () => {
    const id = await registered();
    const key = { 'idempotency-key': randomUUID() };
    expect((await note(id, 'Prima', { ...key, 'if-match': '"1"' })).status).toBe(200);
    // More than the state of the process remembers.
    for (let version = 2; version <= 25; version += 1)
      expect((await note(id, `Nota ${version}`, { 'if-match': `"${version}"` })).status).toBe(200);
    await centre.db.deleteFrom('idempotencyKeys').where('key', '=', key['idempotency-key']).execute();
    const again = await note(id, 'Prima', { ...key, 'if-match': '"1"' });
    expect([again.status, again.json.version]).toEqual([200, 26]);
    expect((await textsOf(id)).filter((text) => text === 'Prima')).toHaveLength(1);
  });

  it('is refused with another body, another command, another request; and is of the person who sent it', async () => {
    const [id, other] = [await registered(), await registered()];
    const key = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    expect((await note(id, 'Questa', key)).status).toBe(200);
    const reused = [
      await note(id, "Un'altra", { ...key, 'if-match': '"2"' }),
      await note(other, 'Questa', key),
      await operator.post(`/api/requests/${id}/remind`, {}, { ...key, 'if-match': '"2"' }),
    ];
    // Also where only the record tells.
    await centre.db.deleteFrom('idempotencyKeys').execute();
    reused.push(await note(id, "Un'altra", { ...key, 'if-match': '"2"' }), await note(other, 'Questa', key));
    expect(reused.map(({ status, json }) => [status, json.code])).toEqual(
      reused.map(() => [422, 'idempotency_key_reused']),
    );
    const supervisor = await centre.as('supervisor@example.org');
    const hers = await supervisor.post(
      `/api/requests/${id}/note`,
      { text: 'Questa', visibility: 'internal' },
      { ...key, 'if-match': '"2"' },
    );
    expect([hers.status, hers.json.version]).toEqual([200, 3]);
    expect(await textsOf(other)).toEqual([]);
  });

  it('is one command, however many times it comes at once', async () => {
    const id = await registered();
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => note(id, 'Sei volte', headers)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(await textsOf(id)).toEqual(['Sei volte']);
    expect((await read(operator, id)).version).toBe(2);
  });

  it('may be used again after a refusal: nothing was recorded', async () => {
    const id = await registered();
    const key = { 'idempotency-key': randomUUID() };
    expect((await command(operator, `/api/requests/${id}`, 'remind')).status).toBe(200);
    expect((await note(id, 'Ancora', { ...key, 'if-match': '"1"' })).status).toBe(412);
    expect(await textsOf(id)).toEqual([]);
    expect((await note(id, 'Ancora', { ...key, 'if-match': '"2"' })).status).toBe(200);
    expect(await textsOf(id)).toEqual(['Ancora']);
  });

  it('is told where none was sent and it is not known what became of the command', async () => {
    const id = await registered();
    await eventuallyStarted(id);
    await centre.app.worker.kill('SIGKILL');
    const lost = await note(id, 'Chissà', { 'if-match': '"1"' });
    expect([lost.status, lost.json.code]).toEqual([503, 'unavailable']);
    expect(lost.json.idempotencyKey).toEqual(expect.any(String));
    centre.app.worker.start();
    await centre.app.ready();
    const found = await vi.waitFor(
      async () => {
        const answer = await note(id, 'Chissà', {
          'idempotency-key': lost.json.idempotencyKey,
          'if-match': '"1"',
        });
        expect(answer.status).toBe(200);
        return answer;
      },
      { timeout: 30_000, interval: 200 },
    );
    expect(found.json.version).toBe(2);
    const moments = (await operator.get(`/api/requests/${id}/timeline`)).json.data;
    expect(moments.filter(({ type }: { type: string }) => type === 'noted')).toHaveLength(1);
    expect(await disagreements(centre.db, client, [id])).toEqual([]);
  }, 120_000);

  it('works on work orders alike', async () => {
    const id = await registered();
    const path = `/api/requests/${id}`;
    const categoryId = centre.registry.category('POLI', 'MAN-IDR');
    await command(operator, path, 'qualify', { categoryId });
    const { json } = await command(operator, path, 'dispatch');
    const order = `/api/work-orders/${json.workOrders[0].id}`;
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    const first = await operator.post(`${order}/decline`, { reason: 'Fuori zona' }, headers);
    expect([first.status, first.json.state, first.headers.get('etag')]).toEqual([200, 'declined', '"2"']);
    const again = await operator.post(`${order}/decline`, { reason: 'Fuori zona' }, headers);
    expect([again.status, again.json]).toEqual([200, first.json]);
    const other = await operator.post(`${order}/decline`, { reason: 'Altro' }, headers);
    expect([other.status, other.json.code]).toEqual([422, 'idempotency_key_reused']);
    const late = await operator.post(`${order}/accept`, {}, { 'if-match': '"1"' });
    expect([late.status, late.json.code]).toEqual([412, 'stale_version']);
    expect(await disagreements(centre.db, client, [id])).toEqual([]);
  });
});

describe('parts of a work order', () => {
  it('stand with its completion, once, however often it comes; a refused one leaves none', async () => {
    const id = await registered();
    const path = `/api/requests/${id}`;
    await command(operator, path, 'qualify', { categoryId: centre.registry.category('POLI', 'MAN-IDR') });
    const { json } = await command(operator, path, 'dispatch');
    const order = `/api/work-orders/${json.workOrders[0].id}`;
    const complete = (parts: object[], headers: Record<string, string>) =>
      operator.post(`${order}/complete`, { report: 'Fatto.', parts }, headers);
    const gasket = { code: 'G-12', description: 'Guarnizione', quantity: 2 };
    const never = { code: null, description: 'Mai usato', quantity: 1 };
    expect((await complete([never], { 'if-match': '"1"' })).status).toBe(409);
    expect((await command(operator, order, 'start')).json).toMatchObject({ version: 3, parts: [] });
    expect((await complete([never], { 'if-match': '"1"' })).status).toBe(412);

    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"3"' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => complete([gasket, gasket], headers)));
    await centre.db.deleteFrom('idempotencyKeys').execute();
    answers.push(await complete([gasket, gasket], headers));
    for (const { status, json } of answers)
      expect([status, json.state, json.parts]).toEqual([200, 'completed', [gasket, gasket]]);
    expect((await complete([never], { 'if-match': '"4"' })).json.code).toBe('not_allowed_in_state');
    expect((await operator.get(order)).json.parts).toEqual([gasket, gasket]);
    expect(await textsOf(id)).toEqual(['Fatto.', 'Guarnizione', 'Guarnizione']);

    const history = await client.workflow.getHandle(id).fetchHistory();
    const payloads = JSON.stringify(history).replace(/"data":"([^"]+)"/g, (_, data: string) =>
      Buffer.from(data, 'base64').toString(),
    );
    expect(payloads).toContain('G-12');
    expect(payloads).not.toContain('Guarnizione');
    const referent = await centre.as('referent@example.org');
    const told = (await referent.get(`${path}/timeline`)).json.data.at(-1);
    expect(told).toMatchObject({ type: 'work_completed', data: { report: null, parts: [gasket, gasket] } });

    expect((await command(operator, path, 'verify', { outcome: 'rework' })).status).toBe(200);
    expect((await complete([], { 'if-match': '"5"' })).json).toMatchObject({ state: 'completed', parts: [] });
    expect(await disagreements(centre.db, client, [id])).toEqual([]);
    expect(await auditFindings(centre.db, client, ['POLI'])).toEqual([]);
  });
});

describe("Temporal's own screens", () => {
  it('show a request by its number, and find it by contract and administration', async () => {
    const id = await registered();
    const { number } = await read(operator, id);
    await eventuallyStarted(id);
    const described = await client.workflow.getHandle(id).describe();
    expect(await described.staticSummary()).toBe(number);
    const found = async (query: string) => {
      for await (const { workflowId } of client.workflow.list({ query })) if (workflowId === id) return true;
      return false;
    };
    const { administrationCode } = await centre.db
      .selectFrom('requests as r')
      .innerJoin('administrations as a', 'a.id', 'r.administrationId')
      .select('a.code as administrationCode')
      .where('r.id', '=', id)
      .executeTakeFirstOrThrow();
    const of = `SportelloAdministration = '${administrationCode}' AND WorkflowId = '${id}'`;
    await vi.waitFor(async () => {
      expect(await found(`SportelloContract = 'POLI' AND ${of}`)).toBe(true);
      expect(await found(`SportelloContract = 'H24' AND ${of}`)).toBe(false);
    });
  });
});

describe('texts that no record names', () => {
  it('are kept while their command may still take effect, and go after an hour', async () => {
    const id = await registered();
    const row = { requestId: id, purpose: 'note', body: 'Di nessuno', authorKind: 'user' as const };
    const hourAgo = new Date(Date.now() - 3_700_000);
    await centre.db
      .insertInto('texts')
      .values([
        { ...row, recorded: false, createdAt: hourAgo },
        { ...row, body: 'Appena scritto', recorded: false },
        { ...row, body: 'Ricordato', recorded: true, createdAt: hourAgo },
      ])
      .execute();
    await removeExpired(centre.db, Date.now());
    expect(await textsOf(id)).toEqual(['Appena scritto', 'Ricordato']);
  });
});

async function eventuallyStarted(id: string): Promise<void> {
  await vi.waitFor(async () => {
    const rows = await centre.db.selectFrom('outbox').select('id').where('workflowId', '=', id).execute();
    expect(rows).toEqual([]);
  });
}
