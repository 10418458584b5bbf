import { sql } from 'kysely';
import { clockState, dueAt, isPaused, nextDeadline, warnAt } from '../../domain/request/clocks.ts';
import { type RequestEvent, type Stamped, workOrdersOf } from '../../domain/request/events.ts';
import { hasUnplannable } from '../../domain/request/planning.ts';
import type { Cause, Clock, RequestState } from '../../domain/request/state.ts';
import type { UsedPart } from '../../domain/work-order/commands.ts';
import type { WorkOrder } from '../../domain/work-order/state.ts';
import type { Db } from '../database.ts';
import type { DeadlineProof } from '../schema.ts';
import { CHANGES_CHANNEL } from '../stream/changes.ts';

/** What is to stand after a version of a request. */
export interface RequestRecord {
  /** The state before it. */
  base: RequestState;
  /** The state after it. */
  state: RequestState;
  /** At least one, all of one cause. */
  events: Stamped[];
  /** Texts that the events name. */
  textIds: string[];
  inboundEventId: string | null;
}

/** A part of a statement that is there for what it does. */
const part = sql<{ id: string }>;

/** The parts that were told of work order `o`, with their descriptions; null where nothing was told of parts. */
const described = sql`case when o.parts is not null then (
  select coalesce(jsonb_agg(jsonb_build_object('code', p.part -> 'code', 'description', t.body, 'quantity',
    p.part -> 'quantity') order by p.place), '[]')
  from jsonb_array_elements(o.parts) with ordinality as p(part, place)
  join texts as t on t.id = (p.part ->> 'descriptionTextId')::uuid) end`;

/** For so long the answer to a command may confirm that its workflow knows of the record. */
const CONFIRMED_WITHIN_SECONDS = 10;

/**
 * Writes a record in one statement: timeline, read model, news for open pages. A command's record also promises that
 * its workflow is told of it, should nobody confirm that it knows.
 *
 * @returns whether it was written: nothing is where another has its place, its cause was recorded before, or a text
 * that it names is gone
 */
