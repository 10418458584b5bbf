import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedId } from '../../channels/signed-id.ts';
import {
  type Caller,
  type ContactCentre,
  command,
  eventually,
  newRequest,
  openContactCentre,
  read,
} from '../harness/contact-centre.ts';

let centre: ContactCentre;
let operator: Caller;

beforeAll(async () => {
  centre = await openContactCentre();
  operator = await centre.as('operator@example.org');
});

afterAll(() => centre?.stop());

/** A request resolved at first contact: its id, and the address of its survey. */
async function resolved(): Promise<{ id: string; path: string }> {
  const { registry, db, app } = centre;
  const id: string = (await operator.post('/api/requests', newRequest(registry))).json.id;
  await command(operator, `/api/requests/${id}`, 'qualify', {
    categoryId: registry.category('POLI', 'MAN-IDR'),
  });
  const { status, json } = await command(operator, `/api/requests/${id}`, 'resolve', {
    resolution: 'Spiegato.',
  });
  expect([status, json.survey.state]).toEqual([200, 'sent']);
  const survey = await db
    .selectFrom('surveys')
    .select('id')
    .where('requestId', '=', id)
    .executeTakeFirstOrThrow();
  return { id, path: `/api/surveys/${signedId(app.env.authSecret, 'survey', survey.id)}` };
}

describe('a survey', () => {
  it('shows what it is about and nothing of the person', async () => {
    const { path } = await resolved();
    const { status, json } = await centre.nobody.get(path);
    expect(status).toBe(200);
    expect(json).toEqual({
      requestNumber: expect.stringMatching(/^\d{4}-\d{6}$/),
      subject: "Perdita d'acqua nel corridoio",
      state: 'open',
    });
  });

  it('takes one answer, however many come', async () => {
    const { id, path } = await resolved();
    const votes = await Promise.all([6, 5, 4, 3, 6, 6].map((score) => centre.nobody.post(path, { score })));
    expect(votes.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409, 409, 409]);
    const closed = await eventually(
      () => read(operator, id),
      ({ state }) => state === 'closed',
    );
    const taken = votes.findIndex(({ status }) => status === 202);
    expect(closed.survey).toEqual({ state: 'answered', score: [6, 5, 4, 3, 6, 6][taken] });
    expect((await centre.nobody.get(path)).json.state).toBe('answered');
  });

  it('is not answered by programs that open or post the link', async () => {
    const { id, path } = await resolved();
    await centre.nobody.get(path);
    await fetch(`${centre.app.baseUrl}${path}`, { method: 'HEAD' });
    expect((await centre.nobody.raw(path, '', {})).status).toBe(415);
    expect((await centre.nobody.raw(path, '', { 'content-type': 'application/json' })).status).toBe(422);
    expect(
      (await centre.nobody.raw(path, 'score=6', { 'content-type': 'application/x-www-form-urlencoded' }))
        .status,
    ).toBe(415);
    expect((await read(operator, id)).survey).toEqual({ state: 'sent', score: null });
  });

  it('refuses scores that are none', async () => {
    const { path } = await resolved();
    for (const body of [
      {},
      { score: 0 },
      { score: 7 },
      { score: 3.5 },
      { score: '6' },
      { score: 6, name: 'x' },
    ]) {
      expect((await centre.nobody.post(path, body)).status, JSON.stringify(body)).toBe(422);
    }
    expect((await centre.nobody.post(path, { score: 6, comment: 'x'.repeat(4001) })).status).toBe(422);
  });

  it('is nobody’s with a token that was not given out', async () => {
    const { path } = await resolved();
    const forged = `/api/surveys/${signedId('another secret of thirty-two signs', 'survey', crypto.randomUUID())}`;
    for (const wrong of [`${path}x`, '/api/surveys/x', forged, `/api/surveys/${'y'.repeat(300)}`]) {
      expect((await centre.nobody.get(wrong)).status, wrong).toBe(404);
      expect((await centre.nobody.post(wrong, { score: 6 })).status, wrong).toBe(404);
    }
  });

  it('is over once the request goes on, and begins anew after a reopening', async () => {
    const { id, path } = await resolved();
    await command(operator, `/api/requests/${id}`, 'reopen', { reason: 'Ancora.' });
    expect((await centre.nobody.get(path)).json.state).toBe('expired');
    const late = await centre.nobody.post(path, { score: 1 });
    expect([late.status, late.json.code]).toEqual([409, 'survey_expired']);
    await command(operator, `/api/requests/${id}`, 'resolve', { resolution: 'Adesso sì.' });
    const surveys = await centre.db
      .selectFrom('surveys')
      .select(['id', 'cycle'])
      .where('requestId', '=', id)
      .orderBy('cycle')
      .execute();
    expect(surveys.map(({ cycle }) => cycle)).toEqual([0, 1]);
    const again = `/api/surveys/${signedId(centre.app.env.authSecret, 'survey', surveys[1]?.id ?? '')}`;
    expect((await centre.nobody.post(again, { score: 6 })).status).toBe(202);
  });
});

