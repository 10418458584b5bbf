/**
 * What ended is archived, and the audit proves from histories alone what the read model says: over the lives of
 * lives.ts, over random ones, and after a hand has been at the database.
 */
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditMonth } from '../../audit/audit-month.ts';
import { liveHistories } from '../../audit/histories.ts';
import { createReplayer, type Replayer } from '../../audit/replay.ts';
import { createLogger } from '../../config/log.ts';
import { verifyChain } from '../../db/archive/archive.ts';
import { findArchivedHistory, runFacts } from '../../db/archive/histories.ts';
import { insertCall } from '../../db/calls/calls.ts';
import type { Db } from '../../db/database.ts';
import { insertDowntime, updateDowntime } from '../../db/downtimes/downtimes.ts';
import { draftRevision } from '../../db/statements/closing.ts';
import type { AuditResult } from '../../domain/service-levels/audit.ts';
import { addMonths, monthOf, monthRange } from '../../domain/time/rome.ts';
import type { UsedPart } from '../../domain/work-order/commands.ts';
import type { Recurring } from '../../worker/every.ts';
import { startArchiver } from '../../worker/housekeeping/archive.ts';
import { LIVES } from './lives.ts';
import { createWorld, type Request, type World } from './world.ts';

const CONTRACT = 'C';
/** Not a life of one request: a workflow with a made-up id, an audit. */
const NOT_REQUESTS = ['continuedAsNew', 'audited'];

let world: World;
let archiver: Recurring;
let replayer: Replayer;
let firstMonth: string;
/** A request that was lived to its end. */
let whole: string;

beforeAll(async () => {
  world = await createWorld();
  firstMonth = monthOf(await world.env.currentTimeMs());
  const log = createLogger('test', 'silent');
  archiver = startArchiver({ db: world.db, client: world.env.client, log });
  replayer = await createReplayer();
});

afterAll(async () => {
  await archiver?.stop();
  await replayer?.close();
  await world?.stop();
});

describe('the archive', () => {
  it('keeps each ended workflow once, whole, chained, in little room', async () => {
    [whole = ''] = (await LIVES.whole?.(world)) ?? [];
    await archived(whole);
    const history = await findArchivedHistory(world.db, whole);
    const live = await world.env.client.workflow.getHandle(whole).fetchHistory();
    expect(history?.events?.length).toBe(live.events?.length);
    expect(history && runFacts(history).closedAt).not.toBeNull();
    expect(await verifyChain(world.db)).toEqual({ length: 1, broken: [] });
    const { bytes } = await world.db
      .selectFrom('archivedHistories')
      .select(sql<string>`sum(length(history))`.as('bytes'))
      .executeTakeFirstOrThrow();
    expect(Number(bytes)).toBeLessThan(8192);
  });

  it('grows only, and so does the timeline', async () => {
    for (const table of ['timeline', 'archived_histories', 'fact_journal'] as const) {
      const refused = expect.objectContaining({ message: `${table} is append-only` });
      await expect(
        sql`update ${sql.table(table)} set ${sql.ref(table === 'fact_journal' ? 'ref' : 'request_id')} = null`.execute(
          world.db,
        ),
      ).rejects.toEqual(refused);
      await expect(sql`delete from ${sql.table(table)}`.execute(world.db)).rejects.toEqual(refused);
      await expect(sql`truncate ${sql.table(table)}`.execute(world.db)).rejects.toEqual(refused);
    }
    for (const table of ['statements', 'statement_facts', 'audits'])
      await expect(sql`truncate ${sql.table(table)} cascade`.execute(world.db)).rejects.toThrow(
        /append-only/,
      );
  });
});

