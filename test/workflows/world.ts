import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { activityInfo } from '@temporalio/activity';
import {
  ApplicationFailure,
  Client,
  type WorkflowHandle,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { RunAudit } from '../../activities/dependencies.ts';
import { createActivities } from '../../activities/index.ts';
import { auditMonth } from '../../audit/audit-month.ts';
import { liveHistories } from '../../audit/histories.ts';
import { createReplayer } from '../../audit/replay.ts';
import { createLinks } from '../../channels/links.ts';
import { configuredChannels } from '../../channels/send.ts';
import { createLogger } from '../../config/log.ts';
import { type Db, openDatabase } from '../../db/database.ts';
import { insertRequest } from '../../db/requests/intake.ts';
import { uuidv7 } from '../../db/uuid.ts';
import type { Actor } from '../../domain/actor.ts';
import type { ContractTerms } from '../../domain/contract/contract-terms.ts';
import type { ProcessTerms } from '../../domain/contract/terms.ts';
import type { RequestCommand, StaffCommand } from '../../domain/request/commands.ts';
import { decide } from '../../domain/request/decide.ts';
import { receive, takeChargeDuration } from '../../domain/request/intake.ts';
import { stampAfter } from '../../domain/request/stamp.ts';
import type { Intake, RequestState } from '../../domain/request/state.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { computeDeadline } from '../../domain/time/deadline.ts';
import { compileCalendar } from '../../domain/time/working-time.ts';
import type { WorkOrderCommand } from '../../domain/work-order/commands.ts';
import type { WorkOrder } from '../../domain/work-order/state.ts';
import { publishTo } from '../../worker/outbox/publish.ts';
import { startRelay } from '../../worker/outbox/relay.ts';
import { ensureSearchAttributes } from '../../worker/search-attributes.ts';
import { MainThreadWorker } from '../../workflows/main-thread-worker.ts';
import {
  REQUEST_WORKFLOW,
  requestState,
  type Steering,
  steerRequest,
  steerWorkOrder,
} from '../../workflows/messages.ts';
import { createTestDatabase } from '../harness/database.ts';
import { createTimeSkipping } from '../harness/test-server.ts';
import { quietEngine } from './quiet.ts';

const BUNDLE = fileURLToPath(new URL('../../dist/workflow-bundle.js', import.meta.url));
const SECRET = 'only-for-tests-only-for-tests-only-for-tests';
const PATIENCE_MS = 20_000;

/** Round the clock, so that the tests reckon in plain hours; working hours have tests of their own. */
const ALWAYS: Calendar = {
  timeZone: 'Europe/Rome',
  periods: [{ validFrom: '2020-01-01', weekly: week([{ from: '00:00', to: '24:00' }]) }],
  exceptions: [],
  publicHolidays: null,
  patronDay: null,
};

function week(segments: { from: string; to: string }[]): Calendar['periods'][number]['weekly'] {
  return {
    monday: segments,
    tuesday: segments,
    wednesday: segments,
    thursday: segments,
    friday: segments,
    saturday: segments,
    sunday: segments,
  };
}

export const STAFF: Actor = { kind: 'user', id: null };

/** The real workflows, activities and relay on a real database, with an engine whose clock the test moves. */
export interface World {
  db: Db;
  env: TestWorkflowEnvironment;
  taskQueue: string;
  /** Suppliers by the names that tests use. */
  suppliers: { first: string; second: string };
  categoryId: string;
  terms: ProcessTerms;
  /** A later version of the same contract, which takes the supplier's word. */
  nextTerms: ProcessTerms;
  /** What becomes of attempts to record from now on; null: what should. */
  disturb(disturbance: Disturbance | null): void;
  receive(options?: { intake?: Partial<Intake>; terms?: Partial<ProcessTerms> }): Promise<Request>;
  stop(): Promise<void>;
}

/** Stands between the engine and an activity that records; the attempt may be made, and its answer lost. */
export type Disturbance = (isLocal: boolean, attempt: () => Promise<unknown>) => Promise<unknown>;

/** A request whose workflow runs. */
export interface Request {
  id: string;
  handle: WorkflowHandle;
  /** Sends a command as staff do; throws what the engine answers. */
  steer(command: StaffCommand, expectedVersion?: number): Promise<number>;
  /** The same under an identity, for one that comes more than once. */
  steerAs(commandId: string, command: StaffCommand, over?: Partial<Sent>): Promise<Steering>;
  state(): Promise<RequestState>;
  /** Waits until the state is as wanted, without moving the clock. */
  until(wanted: (state: RequestState) => boolean, what: string): Promise<RequestState>;
  /** A text of this request, for commands that carry one. */
  text(body?: string): Promise<string>;
  /** An event from outside that came in for this request; answers its id. */
  inboundEvent(type: string): Promise<string>;
  qualify(over?: Partial<Extract<StaffCommand, { type: 'qualify' }>>): Promise<number>;
  /** Dispatches to the suppliers in this order; answers the work order's id. */
  dispatch(...supplierIds: string[]): Promise<string>;
  steerWorkOrder(workOrderId: string, command: WorkOrderCommand): Promise<number>;
  /** Records what a command brings about as an attempt does whose task is lost: the history knows nothing of it. */
  recordUnknown(commandId: string, command: RequestCommand): Promise<void>;
  /** The state as its row says. */
  row(): Promise<RequestState>;
  /** The types of its timeline's entries, oldest first. */
  timeline(): Promise<string[]>;
  /** As its row says. */
  workOrder(workOrderId: string): Promise<WorkOrder>;
}

interface Sent {
  bodyHash: string;
  expectedVersion: number | null;
}

export async function createWorld(): Promise<World> {
  quietEngine();
  const database = await createTestDatabase();
  const db = openDatabase(database.url);
  const env = await createTimeSkipping();
  const log = createLogger('test', 'silent');
  const settings = { smtpUrl: undefined, smsGatewayUrl: undefined, publicUrl: 'http://localhost' };
  const taskQueue = `test-${randomUUID()}`;
  await ensureSearchAttributes(env.nativeConnection, 'default');
  const activities = createActivities({
    db,
    configured: configuredChannels(settings),
    links: createLinks(settings.publicUrl, SECRET),
    log,
    runAudit: auditHere(db, env),
    now: Date.now,
  });
  let disturbance: Disturbance | null = null;
  const disturbed =
    <Asked>(activity: (asked: Asked) => Promise<unknown>) =>
    (asked: Asked) =>
      disturbance ? disturbance(activityInfo().isLocal, () => activity(asked)) : activity(asked);
  const worker = await MainThreadWorker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: { codePath: BUNDLE },
    activities: {
      ...activities,
      recordRequest: disturbed(activities.recordRequest),
      recordedSince: disturbed(activities.recordedSince),
      refuseInboundEvent: disturbed(activities.refuseInboundEvent),
      recordClosing: disturbed(activities.recordClosing),
    },
  });
  const running = worker.run();
  const { namespace } = env.client.options;
  const client = new Client({ connection: env.nativeConnection, namespace });
  const publish = publishTo({ db, client, taskQueue });
  const relay = startRelay({ db, databaseUrl: database.url, publish, log });
  const registry = await seedRegistry(db);

  return {
    db,
    env,
    taskQueue,
    ...registry,
    disturb(wanted) {
      disturbance = wanted;
    },
    async receive({ intake = {}, terms = {} } = {}) {
      const receivedAt = await env.currentTimeMs();
      const facts = {
        requestId: uuidv7(),
        number: `2026-${randomUUID().slice(0, 8)}`,
        kind: 'incident' as const,
        channel: 'phone' as const,
        receivedAt,
        terms: { ...registry.terms, ...terms },
        categoryId: null,
        impact: null,
        urgency: null,
        canBeSurveyed: true,
        ...intake,
      };
      const duration = takeChargeDuration(facts.terms, facts.categoryId, facts.impact, facts.urgency);
      const takeCharge = duration && {
        duration,
        plan: computeDeadline(compileCalendar(ALWAYS), {
          startedAt: receivedAt,
          target: duration,
          pauses: [],
        }),
      };
      const whole: Intake = { ...facts, takeCharge: takeCharge || null };
      const input = { intake: whole, receivedBy: STAFF };
      const request = {
        start: { input, contractCode: 'C', administrationCode: 'A' },
        state: receive(whole),
        administrationId: registry.administrationId,
        siteId: null,
        assetId: null,
        callId: null,
        subject: "Perdita d'acqua",
        description: 'Sotto il lavello',
        requester: { name: 'Ada Prova', email: 'ada@prova.example', phone: '+390212345678' },
        createdBy: null,
        messages: [],
      };
      await insertRequest(db, request, configuredChannels(settings));
      const handle = await env.client.workflow.start(REQUEST_WORKFLOW, {
        workflowId: whole.requestId,
        taskQueue,
        args: [input],
        // The relay may have been first.
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
      return requestOf({ db, env, activities }, handle, registry);
    },
    async stop() {
      await relay.stop();
      worker.shutdown();
      await running;
      await env.teardown();
      await db.destroy();
      await database.drop();
    },
  };
}

/** As the worker proves, without a process of its own between. */
function auditHere(db: Db, env: TestWorkflowEnvironment): RunAudit {
  return async ({ contractId, month }, onProgress) => {
    const replayer = await createReplayer(1);
    try {
      const deps = { db, live: liveHistories(env.client), replayer, now: Date.now };
      return await auditMonth(deps, contractId, month, onProgress);
    } finally {
      await replayer.close();
    }
  };
}

interface Inside {
  db: Db;
  env: TestWorkflowEnvironment;
  activities: ReturnType<typeof createActivities>;
}

/** The failure that refused an Update: its type and the rules' code. */
export async function refusalOf(update: Promise<unknown>): Promise<{ type: unknown; code: unknown }> {
  const error = await update.then(
    () => null,
    (failure: unknown) => failure,
  );
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure))
    throw new Error(`Not refused: ${String(error)}`);
  const [details] = (error.cause.details ?? []) as { code?: string }[];
  return { type: error.cause.type, code: details?.code };
}

