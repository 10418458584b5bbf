import { sql } from 'kysely';
import { jsonArrayFrom, jsonBuildObject } from 'kysely/helpers/postgres';
import type { Place, RequestFacts, StaffMember, WorkOrderFacts } from '../../channels/notifications/facts.ts';
import type { ContactPerson } from '../../domain/contract/contract-terms.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Db } from '../database.ts';

/**
 * What notifications about a request say, as the database has it now.
 * @param textIds the texts that the events name (`textIdsOf`)
 * @throws if there is no such request
 */
export async function gatherRequestFacts(
  db: Db,
  requestId: string,
  textIds: readonly string[] = [],
): Promise<RequestFacts> {
  const { assigneeId, dueAt, dueTarget, recontactDueAt, staff, ...facts } = await factsOf(db, textIds)
    .innerJoin('contractVersions as v', (join) =>
      join.onRef('v.contractId', '=', 'r.contractId').onRef('v.version', '=', 'r.contractVersion'),
    )
    .where('r.id', '=', requestId)
    .select((eb) => [
      'r.id',
      'r.number',
      'r.kind',
      'r.assigneeId',
      'r.dueAt',
      'r.dueTarget',
      'r.recontactDueAt',
      jsonBuildObject({
        name: eb.ref('r.requesterName'),
        email: eb.ref('r.requesterEmail'),
        phone: eb.ref('r.requesterPhone'),
        locale: sql<Locale>`coalesce((select locale from users where email = lower(r.requester_email)), 'it')`,
      }).as('requester'),
      sql<ContactPerson>`v.terms -> 'serviceManager'`.as('serviceManager'),
      eb
        .selectFrom('surveys')
        .whereRef('surveys.requestId', '=', 'r.id')
        .orderBy('surveys.cycle', 'desc')
        .limit(1)
        .select('surveys.id')
        .as('surveyId'),
      eb
        .selectFrom('requesterVerifications as q')
        .whereRef('q.requestId', '=', 'r.id')
        .orderBy('q.round', 'desc')
        .limit(1)
        .select('q.id')
        .as('verificationId'),
      jsonArrayFrom(
        eb
          .selectFrom('users')
          .where('users.active', '=', true)
          .where((user) =>
            user.or([
              user('users.role', 'in', ['supervisor', 'manager']),
              user('users.id', '=', user.ref('r.assigneeId')),
            ]),
          )
          .orderBy('users.id')
          .select(['users.id', 'users.name', 'users.email', 'users.locale', 'users.role']),
      ).as('staff'),
    ])
    .executeTakeFirstOrThrow();
  return {
    ...facts,
    due: dueAt && dueTarget ? { target: dueTarget, at: dueAt.getTime() } : null,
    recontactDueAt: recontactDueAt?.getTime() ?? null,
    assignee: staff.find(({ id }) => id === assigneeId) ?? null,
    supervisors: staff.filter(({ role }) => role === 'supervisor'),
    managers: staff.filter(({ role }) => role === 'manager'),
  };
}

/** The supervisors who are written to. */
export async function activeSupervisors(db: Db): Promise<StaffMember[]> {
  return db
    .selectFrom('users')
    .select(['id', 'name', 'email', 'locale'])
    .where('active', '=', true)
    .where('role', '=', 'supervisor')
    .orderBy('id')
    .execute();
}

/**
 * What notifications of a work order say to its supplier, as the database has it now.
 * @param textIds the texts that the events name (`textIdsOf`)
 * @throws if there is no such work order
 */
export async function gatherWorkOrderFacts(
  db: Db,
  workOrderId: string,
  textIds: readonly string[] = [],
): Promise<WorkOrderFacts> {
  const { offerExpiresAt, ...facts } = await factsOf(db, textIds)
    .innerJoin('workOrders as w', 'w.requestId', 'r.id')
    .innerJoin('suppliers as p', 'p.id', 'w.supplierId')
    .leftJoin('serviceCentres as e', 'e.id', 'w.serviceCentreId')
    .leftJoin('texts as i', 'i.id', 'w.instructionsTextId')
    .where('w.id', '=', workOrderId)
    .select((eb) => [
      'w.id',
      'w.number',
      'w.requestId',
      'w.offerExpiresAt',
      'r.number as requestNumber',
      'i.body as instructions',
      placeOf('e').as('serviceCentre'),
      jsonBuildObject({ name: eb.ref('r.requesterName'), phone: eb.ref('r.requesterPhone') }).as('contact'),
      jsonBuildObject({
        id: eb.ref('p.id'),
        name: eb.ref('p.name'),
        email: eb.ref('p.email'),
        webhookUrl: eb.ref('p.webhookUrl'),
      }).as('supplier'),
    ])
    .executeTakeFirstOrThrow();
  return { ...facts, offerExpiresAt: offerExpiresAt?.getTime() ?? null };
}

/** What notifications about a request and about its work orders both say. */
function factsOf(db: Db, textIds: readonly string[]) {
  const ids = sql<string[]>`${[...textIds]}::uuid[]`;
  return db
    .selectFrom('requests as r')
    .innerJoin('contracts as c', 'c.id', 'r.contractId')
    .innerJoin('calendars as k', 'k.id', 'c.calendarId')
    .leftJoin('categories as g', 'g.id', 'r.categoryId')
    .leftJoin('sites as s', 's.id', 'r.siteId')
    .leftJoin('assets as a', 'a.id', 'r.assetId')
    .select([
      'c.code as contractCode',
      'g.name as categoryName',
      'r.priority',
      'r.subject',
      'r.description',
      placeOf('s').as('site'),
      'a.name as asset',
      sql<string>`k.definition ->> 'timeZone'`.as('timeZone'),
      sql<Record<string, string>>`
        (select coalesce(json_object_agg(id, body), '{}') from texts where id = any(${ids}))`.as('texts'),
    ]);
}

function placeOf(table: 's' | 'e') {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql<Place | null>`
    case when ${column('id')} is not null
      then json_build_object('name', ${column('name')}, 'address', ${column('address')}) end`;
}