describe('the audit', () => {
  it('names each table of the read model that a hand has changed', async () => {
    const id = whole;
    const shift = async (by: number) => {
      const hours = sql`${by} * interval '1 hour'`;
      await sql`update requests set resolved_at = resolved_at + ${hours} where id = ${id}`.execute(world.db);
      await sql`update deadlines set met_at = met_at + ${hours} where request_id = ${id} and target = 'response'`.execute(
        world.db,
      );
      await sql`update work_orders set started_at = started_at + ${hours} where request_id = ${id}`.execute(
        world.db,
      );
      await sql`update surveys set score = score + ${by} where request_id = ${id}`.execute(world.db);
      await byForce(
        'timeline',
        sql`update timeline set seq = seq + ${by} where request_id = ${id}
        and seq = (select max(seq) from timeline where request_id = ${id})`,
      );
    };
    await shift(1);
    const { findings } = await auditNow();
    await shift(-1);
    const { number } = await world.db
      .selectFrom('requests')
      .select('number')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(findings.every(({ name, kind }) => name === number && kind === 'difference')).toBe(true);
    expect(findings.map(({ field }) => field.replace(/\[\d+\]/, '[n]')).sort()).toEqual([
      'deadlines[0,response].metAt',
      'requests.resolvedAt',
      'surveys[n].score',
      'timeline[n]',
      'timeline[n]',
      `work_orders[${number}/1].startedAt`,
    ]);
    expect((await auditNow()).isProved).toBe(true);
  }, 120_000);

  it('proves calls and downtimes by the journal, and names what a hand has changed', async () => {
    await sql`update contract_versions set terms = jsonb_set(terms, '{penaltyClauses}', ${JSON.stringify(CLAUSES)})`.execute(
      world.db,
    );
    const month = monthOf(await world.env.currentTimeMs());
    const { from } = monthRange(month);
    const at = (minutes: number) => new Date(from + minutes * 60_000).toISOString();
    const call = (callId: string, outcome: 'answered' | 'abandoned') =>
      inTransaction((trx) =>
        insertCall(trx, {
          ...{
            contractId: world.terms.contractId,
            callId,
            direction: 'in',
            caller: '+390212345678',
            callee: null,
          },
          ...{ queue: 'Q', startedAt: at(1), answeredAt: null, endedAt: null, outcome, waitSeconds: 30 },
          ...{ operatorId: null, requestId: null },
        }),
      );
    const [one, two, three] = await Promise.all([
      call('one', 'abandoned'),
      call('two', 'answered'),
      call('three', 'answered'),
      ...Array.from({ length: 20 }, (_, index) => call(`more ${index}`, 'answered')),
    ]);
    const { contractId } = world.terms;
    const down = await inTransaction((trx) =>
      insertDowntime(trx, { contractId, from: at(0), to: null, reason: 'Guasto' }, null),
    );
    await inTransaction((trx) =>
      updateDowntime(
        trx,
        { id: down, version: 1 },
        { from: at(0), to: at(600), reason: 'Guasto' },
        new Date(),
      ),
    );
    const proved = await auditOf(month);
    expect(proved.findings).toEqual([]);
    expect(proved).toMatchObject({
      isProved: true,
      calls: { registered: 23, proved: 23, takenOver: 0 },
      downtimes: { registered: 1, proved: 1 },
    });
    expect(proved.lines.map(({ proved: line }) => [line?.kind, line?.numerator])).toEqual([
      ['direct_resolution', expect.any(Number)],
      ['abandoned_calls', 1],
      ['availability_credit', expect.any(Number)],
    ]);
    expect(proved.lines[2]?.proved?.penalty).toBe(true);

    await sql`update calls set outcome = 'answered' where id = ${one}`.execute(world.db);
    await sql`delete from calls where id = ${two}`.execute(world.db);
    await sql`update calls set started_at = started_at - interval '40 days' where id = ${three}`.execute(
      world.db,
    );
    await sql`insert into calls (contract_id, call_id, direction, started_at, outcome, wait_seconds)
      values (${contractId}, 'by hand', 'in', ${at(2)}, 'answered', 1)`.execute(world.db);
    await sql`update downtimes set to_at = ${at(10)}, reason = 'Altro' where id = ${down}`.execute(world.db);
    const changed = await auditOf(month);
    expect(changed.isProved).toBe(false);
    expect(
      changed.findings.map(({ kind, name, field, proved, found }) => [kind, name, field, proved, found]),
    ).toEqual(
      expect.arrayContaining([
        ['difference', 'one', 'calls.outcome', 'abandoned', 'answered'],
        ['missing_row', 'two', 'calls', 'a row', 'no row'],
        [
          'difference',
          'three',
          'calls.startedAt',
          at(1),
          new Date(from + 60_000 - 40 * 86_400_000).toISOString(),
        ],
        ['unregistered_row', 'by hand', 'calls', 'not registered', 'a row'],
        ['difference', at(0), 'downtimes.toAt', at(600), at(10)],
        ['difference', at(0), 'downtimes.reason', expect.any(String), expect.any(String)],
      ]),
    );
    expect(changed.findings).toHaveLength(6);
    expect(changed.lines.map(({ agrees }) => agrees)).toEqual([true, false, false]);
    expect(changed.lines[1]?.proved?.numerator).toBe(1);
    await sql`delete from calls where call_id = 'by hand'`.execute(world.db);
    await sql`update calls set outcome = 'abandoned' where id = ${one}`.execute(world.db);
    await sql`update calls set started_at = ${at(1)} where id = ${three}`.execute(world.db);
    await sql`update downtimes set to_at = ${at(600)}, reason = 'Guasto' where id = ${down}`.execute(
      world.db,
    );
    await sql`insert into calls (id, contract_id, call_id, direction, queue, started_at, outcome, wait_seconds)
      values (${two}, ${contractId}, 'two', 'in', 'Q', ${at(1)}, 'answered', 30)`.execute(world.db);
    expect((await auditOf(month)).isProved).toBe(true);
  }, 120_000);

  it('names an entry of the journal that was changed, and one that is gone', async () => {
    const last = sql`(select max(position) from fact_journal where kind = 'call')`;
    await byForce(
      'fact_journal',
      sql`update fact_journal set cause = 'taken_over' where kind = 'call' and position = 3`,
    );
    await byForce(
      'fact_journal',
      sql`create table kept as select * from fact_journal
      where kind = 'call' and position in (5, ${last})`,
    );
    await byForce(
      'fact_journal',
      sql`delete from fact_journal where kind = 'call' and position in (5, ${last})`,
    );
    const { findings } = await auditNow();
    const broken = findings.filter(({ kind }) => kind === 'broken_chain');
    expect(new Set(broken.map(({ field, found }) => `${field} ${found}`))).toEqual(
      new Set([
        'fact_journal[call,3] altered',
        'fact_journal[call,6] entry_missing_before',
        'fact_journal[call,23] end_missing',
      ]),
    );
    await byForce('fact_journal', sql`insert into fact_journal select * from kept`);
    await byForce('fact_journal', sql`update fact_journal set cause = 'registered' where kind = 'call'`);
    expect((await auditNow()).isProved).toBe(true);
  }, 120_000);

  it('proves a statement as of when it was made, and names what was changed of it', async () => {
    const request = await world.receive();
    await request.qualify();
    const month = monthOf(await world.env.currentTimeMs());
    await world.env.sleep(monthRange(month).to + 3_600_000 - (await world.env.currentTimeMs()));
    const { contractId } = world.terms;
    const { closing } = await draftRevision(
      world.db,
      { contractId, month, correction: null },
      await world.env.currentTimeMs(),
    );
    await world.env.sleep('1 hour');
    await request.steer({ type: 'resolve', resolutionTextId: await request.text(), articleId: null });
    const proved = await auditOf(month);
    expect(proved.findings).toEqual([]);
    expect(proved).toMatchObject({
      isProved: true,
      isOver: true,
      statements: [{ revision: 1, isProved: true }],
    });
    const resolved = (lines: (typeof proved)['lines']) => lines[0]?.proved?.numerator ?? 0;
    expect(resolved(proved.lines)).toBe(resolved(proved.statements[0]?.lines ?? []) + 1);

    const { statementId } = closing;
    const { number } = await request.state();
    await byForce('statement_facts', sql`create table kept_facts as select * from statement_facts`);
    await byForce('statements', sql`create table kept_statements as select * from statements`);
    await byForce(
      'statement_facts',
      sql`update statement_facts set measure = replace(measure, 'qualified', 'closed')
        where statement_id = ${statementId} and kind = 'request'`,
    );
    await byForce(
      'statements',
      sql`update statements set total_cents = total_cents + 1 where id = ${statementId}`,
    );
    const changed = await auditOf(month);
    expect(changed.findings.map(({ subject, field }) => [subject, field])).toEqual(
      expect.arrayContaining([
        ['statement', `statement_facts[request ${number}]`],
        ['statement', 'statement_facts'],
        ['statement', 'statements.hash'],
        ['statement', 'statements.totalCents'],
      ]),
    );
    expect(changed.statements).toMatchObject([{ isProved: false }]);

    await byForce(
      'statement_facts',
      sql`delete from statement_facts where statement_id = ${statementId} and kind = 'call'`,
    );
    const without = await auditOf(month);
    expect(without.statements[0]).toMatchObject({ calls: 0, isProved: false });
    expect(without.findings).toContainEqual(
      expect.objectContaining({ field: 'statement_facts[call one]', found: null }),
    );
    await byForce('statements', sql`delete from statements where id = ${statementId}`);
    expect((await auditOf(month)).findings).toEqual([
      expect.objectContaining({ kind: 'missing_row', name: `${month} rev. 1`, field: 'statements' }),
    ]);
    await sql`insert into statements select * from kept_statements`.execute(world.db);
    await byForce('statement_facts', sql`delete from statement_facts`);
    await sql`insert into statement_facts select * from kept_facts`.execute(world.db);
    expect((await auditOf(month)).isProved).toBe(true);
  }, 120_000);

  it('names the part that a hand has changed, in its work order and on the statement, and one that is missing', async () => {
    const month = addMonths(monthOf(await world.env.currentTimeMs()), 1);
    const { contractId } = world.terms;
    const maintenance = { categoryIds: null, coversOtherSuppliersHardware: true, requiredDocuments: [] };
    await sql`update contract_versions set terms = terms || ${JSON.stringify({ maintenance })}`.execute(
      world.db,
    );
    await sql`update contracts set starts_on = ${`${month}-01`}`.execute(world.db);
    // Received in one month and completed in the next.
    const received = monthRange(month).from - (await world.env.currentTimeMs()) - 3_600_000;
    await world.env.sleep(received);
    const request = await world.receive();
    await request.qualify();
    const order = await request.dispatch(world.suppliers.first);
    await request.steerWorkOrder(order, { type: 'start' });
    await world.env.sleep('3 hours');
    const part = async (description: string, code: string | null, quantity: number) => {
      const descriptionTextId = await request.text(description);
      return { code, descriptionTextId, quantity };
    };
    const complete = async (parts: UsedPart[]) =>
      request.steerWorkOrder(order, { type: 'complete', reportTextId: await request.text(), parts });
    const parts = [await part('Alternatore', 'ALT-90', 1), await part('Olio, litri', null, 4.5)];
    await complete(parts);
    const { number } = await request.workOrder(order);
    await world.env.sleep(monthRange(month).to + 3_600_000 - (await world.env.currentTimeMs()));
    const { closing } = await draftRevision(
      world.db,
      { contractId, month, correction: null },
      await world.env.currentTimeMs(),
    );
    const { statementId } = closing;
    // What is used after a rework is no part of the month that was closed.
    await world.env.sleep('1 hour');
    await request.steer({ type: 'verify', outcome: 'rework', noteTextId: null });
    const again = [await part('Alternatore', 'ALT-91', 1)];
    await complete(again);
    const named = async () => {
      const { findings } = await auditOf(month);
      return findings.map(({ subject, name, field, proved, found }) => [subject, name, field, proved, found]);
    };
    expect(await named()).toEqual([]);
    expect((await auditOf(month)).statements).toMatchObject([{ isProved: true }]);

    const setParts = (change: ReturnType<typeof sql>) =>
      sql`update work_orders set parts = ${change} where id = ${order}`.execute(world.db);
    const { number: requestNumber } = await request.state();
    const at = `work_orders[${number}].parts`;
    await setParts(sql`jsonb_set(parts, '{0,quantity}', '3')`);
    expect(await named()).toEqual([['request', requestNumber, `${at}[1].quantity`, 1, 3]]);
    await setParts(sql`jsonb_set(jsonb_set(parts, '{0,quantity}', '1'), '{0,description}', '"Motore"')`);
    const [text] = again;
    expect(await named()).toEqual([
      ['request', requestNumber, `${at}[1].descriptionTextId`, text?.descriptionTextId, null],
    ]);
    await setParts(sql`jsonb_set(parts, '{0,description}', '"Alternatore"') || parts`);
    expect(await named()).toEqual([['request', requestNumber, `${at}[2]`, 'no row', 'a row']]);
    await setParts(sql`'"nessuno"'`);
    expect((await named()).map(([, , field]) => field)).toEqual([
      `${at}[1].code`,
      `${at}[1].descriptionTextId`,
      `${at}[1].quantity`,
    ]);
    await setParts(sql`'[]'`);
    expect(await named()).toEqual([['request', requestNumber, `${at}[1]`, 'a row', 'no row']]);
    await setParts(sql`'[{"code": "ALT-91", "description": "Alternatore", "quantity": 1}]'`);

    await byForce('statement_parts', sql`create table kept_parts as select * from statement_parts`);
    const onStatement = sql`statement_id = ${statementId} and position = 2`;
    const name = `${month} rev. 1`;
    const ofStatement = async () => (await named()).filter(([, , field]) => field !== 'statements.hash');
    await byForce(
      'statement_parts',
      sql`update statement_parts set quantity = 45, description = 'Alternatore' where ${onStatement}`,
    );
    expect(await ofStatement()).toEqual([
      [
        'statement',
        name,
        `statement_parts[${number},2].descriptionTextId`,
        parts[1]?.descriptionTextId,
        expect.any(String),
      ],
      ['statement', name, `statement_parts[${number},2].quantity`, 4.5, 45],
    ]);
    await byForce('statement_parts', sql`delete from statement_parts where ${onStatement}`);
    expect(await ofStatement()).toEqual([
      ['statement', name, `statement_parts[${number},2]`, 'a row', 'no row'],
    ]);
    await byForce('statement_parts', sql`delete from statement_parts`);
    expect(await ofStatement()).toHaveLength(2);
    await sql`insert into statement_parts select * from kept_parts`.execute(world.db);
    expect((await auditOf(month)).isProved).toBe(true);
    await sql`update contracts set starts_on = '2020-01-01', updated_at = ${new Date(await world.env.currentTimeMs())}`.execute(
      world.db,
    );
    expect((await auditOf(month)).isProved, 'the contract was changed since').toBe(true);
  }, 120_000);

  it('proves every life, open or ended', async () => {
    for (const [name, live] of Object.entries(LIVES)) if (!NOT_REQUESTS.includes(name)) await live(world);
    const result = await auditNow();
    expect(result.findings).toEqual([]);
    expect(result).toMatchObject({ isProved: true, proved: result.requests, waiting: [] });
    expect(result.requests).toBeGreaterThan(8);
  }, 180_000);

  it('names the row and the column that a hand has changed', async () => {
    const request = await world.receive();
    await request.qualify();
    const { number } = await request.state();
    const { id } = request;
    await sql`update requests set priority = 3 where id = ${id}`.execute(world.db);
    await sql`update deadlines set due_at = due_at + interval '1 hour', state = 'met'
      where request_id = ${id} and target = 'resolution'`.execute(world.db);
    const { findings, isProved } = await auditNow();
    expect(isProved).toBe(false);
    expect(findings.map((one) => [one.name, one.field])).toEqual([
      [number, 'requests.priority'],
      [number, 'deadlines[0,resolution].state'],
      [number, 'deadlines[0,resolution].dueAt'],
    ]);
    await sql`update requests set priority = 1 where id = ${id}`.execute(world.db);
    await sql`update deadlines set due_at = due_at - interval '1 hour', state = 'running'
      where request_id = ${id} and target = 'resolution'`.execute(world.db);
    expect((await auditNow()).isProved).toBe(true);
  }, 120_000);

  it('finds an ended request again that was moved to another month', async () => {
    const [id = ''] = (await LIVES.cancelled?.(world)) ?? [];
    await archived(id);
    await sql`update requests set created_at = created_at - interval '400 days' where id = ${id}`.execute(
      world.db,
    );
    expect((await auditNow()).findings.map(({ id: found, field }) => [found, field])).toEqual([
      [id, 'requests.createdAt'],
    ]);
    await sql`update requests set created_at = created_at + interval '400 days' where id = ${id}`.execute(
      world.db,
    );
  }, 120_000);

  it('names a moment of the timeline that was changed, a history that was changed, and one that is missing', async () => {
    const [altered = ''] = (await LIVES.cancelled?.(world)) ?? [];
    const [missing = ''] = (await LIVES.cancelled?.(world)) ?? [];
    const [torn = ''] = (await LIVES.cancelled?.(world)) ?? [];
    await archived(altered, missing, torn);
    await byForce(
      'timeline',
      sql`update timeline set at = at - interval '1 day'
      where request_id = ${altered} and type = 'cancelled'`,
    );
    await byForce(
      'archived_histories',
      sql`update archived_histories set event_count = event_count + 1
      where workflow_id = ${altered}`,
    );
    await byForce('archived_histories', sql`delete from archived_histories where workflow_id = ${missing}`);
    await byForce(
      'archived_histories',
      sql`update archived_histories set history = substr(history, 9) where workflow_id = ${torn}`,
    );
    const { findings } = await auditNow();
    const named = findings.map(({ kind, id, field, found }) => [kind, id, field, found]);
    expect(named).toContainEqual([
      'difference',
      altered,
      expect.stringMatching(/^timeline\[\d+\]\.at$/),
      expect.any(String),
    ]);
    expect(named).toContainEqual([
      'broken_chain',
      altered,
      expect.any(String),
      expect.stringContaining('altered'),
    ]);
    expect(named).toContainEqual(['missing_history', missing, missing, 'only in the engine']);
    expect(named).toContainEqual(['unsound_history', torn, torn, expect.stringContaining('unreadable')]);
    const forgotten = await auditNow(async (workflowId) =>
      workflowId === missing ? null : liveHistories(world.env.client)(workflowId),
    );
    expect(forgotten.findings).toContainEqual(
      expect.objectContaining({ kind: 'missing_history', id: missing, found: 'no history' }),
    );
  }, 120_000);

  it('proves random lives', async () => {
    const step = fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[]));
    const lived: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const request = await world.receive({ intake: { impact: 'high', urgency: 'high' } });
        lived.push(request.id);
        for (const name of steps) await STEPS[name](request).catch(refusedByTheRules);
      }),
      { numRuns: 5, timeout: 15_000, endOnFailure: true },
    );
    const { findings } = await auditNow();
    expect(lived).not.toEqual([]);
    expect(findings.filter(({ id }) => lived.includes(id))).toEqual([]);
  }, 120_000);

  it('proves a statement whose calls count by hours of the telephone’s own', async () => {
    const { contractId } = world.terms;
    const month = addMonths(monthOf(await world.env.currentTimeMs()), 1);
    const closed = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const weekly = JSON.stringify(Object.fromEntries(closed.map((day) => [day, []])));
    const { rows } = await sql<{ id: string }>`insert into calendars (code, name, definition)
      select 'T', 'Telefono', jsonb_set(definition, '{periods,0,weekly}', ${weekly}::jsonb) from calendars
      returning id`.execute(world.db);
    const channelCalendars = [{ channel: 'phone', calendarId: rows[0]?.id }];
    await sql`insert into contract_versions (contract_id, version, valid_from, terms)
      select contract_id, 3, ${`${month}-01`}::date, terms || ${JSON.stringify({ channelCalendars })}::jsonb
      from contract_versions where version = 1`.execute(world.db);
    await inTransaction((trx) =>
      insertCall(trx, {
        ...{ contractId, callId: 'unheard', direction: 'in', caller: null, callee: null, queue: null },
        ...{
          startedAt: new Date(monthRange(month).from + 60_000).toISOString(),
          answeredAt: null,
          endedAt: null,
        },
        ...{ outcome: 'abandoned', waitSeconds: 30, operatorId: null, requestId: null },
      }),
    );
    await world.env.sleep(monthRange(month).to + 3_600_000 - (await world.env.currentTimeMs()));
    await draftRevision(world.db, { contractId, month, correction: null }, await world.env.currentTimeMs());
    const { findings, statements } = await auditOf(month);
    // The chain of the archive has been broken by the tests before.
    expect(findings.filter(({ kind }) => kind !== 'broken_chain')).toEqual([]);
    expect(statements).toMatchObject([{ calls: 1, isProved: true }]);
    expect(statements[0]?.lines[1]?.proved).toMatchObject({ kind: 'abandoned_calls', denominator: 0 });
  }, 120_000);
});

