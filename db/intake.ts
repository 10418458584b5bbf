import { sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import { type Intake, receivedEvent } from '../domain/request/intake.ts';
import type { RequestState } from '../domain/request/state.ts';
import type { RequestInput } from '../workflows/messages.ts';
import { CHANGES_CHANNEL } from './changes.ts';
import type { Db } from './database.ts';
import { HOLIDAYS_VERSION } from './holidays.ts';
import { OUTBOX_CHANNEL } from './outbox.ts';
import { versionInForce } from './process-terms.ts';
import { deadlineRow } from './record-request.ts';
import { inScope, type Scope } from './scope.ts';

/** Where a request belongs, as whoever registers it says. */
export interface IntakePlace {
  contractId: string;
  categoryId: string | null;
  siteId: string | null;
  assetId: string | null;
}

/** What the database knows of that place; a name is null where nothing was named or it does not belong there. */
export interface IntakeFacts {
  administrationId: string;
  contractCode: string;
  /** The contract's term includes the day. */
  running: boolean;
  /** The version of the terms that holds on the day. */
  contractVersion: number;
  /** Of the newest terms; those in force may name another. */
  calendarId: string;
  calendarVersion: number;
  /** Of the table of public holidays. */
  holidaysVersion: number;
  categoryName: string | null;
  categoryGroup: string | null;
  siteName: string | null;
  assetName: string | null;
  /** The next request number, drawn only where everything belongs together. */
  number: string | null;
}

/**
 * Looks up where a request belongs and draws its number, in one round trip.
 * @param today local date `YYYY-MM-DD` of the contract's terms
 * @param year of the number
 * @returns null for a contract that is not there or out of scope
 */
export async function intakeFacts(
  db: Db,
  scope: Scope,
  place: IntakePlace,
  { today, year }: { today: string; year: number },
): Promise<IntakeFacts | null> {
  const { contractId, categoryId, siteId, assetId } = place;
  const { rows } = await sql<IntakeFacts>`
    select f.*,
      case when f.running
            and (${categoryId}::uuid is null or f.category_name is not null)
            and (${siteId}::uuid is null or f.site_name is not null)
            and (${assetId}::uuid is null or f.asset_name is not null)
        then next_request_number(${year}::integer) end as number
    from (
      select c.administration_id, c.code as contract_code,
        ${today}::date between c.starts_on and c.ends_on as running,
        ${versionInForce(sql`c.id`, today)} as contract_version,
        c.calendar_id, h.version as calendar_version, ${HOLIDAYS_VERSION} as holidays_version,
        (select k.name from categories k
          where k.id = ${categoryId}::uuid and k.contract_id = c.id and k.active) as category_name,
        (select k.group_name from categories k
          where k.id = ${categoryId}::uuid and k.contract_id = c.id and k.active) as category_group,
        (select s.name from sites s
          where s.id = ${siteId}::uuid and s.administration_id = c.administration_id and s.active) as site_name,
        (select a.name from assets a
          where a.id = ${assetId}::uuid and a.administration_id = c.administration_id and a.active) as asset_name
      from contracts c join calendars h on h.id = c.calendar_id
      where c.id = ${contractId}::uuid and ${inScope(scope, { administrationId: 'c.administrationId' })}
      offset 0) f`.execute(db);
  return rows[0] ?? null;
}

/** A request on its way into the database: what the process knows of it, and what only people may read. */
export interface NewRequest {
  input: RequestInput;
  state: RequestState;
  administrationId: string;
  siteId: string | null;
  assetId: string | null;
  callId: string | null;
  subject: string;
  description: string;
  requester: { name: string; email: string | null; phone: string | null };
  createdBy: string | null;
}

/**
 * Writes a request in one statement: its row, the first entry of its timeline, its first deadline, the promise to
 * start its workflow, and the news for open pages and for the relay.
 */
export async function insertRequest(db: Db, request: NewRequest): Promise<void> {
  const { input, state, administrationId } = request;
  const receivedAt = new Date(state.receivedAt);
  const [clock] = state.clocks;
  const due = clock?.plan?.dueAt == null ? null : new Date(clock.plan.dueAt);
  const warn = clock?.plan?.warnAt == null ? null : new Date(clock.plan.warnAt);
  await db
    .with('stored', (qb) =>
      qb.insertInto('requests').values({
        id: state.id,
        number: state.number,
        version: state.version,
        timelineLength: 1,
        state: state.state,
        kind: state.kind,
        channel: state.channel,
        contractId: state.terms.contractId,
        contractVersion: state.terms.contractVersion,
        administrationId,
        categoryId: state.categoryId,
        siteId: request.siteId,
        assetId: request.assetId,
        callId: request.callId,
        impact: state.impact,
        urgency: state.urgency,
        subject: request.subject,
        description: request.description,
        requesterName: request.requester.name,
        requesterEmail: request.requester.email,
        requesterPhone: request.requester.phone,
        dueAt: due,
        dueTarget: due && clock ? clock.target : null,
        warnAt: warn,
        snapshot: JSON.stringify(state),
        createdBy: request.createdBy,
        createdAt: receivedAt,
        updatedAt: receivedAt,
      }),
    )
    .with('entry', (qb) => qb.insertInto('timeline').values(firstEntry(input.intake, input.receivedBy)))
    .with('deadline', (qb) =>
      clock
        ? qb.insertInto('deadlines').values(deadlineRow(state.id, clock)).returning('cycle')
        : sql<{ cycle: number }>`select 0 as cycle where false`,
    )
    .with('promised', (qb) =>
      qb
        .insertInto('outbox')
        .values({ workflowId: state.id, kind: 'start_request', payload: JSON.stringify(input) }),
    )
    .with('logged', (qb) =>
      qb
        .insertInto('changeLog')
        .values({ resource: 'requests', ids: [state.id], administrationId })
        .returning('id'),
    )
    .selectFrom('logged')
    .select([
      sql`pg_notify(${CHANGES_CHANNEL}, logged.id::text)`.as('told'),
      sql`pg_notify(${OUTBOX_CHANNEL}, '')`.as('woken'),
    ])
    .execute();
}

function firstEntry(intake: Intake, actor: Actor) {
  const { type, terms: _terms, ...data } = receivedEvent(intake);
  return {
    streamId: intake.requestId,
    streamSeq: 1,
    requestId: intake.requestId,
    seq: 1,
    type,
    at: new Date(intake.receivedAt),
    actorKind: actor.kind,
    actorId: actor.id,
    data: JSON.stringify(data),
  };
}
