import { sql } from 'kysely';
import { clockState, dueAt, isPaused, nextDeadline, warnAt } from '../domain/request/clocks.ts';
import type { RequestEvent, Stamped } from '../domain/request/events.ts';
import type { Clock, RequestState } from '../domain/request/state.ts';
import type { Db } from './database.ts';
import type { DeadlineProof } from './deadline-proof.ts';

/** A request's row while it is locked for recording. */
export interface LockedRequest {
  version: number;
  timelineLength: number;
  state: RequestState['state'];
  administrationId: string;
}

/** Locks a request's row until the transaction ends; null where there is none. */
export async function lockRequest(db: Db, id: string): Promise<LockedRequest | null> {
  const row = await db
    .selectFrom('requests')
    .select(['version', 'timelineLength', 'state', 'administrationId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** A work order added to the timeline of its request. */
export async function setTimelineLength(db: Db, id: string, timelineLength: number): Promise<void> {
  await db.updateTable('requests').set({ timelineLength }).where('id', '=', id).execute();
}

/** Writes what lists and pages read of a request. */
export async function writeRequest(
  db: Db,
  state: RequestState,
  timelineLength: number,
  at: Date,
): Promise<void> {
  await db
    .updateTable('requests')
    .set({ ...requestRow(state), timelineLength, updatedAt: at })
    .where('id', '=', state.id)
    .execute();
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

/** Writes the deadlines of a request, one row a cycle and target. */
export async function writeDeadlines(db: Db, state: RequestState): Promise<void> {
  if (state.clocks.length === 0) return;
  await db
    .insertInto('deadlines')
    .values(state.clocks.map((clock) => deadlineRow(state.id, clock)))
    .onConflict((conflict) =>
      conflict.columns(['requestId', 'cycle', 'target']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        duration: eb.ref('excluded.duration'),
        dueAt: eb.ref('excluded.dueAt'),
        warnAt: eb.ref('excluded.warnAt'),
        warnedAt: eb.ref('excluded.warnedAt'),
        metAt: eb.ref('excluded.metAt'),
        breachedAt: eb.ref('excluded.breachedAt'),
        plan: eb.ref('excluded.plan'),
      })),
    )
    .execute();
}

/** A clock as a row of `deadlines`. */
export function deadlineRow(requestId: string, clock: Clock) {
  const proof: DeadlineProof = {
    budgetMs: clock.plan?.budgetMs ?? 0,
    usedMs: clock.plan?.usedMs ?? 0,
    intervals: clock.plan?.intervals ?? [],
    pauses: clock.pauses,
    escalateAt: clock.plan?.escalateAt ?? null,
    movedTo: clock.movedTo,
  };
  return {
    requestId,
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
    plan: JSON.stringify(proof),
  };
}

/** Keeps the row of the survey in step with what happened to it. */
export async function writeSurvey(
  db: Db,
  requestId: string,
  { event, at }: Stamped<RequestEvent>,
): Promise<void> {
  const of = (cycle: number) =>
    db.updateTable('surveys').where('requestId', '=', requestId).where('cycle', '=', cycle);
  switch (event.type) {
    case 'survey_sent':
      await db
        .insertInto('surveys')
        .values({ requestId, cycle: event.cycle, state: 'sent', sentAt: new Date(at) })
        .onConflict((conflict) => conflict.columns(['requestId', 'cycle']).doNothing())
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

export function toDate(at: number | null | undefined): Date | null {
  return at == null ? null : new Date(at);
}
