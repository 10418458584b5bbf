import { sql } from 'kysely';
import type { Stamped } from '../../domain/request/events.ts';
import type { Cause, RequestState } from '../../domain/request/state.ts';
import type { Db } from '../database.ts';
import { CHANGES_CHANNEL } from '../stream/changes.ts';
import { project, READ_MODEL_KEYS } from './projection.ts';
import { inOneStatement, insertion, type Overwrite, update } from './steps.ts';

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
  const { cause } = last;
  const comesOnce = !cause.startsWith('alarm:');
  const rows = project(events, state, base);
  const orders = rows.workOrders.map(({ id }) => id);
  const suppliers = [...new Set(state.workOrders.map(({ supplierId }) => supplierId))];
  const news = [
    { resource: 'requests', ids: [state.id] },
    ...(orders.length > 0 ? [{ resource: 'workOrders', ids: orders }] : []),
  ];
  const steps = {
    // Locked, so that nobody takes them away as nameless meanwhile.
    held: sql`select id from texts where id = any(${textIds}::uuid[]) for update`,
    taken: sql`${db
      .updateTable('requests')
      .set({ ...rows.requests, snapshot: JSON.stringify(state) })
      .where('id', '=', state.id)
      .where('version', '=', base.version)
      .where(sql<boolean>`(select count(*) from held) = ${textIds.length}`)
      .$if(comesOnce, (query) =>
        query.where(
          sql<boolean>`not exists (select from timeline where request_id = ${state.id} and cause = ${cause})`,
        ),
      )
      .returning('administrationId')}`,
    named: sql`update texts set recorded = true from taken where id in (select id from held)`,
    entries: insertion('timeline', rows.timeline, null),
    due: insertion('deadlines', rows.deadlines, DEADLINES),
    orders: insertion('workOrders', rows.workOrders, WORK_ORDERS),
    surveysSent: insertion('surveys', rows.surveys.filter(isNew), null),
    surveysChanged: update('surveys', rows.surveys.filter(isOld), 'cycle'),
    questionsAsked: insertion('requesterVerifications', rows.requesterVerifications.filter(isNew), null),
    questionsAnswered: update('requesterVerifications', rows.requesterVerifications.filter(isOld), 'round'),
    heard: sql`update inbound_events set state = 'applied', refusal = null from taken
      where id = ${inboundEventId}::uuid`,
    freed: sql`delete from commands_under_way using taken
      where request_id = ${state.id} and 'command:' || command_id = ${cause}`,
    unconfirmed: sql`insert into outbox (workflow_id, kind, payload, not_before)
      select ${state.id}, 'adopt', ${JSON.stringify({ version: state.version })}::jsonb,
        now() + ${CONFIRMED_WITHIN_SECONDS} * interval '1 second'
      from taken where ${cause.startsWith('command:')}`,
    logged: sql`insert into change_log (resource, ids, administration_id, supplier_ids)
      select c.resource, c.ids, taken.administration_id, ${suppliers}::uuid[]
      from taken, jsonb_to_recordset(${JSON.stringify(news)}::jsonb) as c(resource text, ids uuid[])
      returning id`,
  };
  const announced = await inOneStatement(
    db,
    steps,
    sql`select pg_notify(${CHANGES_CHANNEL}, logged.id::text) from logged`,
  );
  return announced.length > 0;
}

const DEADLINES: Overwrite = { conflict: ['requestId', ...READ_MODEL_KEYS.deadlines], fixed: ['startedAt'] };

const WORK_ORDERS: Overwrite = {
  conflict: ['id'],
  fixed: ['number', 'requestId', 'supplierId', 'serviceCentreId', 'instructionsTextId', 'createdAt'],
  computed: {
    // With their descriptions; what the process does not know of stays as it is.
    parts: sql`coalesce(case when r.parts is not null then (
      select coalesce(jsonb_agg(jsonb_build_object('code', p.part -> 'code', 'description', t.body, 'quantity',
        p.part -> 'quantity') order by p.place), '[]')
      from jsonb_array_elements(r.parts) with ordinality as p(part, place)
      join texts as t on t.id = (p.part ->> 'descriptionTextId')::uuid) end,
      (select present.parts from work_orders as present where present.id = r.id), '[]')`,
  },
};

/** A survey or a question to the requester that begins with these events: they tell of all of its columns. */
const isNew = (row: object) => 'sentAt' in row || 'askedAt' in row;
const isOld = (row: object) => !isNew(row);

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