const CLAUSES = [
  {
    kind: 'direct_resolution',
    comparison: 'less_than',
    thresholdPercent: '75',
    ratePerMille: '0.5',
    base: 'yearly_amount',
  },
  {
    kind: 'abandoned_calls',
    comparison: 'more_than',
    thresholdPercent: '3',
    ratePerMille: '0.5',
    base: 'yearly_amount',
  },
  {
    kind: 'availability_credit',
    base: 'monthly_fee',
    steps: [{ lessThanPercent: '99.9', creditPercent: '2' }],
  },
];

/** What may happen to a request, in an order that chance chooses; the rules refuse what does not fit. */
const STEPS = {
  assign: (request: Request) => request.steer({ type: 'assign', assigneeId: null }),
  qualify: (request: Request) => request.qualify(),
  note: async (request: Request) =>
    request.steer({ type: 'note', textId: await request.text(), visibility: 'supplier' }),
  remind: (request: Request) => request.steer({ type: 'remind', noteTextId: null, complaint: false }),
  suspend: (request: Request) =>
    request.steer({ type: 'suspend', reason: 'waiting_requester', noteTextId: null, until: null }),
  resume: (request: Request) => request.steer({ type: 'resume' }),
  resolve: async (request: Request) =>
    request.steer({ type: 'resolve', resolutionTextId: await request.text(), articleId: null }),
  dispatch: (request: Request) => request.dispatch(world.suppliers.first, world.suppliers.second),
  start: (request: Request) => onLastOrder(request, 'start'),
  suspendWork: (request: Request) => onLastOrder(request, 'suspend'),
  reopen: async (request: Request) => request.steer({ type: 'reopen', reasonTextId: await request.text() }),
  verify: (request: Request) => request.steer({ type: 'verify', outcome: 'ok', noteTextId: null }),
} satisfies Record<string, (request: Request) => Promise<unknown>>;

