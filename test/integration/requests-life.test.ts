import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedId } from '../../channels/signed-id.ts';
import {
  type Answer,
  type Caller,
  type ContactCentre,
  command,
  eventually,
  newContractVersion,
  newRequest,
  openContactCentre,
  read,
} from '../harness/contact-centre.ts';

let centre: ContactCentre;
let operator: Caller;
let supervisor: Caller;
let supplier: Caller;

beforeAll(async () => {
  centre = await openContactCentre();
  operator = await centre.as('operator@example.org');
  supervisor = await centre.as('supervisor@example.org');
  supplier = await centre.as('supplier@example.org');
});

afterAll(() => centre?.stop());

async function register(changes: Record<string, unknown> = {}): Promise<string> {
  const { status, json } = await operator.post('/api/requests', newRequest(centre.registry, changes));
  expect(status, JSON.stringify(json)).toBe(201);
  return json.id;
}

/** Gives a command that must be accepted. */
async function steer(
  id: string,
  name: string,
  body: Record<string, unknown> = {},
  caller = operator,
): Promise<Answer['json']> {
  const { status, json } = await command(caller, `/api/requests/${id}`, name, body);
  expect(status, `${name}: ${JSON.stringify(json)}`).toBe(200);
  return json;
}

async function work(id: string, name: string, body: Record<string, unknown> = {}): Promise<Answer['json']> {
  const { status, json } = await command(supplier, `/api/work-orders/${id}`, name, body);
  expect(status, `${name}: ${JSON.stringify(json)}`).toBe(200);
  return json;
}

const inState = (id: string, state: string) =>
  eventually(
    () => read(operator, id),
    (request) => request.state === state,
  );