export async function writeRecord(db: Db, record: RequestRecord): Promise<boolean> {
  const { base, state, events, textIds, inboundEventId } = record;
  const last = events.at(-1);
  if (!last) throw new Error('A record has at least one event');
  const { cause, bodyHash } = last;
  const comesOnce = !cause.startsWith('alarm:');
  const orders = state.workOrders.filter((order) => !base.workOrders.includes(order));
  const orderRows = orders.map((order) => ({ ...workOrderRow(order), parts: partsTold(events, order.id) }));
  const clocks = state.clocks.filter((clock) => !base.clocks.includes(clock));
  const suppliers = [...new Set(state.workOrders.map(({ supplierId }) => supplierId))];
  const changed = [
    { resource: 'requests', ids: [state.id] },
    ...(orders.length > 0 ? [{ resource: 'workOrders', ids: orders.map(({ id }) => id) }] : []),
  ];
  const told = await db
    .with('held', (qb) =>
      // Locked, so that nobody takes them away as nameless meanwhile.
      qb
        .selectFrom('texts')
        .select('id')
        .where((eb) => eb('id', '=', eb.fn.any(sql<string[]>`${textIds}::uuid[]`)))
        .forUpdate(),
    )
    .with('taken', (qb) =>
      qb
        .updateTable('requests')
        .set({ ...requestRow(state), updatedAt: new Date(state.changedAt) })
        .where('id', '=', state.id)
        .where('version', '=', base.version)
        .where(sql<boolean>`(select count(*) from held) = ${textIds.length}`)
        .$if(comesOnce, (query) =>
          query.where(
            sql<boolean>`not exists (select from timeline where request_id = ${state.id} and cause = ${cause})`,
          ),
        )
        .returning('administrationId'),
    )
    .with(
      'named',
      () =>
        part`(update texts set recorded = true from taken where id in (select id from held) returning id)`,
    )
    .with(
      'entries',
      () => part`(insert into timeline (request_id, seq, type, at, actor_kind, actor_id, cause, body_hash, work_order_ids, data, terms)
      select ${state.id}, e.seq, e.type, e.at, e."actorKind", e."actorId", ${cause}, ${bodyHash}, e."workOrderIds", e.data,
        e.terms
      from taken, jsonb_to_recordset(${JSON.stringify(events.map(timelineRow))}::jsonb) as e(seq integer, type text,
        at timestamptz, "actorKind" text, "actorId" uuid, "workOrderIds" uuid[], data jsonb, terms jsonb)
      returning seq)`,
    )
    .with(
      'due',
      () => part`(insert into deadlines (request_id, cycle, target, state, duration, started_at, due_at, warn_at, warned_at, met_at,
        breached_at, plan)
      select ${state.id}, d.cycle, d.target, d.state, d.duration, d."startedAt", d."dueAt", d."warnAt", d."warnedAt",
        d."metAt", d."breachedAt", d.plan
      from taken, jsonb_to_recordset(${JSON.stringify(clocks.map((clock) => deadlineRow(clock)))}::jsonb) as d(
        cycle integer, target text, state text, duration text, "startedAt" timestamptz, "dueAt" timestamptz,
        "warnAt" timestamptz, "warnedAt" timestamptz, "metAt" timestamptz, "breachedAt" timestamptz, plan jsonb)
      on conflict (request_id, cycle, target) do update set state = excluded.state, duration = excluded.duration,
        due_at = excluded.due_at, warn_at = excluded.warn_at, warned_at = excluded.warned_at, met_at = excluded.met_at,
        breached_at = excluded.breached_at, plan = excluded.plan
      returning cycle)`,
    )
    .with(
      'orders',
      () => part`(insert into work_orders (id, number, version, request_id, supplier_id, service_centre_id, state, offer_expires_at,
        scheduled_from, scheduled_to, started_at, completed_at, instructions_text_id, report_text_id, reason_text_id,
        suspend_reason, parts, snapshot, created_at, updated_at)
      select o.id, o.number, o.version, ${state.id}, o."supplierId", o."serviceCentreId", o.state, o."offerExpiresAt",
        o."scheduledFrom", o."scheduledTo", o."startedAt", o."completedAt", o."instructionsTextId", o."reportTextId",
        o."reasonTextId", o."suspendReason", coalesce(${described}, present.parts, '[]'), o.snapshot, o."createdAt",
        o."updatedAt"
      from taken, jsonb_to_recordset(${JSON.stringify(orderRows)}::jsonb) as o(id uuid, number text,
        version integer, "supplierId" uuid, "serviceCentreId" uuid, state text, "offerExpiresAt" timestamptz,
        "scheduledFrom" timestamptz, "scheduledTo" timestamptz, "startedAt" timestamptz, "completedAt" timestamptz,
        "instructionsTextId" uuid, "reportTextId" uuid, "reasonTextId" uuid, "suspendReason" text, parts jsonb,
        snapshot jsonb, "createdAt" timestamptz, "updatedAt" timestamptz)
      left join work_orders as present on present.id = o.id
      on conflict (id) do update set version = excluded.version, state = excluded.state,
        offer_expires_at = excluded.offer_expires_at, scheduled_from = excluded.scheduled_from,
        scheduled_to = excluded.scheduled_to, started_at = excluded.started_at, completed_at = excluded.completed_at,
        report_text_id = excluded.report_text_id, reason_text_id = excluded.reason_text_id,
        suspend_reason = excluded.suspend_reason, parts = excluded.parts, snapshot = excluded.snapshot,
        updated_at = excluded.updated_at
      returning id)`,
    )
    .with(
      'heard',
      () => part`(update inbound_events set state = 'applied', refusal = null from taken where id = ${inboundEventId}::uuid
      returning id)`,
    )
    .with(
      'freed',
      () => part`(delete from commands_under_way using taken
        where request_id = ${state.id} and 'command:' || command_id = ${cause} returning request_id as id)`,
    )
    .with(
      'unconfirmed',
      () => part`(insert into outbox (workflow_id, kind, payload, not_before)
      select ${state.id}, 'adopt', ${JSON.stringify({ version: state.version })}::jsonb,
        now() + ${CONFIRMED_WITHIN_SECONDS} * interval '1 second'
      from taken where ${cause.startsWith('command:')}
      returning id)`,
    )
    .with(
      'logged',
      () => part`(insert into change_log (resource, ids, administration_id, supplier_ids)
      select c.resource, c.ids, taken.administration_id, ${suppliers}::uuid[]
      from taken, jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c(resource text, ids uuid[])
      returning id)`,
    )
    .selectFrom('logged')
    .select(sql`pg_notify(${CHANGES_CHANNEL}, logged.id::text)`.as('told'))
    .execute();
  return told.length > 0;
}

/** What events say was used on a work order; null where they say nothing of it. */
function partsTold(events: readonly Stamped[], workOrderId: string): UsedPart[] | null {
  const told = events.flatMap(({ event }) =>
    event.type === 'work_completed' && event.workOrderId === workOrderId && event.parts ? [event.parts] : [],
  );
  return told.at(-1) ?? null;
}

/** What tells why a record was not written: where the request stands, and which texts there are. */
export async function factsOfRecord(
  db: Db,
  requestId: string,
  cause: Cause,
  textIds: readonly string[],
): Promise<{ version: number | null; causeStands: boolean; texts: number }> {
  const { rows } = await sql<{ version: number | null; causeStands: boolean; texts: number }>`
    select (select version from requests where id = ${requestId}) as version,
      exists (select from timeline where request_id = ${requestId} and cause = ${cause}) as cause_stands,
      (select count(*)::integer from texts where id = any(${textIds}::uuid[])) as texts`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('A select without a table has a row');
  return row;
}

