import { type Selectable, sql } from 'kysely';
import type { Db } from '../database.ts';
import type * as schema from '../schema.ts';

/** What lies between two instants, usually those of a month. */
export interface AuditedTime {
  contractId: string;
  from: Date;
  to: Date;
}

/** The read model of a request: rows as they are stored, by table. */
export interface StoredRequest {
  requests: Selectable<schema.RequestsTable>;
  deadlines: Selectable<schema.DeadlinesTable>[];
  timeline: Selectable<schema.TimelineTable>[];
  workOrders: StoredWorkOrder[];
  surveys: Selectable<schema.SurveysTable>[];
  requesterVerifications: Selectable<schema.RequesterVerificationsTable>[];
}

type StoredWorkOrder = Selectable<schema.WorkOrdersTable> & { foundParts: FoundPart[] };

/** A part in a row. Its description is free text: told by the texts of its request that say the same. */
export interface FoundPart {
  code: unknown;
  quantity: unknown;
  textIds: string[];
}

/** A request with all that the database knows of it. */
export interface AuditedRequest {
  requestId: string;
  /** Null where it has no row. */
  stored: StoredRequest | null;
  /** The archived runs of its workflow, compressed, in the order of the chain. */
  archived: { runId: string; history: Buffer }[];
  /** Its start, or its archiving, is promised and not done yet. */
  startIsPromised: boolean;
  archiveIsPromised: boolean;
}

/** @param ref a contract's code or id */
export async function findContractId(db: Db, ref: string): Promise<string | null> {
  const row = await db
    .selectFrom('contracts')
    .select('id')
    .where((eb) => eb.or([eb('code', '=', ref), eb(sql<string>`id::text`, '=', ref)]))
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * The requests to audit: those that the read model says are of the contract and the time, and those of which an
 * archived history says so, whatever became of their row. Oldest first.
 */
export async function requestsToAudit(db: Db, { contractId, from, to }: AuditedTime): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from requests
      where contract_id = ${contractId} and created_at >= ${from} and created_at < ${to}
    union
    select request_id from archived_histories
      where contract_id = ${contractId} and received_at >= ${from} and received_at < ${to}
    order by 1`.execute(db);
  return rows.map(({ id }) => id);
}

/** Reads some requests. Promises first, so that nothing is found neither promised nor done. */
export async function readAudited(db: Db, ids: string[]): Promise<AuditedRequest[]> {
  const { rows: promises } = await sql<{ workflowId: string; what: 'start' | 'archive' }>`
    select workflow_id, 'start' as what from outbox where workflow_id = any(${ids}::uuid[]) and kind = 'start_request'
    union all
    select workflow_id, 'archive' from histories_to_archive where workflow_id = any(${ids}::uuid[])`.execute(
    db,
  );
  const requests = await db.selectFrom('requests').selectAll().where('id', 'in', ids).execute();
  const archived = await db
    .selectFrom('archivedHistories')
    .select(['workflowId', 'runId', 'history'])
    .where('requestId', 'in', ids)
    .orderBy('position')
    .execute();
  async function rowsOf<Row extends { requestId: string }>(table: keyof schema.Database, more = sql``) {
    const { rows } = await sql<Row>`select t.* ${more} from ${sql.table(table)} as t
      where t.request_id = any(${ids}::uuid[])`.execute(db);
    return (id: string) => rows.filter(({ requestId }) => requestId === id);
  }
  const [deadlines, timeline, workOrders, surveys, requesterVerifications] = await Promise.all([
    rowsOf<Selectable<schema.DeadlinesTable>>('deadlines'),
    rowsOf<Selectable<schema.TimelineTable>>('timeline'),
    rowsOf<StoredWorkOrder>('workOrders', PARTS),
    rowsOf<Selectable<schema.SurveysTable>>('surveys'),
    rowsOf<Selectable<schema.RequesterVerificationsTable>>('requesterVerifications'),
  ]);
  return ids.map((requestId) => {
    const isOwn = ({ workflowId }: { workflowId: string }) => workflowId === requestId;
    const row = requests.find(({ id }) => id === requestId);
    const stored = row && {
      requests: row,
      deadlines: deadlines(requestId),
      timeline: timeline(requestId),
      workOrders: workOrders(requestId),
      surveys: surveys(requestId),
      requesterVerifications: requesterVerifications(requestId),
    };
    return {
      requestId,
      stored: stored ?? null,
      archived: archived.filter(isOwn),
      startIsPromised: promises.some((one) => isOwn(one) && one.what === 'start'),
      archiveIsPromised: promises.some((one) => isOwn(one) && one.what === 'archive'),
    };
  });
}

/** The parts in the row of a work order `t`, in their order. */
const PARTS = sql`, (
  select coalesce(json_agg(json_build_object('code', p.part -> 'code', 'quantity', p.part -> 'quantity', 'textIds',
    array(select texts.id from texts
      where texts.request_id = t.request_id and texts.body = p.part ->> 'description')) order by p.place), '[]')
  from jsonb_path_query(t.parts, '$[*]') with ordinality as p(part, place)) as found_parts`;

/** How many facts of the month another system brought: they have no history here. */
export async function importedCounts(
  db: Db,
  { contractId, from, to }: AuditedTime,
): Promise<{ requests: number; calls: number; downtimes: number }> {
  const { rows } = await sql<{ requests: number; calls: number; downtimes: number }>`
    select
      (select count(*)::integer from imported_requests
        where contract_id = ${contractId} and received_at >= ${from} and received_at < ${to}) as requests,
      (select count(*)::integer from calls
        where contract_id = ${contractId} and imported and started_at >= ${from} and started_at < ${to}) as calls,
      (select count(*)::integer from downtimes where contract_id = ${contractId} and imported
        and from_at < ${to} and coalesce(to_at, 'infinity') > ${from}) as downtimes`.execute(db);
  return rows[0] ?? { requests: 0, calls: 0, downtimes: 0 };
}
