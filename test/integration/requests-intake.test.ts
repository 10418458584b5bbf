import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../harness/app.ts';
import {
  type Caller,
  type ContactCentre,
  command,
  eventually,
  newRequest,
  openContactCentre,
  read,
  signIn,
} from '../harness/contact-centre.ts';

/** Nobody listens there. */
const NO_ENGINE = '127.0.0.1:9';

let centre: ContactCentre;
let operator: Caller;

beforeAll(async () => {
  centre = await openContactCentre();
  operator = await centre.as('operator@example.org');
});

afterAll(() => centre?.stop());

describe('registering a request', () => {
  it('answers 201 with Location, ETag and the whole request, and starts its workflow', async () => {
    const body = newRequest(centre.registry, { siteId: centre.registry.site('ED-3'), callId: 'call-1' });
    const { status, headers, json } = await operator.post('/api/requests', body);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/requests/${json.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(json).toMatchObject({
      number: expect.stringMatching(/^\d{4}-\d{6}$/),
      version: 1,
      state: 'received',
      contractCode: 'POLI',
      siteName: 'Edificio 3, Aule',
      priority: null,
      subject: body.subject,
      requester: body.requester,
      callId: 'call-1',
      deadlines: [{ cycle: 0, target: 'take_charge', state: 'running', metAt: null, breachedAt: null }],
      workOrders: [],
      survey: { state: 'none', score: null },
      recontact: null,
      allowed: expect.arrayContaining(['qualify', 'assign', 'note', 'remind', 'cancel']),
    });
    expect(json.nextDeadline.dueAt).toBe(json.deadlines[0].dueAt);
    // High impact and urgency: a quarter of an hour of opening time.
    expect(json.workingTimeLeft).toBe(15 * 60_000);
    const again = await read(operator, json.id);
    expect({ ...again, asOf: json.asOf, workingTimeLeft: json.workingTimeLeft }).toEqual(json);
    await eventually(
      () => centre.db.selectFrom('outbox').select('id').where('workflowId', '=', json.id).execute(),
      (rows) => rows.length === 0,
    );
  });

  it('gives each request its own number, also when many come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => operator.post('/api/requests', newRequest(centre.registry))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ json }) => json.number)).size).toBe(40);
    const ids = answers.map(({ json }) => json.id);
    await eventually(
      () => centre.db.selectFrom('outbox').select('id').where('workflowId', 'in', ids).execute(),
      (rows) => rows.length === 0,
    );
  });

  it('gives the same answer again for the same key and body, and 422 for another body', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const body = newRequest(centre.registry);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => operator.post('/api/requests', body, key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
    expect(answers[4]?.headers.get('location')).toBe(`/api/requests/${answers[0]?.json.id}`);
    const other = await operator.post('/api/requests', { ...body, subject: 'Altro' }, key);
    expect([other.status, other.json.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('is open to a referent for the own administration, and to nobody else', async () => {
    const referent = await centre.as('referent@example.org');
    const own = await referent.post('/api/requests', newRequest(centre.registry, { channel: 'portal' }));
    expect([own.status, own.json.allowed.sort()]).toEqual([201, ['note', 'remind']]);
    const supplier = await centre.as('supplier@example.org');
    expect((await supplier.post('/api/requests', newRequest(centre.registry))).status).toBe(403);
    expect((await centre.nobody.post('/api/requests', newRequest(centre.registry))).status).toBe(401);
  });
});

describe('without the engine', () => {
  it('still stores requests, says 503 to commands, and goes on by itself afterwards', async () => {
    const cutOff = await startApp({ beside: centre.app, parts: ['api'], temporalAddress: NO_ENGINE });
    try {
      const caller = await signIn(cutOff.baseUrl, 'operator@example.org');
      const { status, json } = await caller.post('/api/requests', newRequest(centre.registry));
      expect(status).toBe(201);
      const begun = Date.now();
      const refused = await command(caller, `/api/requests/${json.id}`, 'note', {
        text: 'x',
        visibility: 'internal',
      });
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
      expect(Date.now() - begun).toBeLessThan(7000);
      const later = await command(operator, `/api/requests/${json.id}`, 'note', {
        text: 'y',
        visibility: 'internal',
      });
      expect(later.status).toBe(200);
    } finally {
      await cutOff.stop();
    }
  });
});