/** What the columns of a request say in a state of its process. */
export function requestRow(state: RequestState) {
  const next = nextDeadline(state);
  const { recontact } = state;
  const recontactDue =
    recontact && (recontact.state === 'open' || recontact.state === 'overdue') ? recontact.dueAt : null;
  return {
    version: state.version,
    state: state.state,
    contractVersion: state.terms.contractVersion,
    categoryId: state.categoryId,
    impact: state.impact,
    urgency: state.urgency,
    priority: state.priority,
    assigneeId: state.assigneeId,
    resolvedDirectly: state.resolvedDirectly,
    reopenCount: state.reopenCount,
    reminderCount: state.reminderCount,
    complaintCount: state.complaintCount,
    escalation: state.escalation,
    needsSupplier: state.needsSupplier,
    breached: state.clocks.some((clock) => clock.breachedAt !== null),
    unplannable: hasUnplannable(state),
    dueAt: toDate(next && dueAt(next)),
    dueTarget: next?.target ?? null,
    warnAt: toDate(next && warnAt(next)),
    clockPaused: state.clocks.some(isPaused),
    recontactDueAt: toDate(recontactDue),
    surveyState: state.survey.state,
    surveyScore: state.survey.score,
    mergedIntoId: state.mergedIntoId,
    snapshot: JSON.stringify(state),
    resolvedAt: toDate(state.resolvedAt),
    closedAt: toDate(state.closedAt),
  };
}

/** An event as a row of `timeline`; the type and the contract's terms have columns of their own. */
export function timelineRow({ seq, at, actor, event }: Stamped) {
  const { type, terms = null, ...data } = event as RequestEvent & { terms?: unknown };
  return {
    seq,
    type,
    at: new Date(at),
    actorKind: actor.kind,
    actorId: actor.id,
    workOrderIds: workOrdersOf(event),
    data,
    terms,
  };
}

/** A clock as a row of `deadlines`. */
export function deadlineRow(clock: Clock) {
  const plan: DeadlineProof = {
    budgetMs: clock.plan?.budgetMs ?? 0,
    usedMs: clock.plan?.usedMs ?? 0,
    intervals: clock.plan?.intervals ?? [],
    pauses: clock.pauses,
    escalateAt: clock.plan?.escalateAt ?? null,
    movedTo: clock.movedTo,
  };
  return {
    cycle: clock.cycle,
    target: clock.target,
    state: clockState(clock),
    duration: clock.duration,
    startedAt: new Date(clock.startedAt),
    dueAt: toDate(dueAt(clock)),
    warnAt: toDate(isPaused(clock) ? null : warnAt(clock)),
    warnedAt: toDate(clock.warnedAt),
    metAt: toDate(clock.metAt),
    breachedAt: toDate(clock.breachedAt),
    plan,
  };
}

/** A work order as a row of `work_orders`. */
export function workOrderRow(order: WorkOrder) {
  return {
    id: order.id,
    number: order.number,
    version: order.version,
    supplierId: order.supplierId,
    serviceCentreId: order.serviceCentreId,
    state: order.state,
    offerExpiresAt: toDate(order.offerExpiresAt),
    scheduledFrom: toDate(order.scheduledFrom),
    scheduledTo: toDate(order.scheduledTo),
    startedAt: toDate(order.startedAt),
    completedAt: toDate(order.completedAt),
    instructionsTextId: order.instructionsTextId,
    reportTextId: order.reportTextId,
    reasonTextId: order.reasonTextId,
    suspendReason: order.suspendReason,
    snapshot: order,
    createdAt: new Date(order.offeredAt),
    updatedAt: new Date(order.changedAt),
  };
}

/** Keeps the row of the survey in step with what happened to it. */
export async function writeSurvey(db: Db, requestId: string, { event, at }: Stamped): Promise<void> {
  const of = (cycle: number) =>
    db.updateTable('surveys').where('requestId', '=', requestId).where('cycle', '=', cycle);
  switch (event.type) {
    case 'survey_sent':
      await db
        .insertInto('surveys')
        .values({ requestId, cycle: event.cycle, state: 'sent', sentAt: new Date(at) })
        .execute();
      return;
    case 'survey_reminded':
      await of(event.cycle).set({ state: 'reminded' }).execute();
      return;
    case 'survey_expired':
      await of(event.cycle).set({ state: 'expired' }).execute();
      return;
    case 'survey_answered':
      await of(event.cycle)
        .set({
          state: 'answered',
          score: event.score,
          commentTextId: event.commentTextId,
          answeredAt: new Date(at),
        })
        .execute();
  }
}

/**
 * Locks two requests in the order of their ids, so that two merges that cross wait for each other instead of
 * deadlocking; answers the state of the one merged into, null where it is not there.
 */
export async function lockForMerge(
  db: Db,
  fromId: string,
  intoId: string,
): Promise<RequestState['state'] | null> {
  const { rows } = await sql<{ id: string; state: RequestState['state'] }>`
    select id, state from requests where id in (${fromId}, ${intoId}) order by id for update`.execute(db);
  return rows.find((row) => row.id === intoId)?.state ?? null;
}

function toDate(at: number | null | undefined): Date | null {
  return at == null ? null : new Date(at);
}