function requestOf({ db, env, activities }: Inside, handle: WorkflowHandle, registry: Registry): Request {
  const id = handle.workflowId;
  const one: Request = {
    id,
    handle,
    steer: async (command, expectedVersion) =>
      (await one.steerAs(randomUUID(), command, { expectedVersion: expectedVersion ?? null })).version,
    steerAs: (commandId, command, { bodyHash = 'body', expectedVersion = null } = {}) =>
      handle.executeUpdate(steerRequest, {
        args: [{ commandId, bodyHash, command, actor: STAFF, expectedVersion }],
      }),
    state: () => handle.query(requestState),
    async until(wanted, what) {
      const deadline = Date.now() + PATIENCE_MS;
      for (;;) {
        const state = await one.state();
        if (wanted(state)) return state;
        if (Date.now() > deadline) throw new Error(`Not ${what}, but ${JSON.stringify(state)}`);
        await new Promise((resolve) => {
          setTimeout(resolve, 20);
        });
      }
    },
    async text(body = 'Testo') {
      const row = await db
        .insertInto('texts')
        .values({ requestId: id, purpose: 'note', body, authorKind: 'user' })
        .returning('id')
        .executeTakeFirstOrThrow();
      return row.id;
    },
    async inboundEvent(type) {
      const row = await db
        .insertInto('inboundEvents')
        .values({
          sender: 'test',
          eventId: randomUUID(),
          requestId: id,
          type,
          occurredAt: new Date(await env.currentTimeMs()),
          payload: '{}',
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return row.id;
    },
    qualify: async (over = {}) =>
      one.steer({
        type: 'qualify',
        categoryId: registry.categoryId,
        impact: 'high',
        urgency: 'high',
        priority: null,
        reasonTextId: null,
        noteTextId: null,
        terms: (await one.state()).terms,
        ...over,
      }),
    async dispatch(...supplierIds) {
      const workOrderId = uuidv7();
      const candidates = supplierIds.map((supplierId) => ({ supplierId, serviceCentreId: null }));
      await one.steer({ type: 'dispatch', workOrderId, candidates, instructionsTextId: null });
      return workOrderId;
    },
    async steerWorkOrder(workOrderId, command) {
      const sent = { commandId: randomUUID(), bodyHash: 'body', actor: STAFF, expectedVersion: null };
      const { version } = await handle.executeUpdate(steerWorkOrder, {
        args: [{ ...sent, workOrderId, command }],
      });
      return version;
    },
    async recordUnknown(commandId, command) {
      const [base, at] = [await one.row(), await env.currentTimeMs()];
      const decision = decide(base, command, at);
      if (!decision.ok) throw new Error(decision.refusal.code);
      const by = { at, actor: STAFF, cause: `command:${commandId}` as const, bodyHash: 'body' };
      const events = stampAfter(base.version, decision.events, by);
      const { outcome } = await activities.recordRequest({ base, events, inboundEventId: null });
      if (outcome !== 'written') throw new Error(`Not written but ${outcome}`);
    },
    async timeline() {
      const rows = await db
        .selectFrom('timeline')
        .select('type')
        .where('requestId', '=', id)
        .orderBy('seq')
        .execute();
      return rows.map(({ type }) => type);
    },
    async row() {
      const { snapshot } = await db
        .selectFrom('requests')
        .select('snapshot')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return snapshot;
    },
    async workOrder(workOrderId) {
      const row = await db
        .selectFrom('workOrders')
        .select('snapshot')
        .where('id', '=', workOrderId)
        .executeTakeFirstOrThrow();
      return row.snapshot;
    },
  };
  return one;
}

type Registry = Awaited<ReturnType<typeof seedRegistry>>;

async function seedRegistry(db: Db) {
  const insert = async (
    table: 'administrations' | 'calendars' | 'contracts' | 'categories' | 'suppliers',
    values: Record<string, unknown>,
  ) => {
    const row = await db
      .insertInto(table)
      .values(values as never)
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  };
  const administrationId = await insert('administrations', { code: 'A', name: 'Amministrazione' });
  const calendarId = await insert('calendars', {
    code: 'K',
    name: 'Sempre',
    definition: JSON.stringify(ALWAYS),
  });
  const contractId = await insert('contracts', {
    code: 'C',
    title: 'Contratto',
    administrationId,
    calendarId,
    startsOn: '2020-01-01',
    endsOn: '2040-12-31',
  });
  const terms: ProcessTerms = {
    contractId,
    contractVersion: 1,
    calendarId,
    targets: [{ categoryId: null, priority: 1, takeCharge: 'PT15M', response: 'PT2H', resolution: 'PT8H' }],
    pausingReasons: ['waiting_requester'],
    offerWindow: 'PT30M',
    reopenWindow: 'P15D',
    survey: { window: 'P14D', remindAfter: 'P3D' },
    recontact: { deadline: 'PT8H', attempts: 3 },
  };
  const { contractId: _id, contractVersion: _version, ...shared } = terms;
  const contractTerms: ContractTerms = {
    ...shared,
    yearlyAmountCents: 120_000_000,
    monthlyFeeCents: 10_000_000,
    boughtThroughPartner: false,
    warrantyEndsOn: null,
    serviceManager: { name: 'Resp', mobile: '+393331234567', email: 'resp@prova.example' },
    referents: [],
    administrativeEmail: null,
    abandonment: { minimumWait: 'PT5S', countTimeouts: true, countKeyExits: false },
    penaltyClauses: [],
    maintenance: null,
  };
  const nextTerms: ProcessTerms = {
    ...terms,
    contractVersion: 2,
    targets: [{ categoryId: null, priority: 1, takeCharge: 'PT15M', response: 'PT1H', resolution: 'PT12H' }],
    verification: { mode: 'automatic', window: null },
  };
  const { targets, verification } = nextTerms;
  const nextContractTerms: ContractTerms = { ...contractTerms, targets, verification };
  await db
    .insertInto('contractVersions')
    .values([
      { contractId, version: 1, validFrom: '2020-01-01', terms: JSON.stringify(contractTerms) },
      { contractId, version: 2, validFrom: '2039-01-01', terms: JSON.stringify(nextContractTerms) },
    ])
    .execute();
  const categoryId = await insert('categories', { contractId, code: 'IDR', name: 'Idraulica' });
  const supplier = (code: string) => insert('suppliers', { code, name: code, kind: 'external' });
  const suppliers = { first: await supplier('PRIMO'), second: await supplier('SECONDO') };
  return { administrationId, categoryId, terms, nextTerms, suppliers };
}