describe('the life of a request', () => {
  it('goes from the call to a low score, a recontact and the end', async () => {
    const { registry } = centre;
    const id = await register({ categoryId: null });
    const assigneeId = registry.user('chiara.russo@example.org');
    expect(await steer(id, 'assign', { assigneeId })).toMatchObject({
      assigneeId,
      assigneeName: 'Chiara Russo',
    });
    const qualified = await steer(id, 'qualify', {
      categoryId: registry.category('POLI', 'MAN-SER'),
      impact: 'high',
      urgency: 'medium',
      note: 'Verificato al telefono.',
    });
    expect(qualified).toMatchObject({
      state: 'qualified',
      priority: 2,
      categoryName: 'Serramenti, porte e serrature',
    });
    expect(
      qualified.deadlines.map(({ target, state }: { target: string; state: string }) => [target, state]),
    ).toEqual([
      ['take_charge', 'met'],
      ['response', 'running'],
      ['resolution', 'running'],
    ]);
    expect(qualified.allowed).toContain('dispatch');
    expect(qualified.allowed).not.toContain('move-deadline');

    const dispatched = await steer(id, 'dispatch', { instructions: 'Chiavi in portineria.' });
    expect(dispatched).toMatchObject({
      state: 'dispatched',
      workOrders: [
        { number: `${dispatched.number}/1`, supplierId: registry.supplier('EDILNOVA'), state: 'offered' },
      ],
    });
    const workOrderId = dispatched.workOrders[0].id;
    const offer = await supplier.get(`/api/work-orders/${workOrderId}`);
    expect(offer.json).toMatchObject({
      instructions: 'Chiavi in portineria.',
      contact: { name: 'Mario Rossi', phone: '+393331234567' },
      allowed: ['accept', 'decline', 'schedule', 'start'],
    });
    expect(await work(workOrderId, 'accept')).toMatchObject({ state: 'accepted' });
    const from = new Date(Date.now() + 3_600_000).toISOString();
    const to = new Date(Date.now() + 7_200_000).toISOString();
    expect(await work(workOrderId, 'schedule', { from, to })).toMatchObject({
      scheduledFrom: from,
      scheduledTo: to,
    });
    await inState(id, 'scheduled');
    await work(workOrderId, 'start');
    const started = await inState(id, 'in_progress');
    expect(started.deadlines[1]).toMatchObject({ target: 'response', state: 'met' });
    const completed = await work(workOrderId, 'complete', {
      report: 'Sostituita la serratura.',
      parts: [{ description: 'Cilindro europeo', quantity: 1 }],
    });
    expect(completed).toMatchObject({
      state: 'completed',
      report: 'Sostituita la serratura.',
      parts: [{ code: null, description: 'Cilindro europeo', quantity: 1 }],
    });
    await inState(id, 'completed');
    await steer(id, 'verify', { outcome: 'rework', note: 'Non chiude bene.' });
    await eventually(
      () => supplier.get(`/api/work-orders/${workOrderId}`),
      ({ json }) => json.state === 'in_progress' && json.reworkCount === 1,
    );
    expect(await work(workOrderId, 'complete', { report: 'Registrata.' })).toMatchObject({ parts: [] });
    await inState(id, 'completed');
    const resolved = await steer(id, 'verify', { outcome: 'ok' });
    expect(resolved).toMatchObject({ state: 'resolved', survey: { state: 'sent' }, resolvedDirectly: false });

    const survey = await centre.db
      .selectFrom('surveys')
      .select('id')
      .where('requestId', '=', id)
      .executeTakeFirstOrThrow();
    const token = signedId(centre.app.env.authSecret, 'survey', survey.id);
    expect((await centre.nobody.get(`/api/surveys/${token}`)).json).toMatchObject({ state: 'open' });
    const vote = await centre.nobody.post(`/api/surveys/${token}`, { score: 2, comment: 'Troppo tempo.' });
    expect(vote.status, JSON.stringify(vote.json)).toBe(202);
    const again = await centre.nobody.post(`/api/surveys/${token}`, { score: 6 });
    expect([again.status, again.json.code]).toEqual([409, 'already_answered']);

    const unhappy = await eventually(
      () => read(operator, id),
      (request) => request.recontact?.dueAt != null,
    );
    expect(unhappy).toMatchObject({
      survey: { state: 'answered', score: 2 },
      recontact: { state: 'open', attempts: 0, maxAttempts: 3 },
    });
    expect(await steer(id, 'recontact', { outcome: 'unreachable', note: 'Non risponde.' })).toMatchObject({
      state: 'resolved',
      recontact: { attempts: 1 },
    });
    expect(await steer(id, 'recontact', { outcome: 'satisfied', note: 'Chiarito.' })).toMatchObject({
      state: 'closed',
    });

    const { data } = (await operator.get(`/api/requests/${id}/timeline`)).json;
    const types = data.map(({ type }: { type: string }) => type);
    for (const type of [
      'received',
      'qualified',
      'dispatched',
      'work_accepted',
      'work_started',
      'work_completed',
      'survey_answered',
      'closed',
    ]) {
      expect(types).toContain(type);
    }
    expect(types.filter((type: string) => type === 'work_completed')).toHaveLength(2);
    expect(types).not.toContain('completed');
    const entry = (type: string) => data.find((one: { type: string }) => one.type === type);
    expect(entry('received')).toMatchObject({ seq: 1, actor: { kind: 'user', name: 'Giulia Ferri' } });
    expect(entry('assigned').data).toMatchObject({ assigneeId, assigneeName: 'Chiara Russo' });
    expect(entry('qualified').data).toMatchObject({
      text: 'Verificato al telefono.',
      note: 'Verificato al telefono.',
    });
    expect(entry('qualified').data.terms).toBeUndefined();
    expect(entry('dispatched').data).toMatchObject({
      supplierName: 'Edilnova Manutenzioni S.r.l.',
      text: 'Chiavi in portineria.',
    });
    expect(entry('work_completed').data).toMatchObject({
      parts: [{ code: null, description: 'Cilindro europeo', quantity: 1 }],
      text: 'Sostituita la serratura.',
    });
    expect(entry('work_accepted')).toMatchObject({ workOrderId, actor: { name: 'Roberto Sala' } });
    expect(entry('survey_answered')).toMatchObject({
      actor: { kind: 'requester', name: 'Mario Rossi' },
      data: { score: 2, text: 'Troppo tempo.' },
    });
    const seqs = data.map(({ seq }: { seq: number }) => seq);
    expect(seqs).toEqual([...seqs].sort((a: number, b: number) => a - b));
  });

  it('keeps the proof of its deadlines', async () => {
    const id = await register();
    await steer(id, 'qualify', { categoryId: centre.registry.category('POLI', 'MAN-IDR') });
    const { data } = (await operator.get(`/api/requests/${id}/deadlines`)).json;
    expect(data.map(({ target }: { target: string }) => target).sort()).toEqual([
      'resolution',
      'response',
      'take_charge',
    ]);
    const response = data.find(({ target }: { target: string }) => target === 'response');
    expect(response).toMatchObject({
      cycle: 0,
      state: 'running',
      duration: 'PT2H',
      budgetMs: 7_200_000,
      pauses: [],
    });
    const counted = response.intervals.reduce(
      (sum: number, { from, to }: { from: string; to: string }) => sum + Date.parse(to) - Date.parse(from),
      0,
    );
    expect(counted).toBe(7_200_000);
    expect(response.intervals.at(-1).to).toBe(response.dueAt);
    expect(response.recalculations).toMatchObject([
      {
        cause: 'qualified',
        dueBefore: null,
        dueAfter: response.dueAt,
        budgetMs: 7_200_000,
        actor: { kind: 'user', name: 'Giulia Ferri' },
      },
    ]);
    const between = response.days.flatMap(({ open }: { open: { from: string; to: string }[] }) => open);
    for (const { from, to } of response.intervals)
      expect(
        between.some((open: { from: string; to: string }) => open.from <= from && to <= open.to),
        `${from}–${to} is open`,
      ).toBe(true);

    const dueAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
    const moved = await steer(
      id,
      'move-deadline',
      { target: 'resolution', dueAt, reason: 'Concordato.' },
      supervisor,
    );
    const resolution = moved.deadlines.find(({ target }: { target: string }) => target === 'resolution');
    expect(resolution.dueAt).toBe(dueAt);
    expect(Date.parse(resolution.warnAt)).toBeGreaterThan(Date.now() + 20 * 86_400_000);
    expect(Date.parse(resolution.warnAt)).toBeLessThan(Date.parse(dueAt));
    const byOperator = await command(operator, `/api/requests/${id}`, 'move-deadline', {
      target: 'resolution',
      dueAt,
      reason: 'x',
    });
    expect(byOperator.status).toBe(403);
    const again = (await operator.get(`/api/requests/${id}/deadlines`)).json.data;
    expect(again.find(({ target }: { target: string }) => target === 'resolution')).toMatchObject({
      movedTo: dueAt,
      recalculations: [
        { cause: 'qualified' },
        { cause: 'moved', dueAfter: dueAt, text: 'Concordato.', actor: { kind: 'user' } },
      ],
    });
  });

  it('explains its deadlines: what paused them, what made them be computed anew, and who', async () => {
    const { registry } = centre;
    const id = await register({ categoryId: registry.category('POLI', 'MAN-SER') });
    const categoryId = registry.category('POLI', 'MAN-SER');
    await steer(id, 'qualify', { categoryId, impact: 'high', urgency: 'medium' });
    await steer(id, 'suspend', { reason: 'waiting_requester', note: 'Richiama lui.' });
    await steer(id, 'resume', {}, supervisor);
    await steer(id, 'qualify', { categoryId, priority: 1, reason: 'Porta di emergenza.' });
    const [order] = (await steer(id, 'dispatch')).workOrders;
    await work(order.id, 'start');
    await work(order.id, 'complete', { report: 'Fatto.' });
    await inState(id, 'completed');
    await steer(id, 'verify', { outcome: 'rework', note: 'Non chiude.' });

    const told = (await operator.get(`/api/requests/${id}/deadlines`)).json;
    expect(told.calendar).toMatchObject({ timeZone: 'Europe/Rome', name: expect.any(String) });
    const of = (body: Answer['json'], name: string) =>
      body.data.find(({ target }: { target: string }) => target === name);
    const resolution = of(told, 'resolution');
    expect(resolution).toMatchObject({
      pauses: [{ reason: 'waiting_requester', creditedMs: expect.any(Number) }],
      holds: [{ outcome: 'rework', to: expect.any(String) }],
      ended: null,
      recalculations: [
        { cause: 'qualified', priority: 2, actor: { name: 'Giulia Ferri' } },
        { cause: 'suspended', suspendReason: 'waiting_requester', dueAfter: null, text: 'Richiama lui.' },
        { cause: 'resumed', dueBefore: null, actor: { name: 'Marco Bellini' } },
        { cause: 'priority_changed', previousPriority: 2, priority: 1, text: 'Porta di emergenza.' },
        { cause: 'rework', dueAfter: resolution.dueAt, text: 'Non chiude.' },
      ],
    });
    expect(of(told, 'response').ended).toMatchObject({ how: 'met', by: 'work_started', lateMs: 0 });
    const referent = await centre.as('referent@example.org');
    const seen = of((await referent.get(`/api/requests/${id}/deadlines`)).json, 'resolution');
    expect(seen.recalculations.map(({ text }: { text: string | null }) => text)).toEqual(Array(5).fill(null));
  });

  it('keeps its version of the contract until a supervisor moves it to another', async () => {
    const contractId = centre.registry.contract('H24');
    const categoryId = centre.registry.category('H24', 'IDR-PER');
    const id = await register({ contractId, categoryId, siteId: null });
    expect(await steer(id, 'qualify', { categoryId })).toMatchObject({ contractVersion: 1 });
    const manager = await centre.as('manager@example.org');
    const version = await newContractVersion(manager, contractId, {
      targets: [{ priority: 1, takeCharge: 'PT5M', response: 'PT30M', resolution: 'PT2H' }],
    });
    expect(version).toBe(2);
    expect(await steer(id, 'qualify', { categoryId })).toMatchObject({ contractVersion: 1 });

    const move = { contractVersion: 2, reason: 'Concordato con il DEC.' };
    expect((await command(operator, `/api/requests/${id}`, 'change-terms', move)).status).toBe(403);
    const unknown = await command(supervisor, `/api/requests/${id}`, 'change-terms', {
      ...move,
      contractVersion: 3,
    });
    expect([unknown.status, unknown.json.errors[0].path]).toEqual([422, 'contractVersion']);
    const silent = await command(supervisor, `/api/requests/${id}`, 'change-terms', { contractVersion: 2 });
    expect([silent.status, silent.json.errors[0].path]).toEqual([422, 'reason']);
    const same = await command(supervisor, `/api/requests/${id}`, 'change-terms', {
      ...move,
      contractVersion: 1,
    });
    expect([same.status, same.json.code]).toEqual([409, 'same_terms']);

    const moved = await steer(id, 'change-terms', move, supervisor);
    expect(moved).toMatchObject({ contractVersion: 2, state: 'qualified' });
    const { data } = (await operator.get(`/api/requests/${id}/deadlines`)).json;
    const durations = data.map(({ target, duration, recalculations }: Answer['json']) => [
      target,
      duration,
      recalculations.map(({ cause }: { cause: string }) => cause),
    ]);
    expect(durations.sort()).toEqual([
      ['resolution', 'PT2H', ['qualified', 'contract_version_changed']],
      ['response', 'PT30M', ['qualified', 'contract_version_changed']],
      ['take_charge', 'PT5M', ['received']],
    ]);
    const timeline = (await operator.get(`/api/requests/${id}/timeline`)).json.data;
    expect(timeline.find(({ type }: { type: string }) => type === 'terms_changed')).toMatchObject({
      actor: { kind: 'user' },
      data: { contractVersion: 2, previousVersion: 1, reason: 'Concordato con il DEC.' },
    });
  });

  it('is resolved at first contact, and reopened within the window', async () => {
    const id = await register();
    await steer(id, 'qualify', { categoryId: centre.registry.category('POLI', 'MAN-IDR') });
    expect(await steer(id, 'resolve', { resolution: 'Aperta la valvola al telefono.' })).toMatchObject({
      state: 'resolved',
      resolvedDirectly: true,
    });
    const reopened = await steer(id, 'reopen', { reason: 'Gocciola ancora.' });
    expect(reopened).toMatchObject({ state: 'qualified', reopenCount: 1, survey: { state: 'none' } });
    expect(reopened.deadlines.map(({ cycle }: { cycle: number }) => cycle)).toEqual([0, 1, 1]);
  });

  it('waits, and goes on', async () => {
    const id = await register();
    await steer(id, 'qualify', { categoryId: centre.registry.category('POLI', 'MAN-IDR') });
    const waiting = await steer(id, 'suspend', { reason: 'waiting_requester', note: 'Aspetta conferma.' });
    expect(waiting).toMatchObject({
      state: 'suspended',
      clockPaused: true,
      nextDeadline: null,
      workingTimeLeft: null,
      suspension: { reason: 'waiting_requester', until: null },
    });
    expect(waiting.deadlines[1]).toMatchObject({ state: 'paused', dueAt: null });
    expect(await steer(id, 'resume')).toMatchObject({ state: 'qualified', clockPaused: false });
  });

  it('passes on to the next supplier when one declines, and to a supervisor when none is left', async () => {
    const { registry } = centre;
    const id = await register({ categoryId: registry.category('POLI', 'MAN-SER') });
    await steer(id, 'qualify', { categoryId: registry.category('POLI', 'MAN-SER') });
    const [first] = (await steer(id, 'dispatch')).workOrders;
    expect(await work(first.id, 'decline', { reason: 'Nessuno libero.' })).toMatchObject({
      reason: 'Nessuno libero.',
      // Who has nothing more to do is told of nobody (R39).
      contact: null,
    });
    const passed = await eventually(
      () => read(operator, id),
      (request) => request.workOrders.length === 2,
    );
    expect(passed.workOrders[1]).toMatchObject({
      supplierId: registry.supplier('TECNICI'),
      state: 'offered',
    });
    const declined = await command(operator, `/api/work-orders/${passed.workOrders[1].id}`, 'decline', {
      reason: 'No.',
    });
    expect(declined.status).toBe(200);
    const stuck = await eventually(
      () => read(operator, id),
      (request) => request.needsSupplier,
    );
    expect(stuck).toMatchObject({ state: 'qualified', escalation: 1 });
    expect(
      (await steer(id, 'dispatch', { supplierId: registry.supplier('ELETTRA') })).workOrders,
    ).toHaveLength(3);
  });

  it('says clearly that nobody is to be asked', async () => {
    const { db, registry } = centre;
    const categoryId = await db
      .insertInto('categories')
      .values({
        contractId: registry.contract('POLI'),
        code: 'SENZA',
        name: 'Senza fornitori',
        groupName: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const id = await register({ categoryId: categoryId.id });
    const early = await command(operator, `/api/requests/${id}`, 'dispatch');
    expect([early.status, early.json.code]).toEqual([409, 'not_allowed_in_state']);
    await steer(id, 'qualify', { categoryId: categoryId.id });
    const refused = await command(operator, `/api/requests/${id}`, 'dispatch');
    expect([refused.status, refused.json.code]).toEqual([409, 'no_routing']);
    expect(refused.json.allowed).toContain('dispatch');
  });

  it('takes notes, reminders and complaints, and shows each to whom it is meant for', async () => {
    const id = await register();
    await steer(id, 'note', { text: 'Solo per noi.', visibility: 'internal' });
    await steer(id, 'note', { text: 'La richiameremo.', visibility: 'requester' });
    const referent = await centre.as('referent@example.org');
    const own = await command(referent, `/api/requests/${id}`, 'remind', { note: 'Quando venite?' });
    expect([own.status, own.json.reminderCount]).toEqual([200, 1]);
    expect(own.json.allowed.sort()).toEqual(['note', 'remind']);
    expect(await steer(id, 'remind', { complaint: true })).toMatchObject({
      reminderCount: 1,
      complaintCount: 1,
    });
    const inside = await command(referent, `/api/requests/${id}`, 'note', {
      text: 'x',
      visibility: 'internal',
    });
    expect([inside.status, inside.json.errors[0].path]).toEqual([422, 'visibility']);

    const texts = async (caller: Caller, kind = 'note') =>
      (await caller.get(`/api/requests/${id}/messages`)).json.data
        .filter((message: { kind: string }) => message.kind === kind)
        .map(({ text }: { text: string }) => text);
    expect(await texts(operator)).toEqual(['Solo per noi.', 'La richiameremo.', 'Quando venite?']);
    expect(await texts(referent)).toEqual(['La richiameremo.', 'Quando venite?']);
    expect((await texts(operator, 'notification')).length).toBeGreaterThan(0);
    expect(await texts(referent, 'notification')).toEqual([]);
    const seen = (await referent.get(`/api/requests/${id}/timeline`)).json.data;
    expect(JSON.stringify(seen)).not.toContain('Solo per noi');
    expect(seen.filter(({ type }: { type: string }) => type === 'noted')).toHaveLength(1);
  });

  it('merges into one that the sender may see, never into itself', async () => {
    const [id, into] = [await register(), await register()];
    expect(await steer(id, 'merge', { intoId: into })).toMatchObject({
      state: 'merged',
      mergedIntoId: into,
      allowed: [],
    });
    await eventually(
      () => operator.get(`/api/requests/${into}/timeline`),
      ({ json }) => json.data.some(({ type }: { type: string }) => type === 'absorbed'),
    );
    const itself = await command(operator, `/api/requests/${into}`, 'merge', { intoId: into });
    expect([itself.status, itself.json.code]).toEqual([409, 'merge_into_itself']);
    const ended = await command(operator, `/api/requests/${into}`, 'merge', { intoId: id });
    expect([ended.status, ended.json.code]).toEqual([409, 'merge_target_not_open']);
    const unknown = await command(operator, `/api/requests/${into}`, 'merge', {
      intoId: crypto.randomUUID(),
    });
    expect([unknown.status, unknown.json.errors[0].path]).toEqual([422, 'intoId']);
    const late = await command(operator, `/api/requests/${id}`, 'note', {
      text: 'x',
      visibility: 'internal',
    });
    expect(late.status).toBe(409);
    expect(late.json.allowed).toEqual([]);
  });

  it('leaves no text of a command that was refused', async () => {
    const id = await register();
    const refused = await command(operator, `/api/requests/${id}`, 'resolve', {
      resolution: 'Troppo presto.',
    });
    expect([refused.status, refused.json.code]).toEqual([409, 'not_allowed_in_state']);
    const left = await centre.db
      .selectFrom('texts')
      .select('id')
      .where('body', '=', 'Troppo presto.')
      .execute();
    expect(left).toEqual([]);
  });

  it("shows the engine's own events to a manager only", async () => {
    const id = await register();
    await steer(id, 'note', { text: 'Nella storia solo il suo numero.', visibility: 'internal' });
    expect((await operator.get(`/api/requests/${id}/workflow-history`)).status).toBe(403);
    const manager = await centre.as('manager@example.org');
    const { status, json } = await manager.get(`/api/requests/${id}/workflow-history`);
    expect([status, json.source, json.workflowId]).toEqual([200, 'live', id]);
    expect(json.data[0]).toMatchObject({ id: 1, type: 'workflow_execution_started' });
    const everything = Buffer.from(JSON.stringify(json)).toString();
    expect(everything).not.toContain('Mario');
    expect(everything).not.toContain('suo numero');
  });
});

describe('two people, one request', () => {
  it('accepts one of two commands at the same moment, and tells the other what has changed', async () => {
    const id = await register();
    const { headers } = await operator.get(`/api/requests/${id}`);
    const ifMatch = { 'if-match': headers.get('etag') ?? '' };
    const note = (text: string) => ({ text, visibility: 'internal' });
    const answers = await Promise.all([
      operator.post(`/api/requests/${id}/note`, note('prima'), ifMatch),
      supervisor.post(`/api/requests/${id}/note`, note('seconda'), ifMatch),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stale = answers.find(({ status }) => status === 412) as Answer;
    const accepted = answers.find(({ status }) => status === 200) as Answer;
    expect(stale.headers.get('etag')).toBe(`"${accepted.json.version}"`);
    expect(stale.json).toMatchObject({
      code: 'stale_version',
      current: { version: accepted.json.version, state: 'received' },
      changes: [{ type: 'noted', actor: { kind: 'user' }, data: { text: expect.any(String) } }],
    });
    const { data } = (await operator.get(`/api/requests/${id}/timeline`)).json;
    expect(data.filter(({ type }: { type: string }) => type === 'noted')).toHaveLength(1);
    const late = await operator.post(`/api/requests/${id}/note`, note('terza'), ifMatch);
    expect([late.status, late.json.changes.length]).toEqual([412, 1]);
  });

  it('wants If-Match', async () => {
    const id = await register();
    const { status, json } = await operator.post(`/api/requests/${id}/note`, {
      text: 'x',
      visibility: 'internal',
    });
    expect([status, json.code]).toEqual([428, 'if_match_required']);
  });
});