/** A request of the vehicle fleet, whose contract asks the requester, with its work reported as done. */
async function reported(): Promise<{ id: string; workOrderId: string }> {
  const { registry } = centre;
  const asked = newRequest(registry, {
    contractId: registry.contract('ARPAE'),
    categoryId: registry.category('ARPAE', 'VEI-CAR'),
  });
  const id: string = (await operator.post('/api/requests', asked)).json.id;
  const path = `/api/requests/${id}`;
  await command(operator, path, 'qualify', { categoryId: asked.categoryId });
  const dispatched = await command(operator, path, 'dispatch');
  const workOrderId: string = dispatched.json.workOrders[0].id;
  await eventually(
    () => command(operator, `/api/work-orders/${workOrderId}`, 'start'),
    ({ status }) => status === 200,
  );
  await command(operator, `/api/work-orders/${workOrderId}`, 'complete', { report: 'Fatto.' });
  await eventually(
    () => read(operator, id),
    ({ state }) => state === 'completed',
  );
  return { id, workOrderId };
}

/** The address of the newest question whether the work is done. */
async function questionOf(requestId: string): Promise<string> {
  const { id } = await centre.db
    .selectFrom('requesterVerifications')
    .select('id')
    .where('requestId', '=', requestId)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return `/api/verifications/${signedId(centre.app.env.authSecret, 'verification', id)}`;
}

describe('the question whether work is done', () => {
  it('goes to the requester, and their no sends the work back with their words', async () => {
    const { id, workOrderId } = await reported();
    const waiting = await read(operator, id);
    expect(waiting.verification).toEqual({ mode: 'requester', until: expect.any(String) });
    expect(waiting.allowed).toContain('verify');
    const path = await questionOf(id);
    const { json } = await centre.nobody.get(path);
    expect(json).toEqual({
      requestNumber: waiting.number,
      subject: "Perdita d'acqua nel corridoio",
      state: 'open',
      until: waiting.verification.until,
    });
    const no = { outcome: 'rework', comment: 'Gocciola ancora.' };
    const answers = await Promise.all([no, no, no].map((body) => centre.nobody.post(path, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409]);
    expect((await centre.nobody.get(path)).json.state).toBe('answered');
    await eventually(
      () => read(operator, id),
      ({ state }) => state === 'in_progress',
    );
    const order = await eventually(
      () => operator.get(`/api/work-orders/${workOrderId}`),
      (answer) => answer.json.state === 'in_progress',
    );
    expect(order.status).toBe(200);
    const { text } = await centre.db
      .selectFrom('messages')
      .select('text')
      .where('requestId', '=', id)
      .where('workOrderId', '=', workOrderId)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(text).toContain('Gocciola ancora.');
  });

  it('is over once staff have verified in the requester’s place', async () => {
    const { id } = await reported();
    const path = await questionOf(id);
    const { json } = await command(operator, `/api/requests/${id}`, 'verify', { outcome: 'ok' });
    expect([json.state, json.verification]).toEqual(['resolved', null]);
    expect((await centre.nobody.get(path)).json.state).toBe('over');
    const late = await centre.nobody.post(path, { outcome: 'ok' });
    expect([late.status, late.json.code]).toEqual([409, 'verification_over']);
  });

  it('is not answered by programs that open or post the link, nor by half an answer', async () => {
    const { id } = await reported();
    const path = await questionOf(id);
    await centre.nobody.get(path);
    expect((await centre.nobody.raw(path, '', {})).status).toBe(415);
    for (const body of [{}, { outcome: 'yes' }, { outcome: 'ok', score: 6 }])
      expect((await centre.nobody.post(path, body)).status, JSON.stringify(body)).toBe(422);
    const silent = await centre.nobody.post(path, { outcome: 'rework' });
    expect([silent.status, silent.json.errors[0].path]).toEqual([422, 'comment']);
    const survey = `/api/verifications/${signedId(centre.app.env.authSecret, 'survey', id)}`;
    for (const wrong of [`${path}x`, '/api/verifications/x', survey])
      expect((await centre.nobody.get(wrong)).status, wrong).toBe(404);
    expect((await read(operator, id)).state).toBe('completed');
  });
});
