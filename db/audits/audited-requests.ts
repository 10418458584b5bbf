import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** The read model of requests, as the audit compares it with their histories: rows as they stand, nothing joined. */
export interface AuditedRequest {
  request: AuditedRow;
  deadlines: AuditedRow[];
  timeline: AuditedRow[];
  workOrders: AuditedWorkOrder[];
  surveys: AuditedRow[];
  verifications: AuditedRow[];
}

/** A row by its columns; personal data are left out. */
export type AuditedRow = Record<string, unknown> & { requestId: string };

export interface AuditedWorkOrder extends AuditedRow {
  number: string;
  parts: FoundPart[];
}

/** A part in a row. Its description is free text: told by the texts of its request that say the same. */
export interface FoundPart {
  code: unknown;
  quantity: unknown;
  textIds: string[];
}

export interface AuditedContract {
  id: string;
  code: string;
  administrationId: string;
}

export async function findContract(db: Db, codeOrId: string): Promise<AuditedContract | null> {
  const row = await db
    .selectFrom('contracts')
    .select(['id', 'code', 'administrationId'])
    .where((eb) => eb.or([eb('code', '=', codeOrId), eb(sql<string>`id::text`, '=', codeOrId)]))
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The requests to audit: those that the read model says are of the contract and the time, and those of which an
 * archived history says so, whatever became of their row. Oldest first.
 */
export async function requestsToAudit(
  db: Db,
  contractId: string,
  { from, to }: { from: Date; to: Date },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from requests
      where contract_id = ${contractId} and created_at >= ${from} and created_at < ${to}
    union
    select request_id from archived_histories
      where contract_id = ${contractId} and received_at >= ${from} and received_at < ${to}
    order by 1`.execute(db);
  return rows.map(({ id }) => id);
}

/** Reads the rows of some requests; one that has no row is not in the answer. */
export async function readAudited(db: Db, ids: string[]): Promise<Map<string, AuditedRequest>> {
  const [requests, deadlines, timeline, workOrders, surveys, verifications] = await Promise.all([
    db
      .selectFrom('requests')
      .select(['id as requestId', 'number', 'version', 'state', 'kind', 'channel'])
      .select(['contractId', 'contractVersion', 'administrationId', 'categoryId', 'impact', 'urgency'])
      .select(['priority', 'assigneeId', 'resolvedDirectly', 'reopenCount', 'reminderCount'])
      .select([
        'complaintCount',
        'escalation',
        'needsSupplier',
        'breached',
        'unplannable',
        'dueAt',
        'dueTarget',
      ])
      .select([
        'warnAt',
        'clockPaused',
        'recontactDueAt',
        'surveyState',
        'surveyScore',
        'mergedIntoId',
        'snapshot',
      ])
      .select(['createdAt', 'updatedAt', 'resolvedAt', 'closedAt'])
      .where('id', 'in', ids)
      .execute(),
    db.selectFrom('deadlines').selectAll().where('requestId', 'in', ids).execute(),
    db.selectFrom('timeline').selectAll().where('requestId', 'in', ids).orderBy('seq').execute(),
    db
      .selectFrom('workOrders')
      .select(['id', 'number', 'version', 'requestId', 'supplierId', 'serviceCentreId', 'state'])
      .select(['offerExpiresAt', 'scheduledFrom', 'scheduledTo', 'startedAt', 'completedAt'])
      .select(['instructionsTextId', 'reportTextId', 'reasonTextId', 'suspendReason', 'snapshot'])
      .select(['createdAt', 'updatedAt'])
      .select(partsOfWorkOrder.as('parts'))
      .where('requestId', 'in', ids)
      .execute(),
    db
      .selectFrom('surveys')
      .select(['requestId', 'cycle', 'state', 'score', 'commentTextId', 'sentAt', 'answeredAt'])
      .where('requestId', 'in', ids)
      .execute(),
    db
      .selectFrom('requesterVerifications')
      .select(['requestId', 'round', 'askedAt', 'until', 'outcome', 'commentTextId', 'answeredAt'])
      .where('requestId', 'in', ids)
      .execute(),
  ]);
  const of = <Row extends { requestId: string }>(rows: Row[]) => {
    const byRequest = new Map<string, Row[]>();
    for (const row of rows) {
      const own = byRequest.get(row.requestId);
      if (own) own.push(row);
      else byRequest.set(row.requestId, [row]);
    }
    return (id: string) => byRequest.get(id) ?? [];
  };
  const parts = { deadlines: of(deadlines), timeline: of(timeline), workOrders: of(workOrders) };
  const surveysOf = of(surveys);
  const verificationsOf = of(verifications);
  return new Map(
    requests.map((request) => {
      const id = request.requestId;
      return [
        id,
        {
          request: { ...request },
          deadlines: parts.deadlines(id),
          timeline: parts.timeline(id),
          workOrders: parts.workOrders(id),
          surveys: surveysOf(id),
          verifications: verificationsOf(id),
        },
      ];
    }),
  );
}

/** The parts in the row of a work order, in their order. */
const partsOfWorkOrder = sql<FoundPart[]>`(
  select coalesce(json_agg(json_build_object('code', p.part -> 'code', 'quantity', p.part -> 'quantity', 'textIds',
    array(select t.id from texts as t
      where t.request_id = work_orders.request_id and t.body = p.part ->> 'description')) order by p.place), '[]')
  from jsonb_path_query(work_orders.parts, '$[*]') with ordinality as p(part, place))`;

/** Requests whose workflow is still only promised to the engine. */
export async function promisedStarts(db: Db, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('outbox')
    .select('workflowId')
    .where('workflowId', 'in', ids)
    .where('kind', '=', 'start_request')
    .execute();
  return new Set(rows.map(({ workflowId }) => workflowId));
}

/** Workflows whose archiving is promised and not done yet. */
export async function promisedArchives(db: Db, workflowIds: string[]): Promise<Set<string>> {
  if (workflowIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('historiesToArchive')
    .select('workflowId')
    .where('workflowId', 'in', workflowIds)
    .execute();
  return new Set(rows.map(({ workflowId }) => workflowId));
}

/** The archived runs of the requests' workflows and of their work orders', in the order of the chain. */
export async function archivedOf(db: Db, requestIds: string[]) {
  if (requestIds.length === 0) return [];
  return db
    .selectFrom('archivedHistories')
    .select(['requestId', 'workflowId', 'runId', 'history'])
    .where('requestId', 'in', requestIds)
    .orderBy('position')
    .execute();
}

/** How many facts of the month another system brought: they have no history here. */
export async function importedCounts(
  db: Db,
  contractId: string,
  { from, to }: { from: Date; to: Date },
): Promise<{ requests: number; calls: number; downtimes: number }> {
  const { rows } = await sql<{ requests: string; calls: string; downtimes: string }>`
    select
      (select count(*) from imported_requests
        where contract_id = ${contractId} and received_at >= ${from} and received_at < ${to}) as requests,
      (select count(*) from calls
        where contract_id = ${contractId} and imported and started_at >= ${from} and started_at < ${to}) as calls,
      (select count(*) from downtimes where contract_id = ${contractId} and imported
        and from_at < ${to} and coalesce(to_at, 'infinity') > ${from}) as downtimes`.execute(db);
  const [row] = rows;
  return {
    requests: Number(row?.requests ?? 0),
    calls: Number(row?.calls ?? 0),
    downtimes: Number(row?.downtimes ?? 0),
  };
}

/** What imported requests of the month say of themselves, for shares that count them. */
export async function importedFacts(db: Db, contractId: string, { from, to }: { from: Date; to: Date }) {
  return db
    .selectFrom('importedRequests')
    .select(['id', 'channel', 'state', 'priority', 'resolvedDirectly', 'deadlines'])
    .where('contractId', '=', contractId)
    .where('receivedAt', '>=', from)
    .where('receivedAt', '<', to)
    .execute();
}
