import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type ContactCentre, eventually, newRequest, openContactCentre } from './contact-centre.ts';

let centre: ContactCentre;
let operator: Caller;

beforeAll(async () => {
  centre = await openContactCentre();
  operator = await centre.as('operator@example.org');
});

afterAll(() => centre?.stop());

describe('registering a request', () => {
  it('answers 201 with Location, ETag and the whole request', async () => {
    const body = newRequest(centre.registry, { siteId: centre.registry.site('ED-3'), callId: 'call-1' });
    const { status, headers, json } = await operator.post('/api/requests', body);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/requests/${json.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(json).toMatchObject({
      number: expect.stringMatching(/^\d{4}-\d{6}$/),
      version: 1,
      state: 'received',
      kind: 'incident',
      channel: 'phone',
      contractCode: 'POLI',
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
    const read = await operator.get(`/api/requests/${json.id}`);
    expect(read.status).toBe(200);
    expect(read.json).toMatchObject({ id: json.id, number: json.number, subject: json.subject });
  });
});