async function onLastOrder(request: Request, type: 'start' | 'suspend') {
  const order = (await request.state()).workOrders.at(-1)?.id;
  if (!order) return;
  await request.steerWorkOrder(order, type === 'start' ? { type } : { type, reason: 'waiting_requester' });
}

function refusedByTheRules(error: unknown): void {
  const name = error instanceof Error ? error.name : '';
  if (!['WorkflowUpdateFailedError', 'WorkflowNotFoundError', 'ServiceError'].includes(name)) throw error;
}

async function auditOf(month: string, live = liveHistories(world.env.client)): Promise<AuditResult> {
  const at = await world.env.currentTimeMs();
  return auditMonth({ db: world.db, live, replayer, now: () => at }, CONTRACT, month);
}

/** Audits every month that the world has seen: its clock jumps. */
async function auditNow(live = liveHistories(world.env.client)) {
  const last = monthOf(await world.env.currentTimeMs());
  const results: AuditResult[] = [];
  for (let month = firstMonth; month <= last; month = addMonths(month, 1))
    results.push(await auditOf(month, live));
  const sum = (of: (result: AuditResult) => number) => results.reduce((total, one) => total + of(one), 0);
  return {
    findings: results.flatMap(({ findings }) => findings),
    waiting: results.flatMap(({ waiting }) => waiting),
    requests: sum(({ requests }) => requests),
    proved: sum(({ proved }) => proved),
    isProved: results.every(({ isProved }) => isProved),
  };
}

function inTransaction<Result>(work: (trx: Db) => Promise<Result>): Promise<Result> {
  return world.db.transaction().execute(work);
}

/** The world's clock jumps, the database's does not: a promise for after the jump is due now. */
async function archived(...workflowIds: string[]): Promise<void> {
  await world.db
    .updateTable('historiesToArchive')
    .set({ notBefore: new Date() })
    .where('workflowId', 'in', workflowIds)
    .execute();
  await expect
    .poll(
      async () => {
        const rows = await world.db
          .selectFrom('archivedHistories')
          .select('workflowId')
          .where('workflowId', 'in', workflowIds)
          .execute();
        return rows.length;
      },
      { timeout: 20_000, interval: 100 },
    )
    .toBe(workflowIds.length);
}

/** As who owns the database could, past the guard. */
async function byForce(table: string, change: ReturnType<typeof sql>): Promise<void> {
  await sql`alter table ${sql.table(table)} disable trigger user`.execute(world.db);
  await change.execute(world.db);
  await sql`alter table ${sql.table(table)} enable trigger user`.execute(world.db);
}
