import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Place, RequestFacts, StaffMember, WorkOrderFacts } from '../../channels/facts.ts';
import type { ContactPerson } from '../../domain/contract/contract-terms.ts';
import type { Db } from '../database.ts';

/**
 * What messages about a request say, as the database has it now.
 * @param textIds the texts that are quoted (`quotedTextIds` in channels/told.ts)
 * @throws if there is no such request
 */
export async function gatherRequestFacts(
  db: Db,
  requestId: string,
  textIds: readonly string[] = [],
): Promise<RequestFacts> {
  const row = await db
    .selectFrom('requests as r')
    .innerJoin('contracts as c', 'c.id', 'r.contractId')
    .innerJoin('contractVersions as v', (join) =>
      join.onRef('v.contractId', '=', 'r.contractId').onRef('v.version', '=', 'r.contractVersion'),
    )
    .innerJoin('calendars as k', 'k.id', 'c.calendarId')
    .leftJoin('categories as g', 'g.id', 'r.categoryId')
    .leftJoin('sites as s', 's.id', 'r.siteId')
    .leftJoin('assets as a', 'a.id', 'r.assetId')
    .where('r.id', '=', requestId)
    .select((eb) => [
      'r.id',
      'r.number',
      'r.kind',
      'r.priority',
      'r.subject',
      'r.description',
      'r.requesterName',
      'r.requesterEmail',
      'r.requesterPhone',
      'r.assigneeId',
      'r.dueAt',
      'r.dueTarget',
      'r.recontactDueAt',
      'c.code as contractCode',
      'g.name as categoryName',
      's.name as siteName',
      's.address as siteAddress',
      'a.name as assetName',
      timeZoneOf.as('timeZone'),
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
      eb
        .selectFrom('users')
        .whereRef('users.email', '=', (inner) => inner.fn('lower', ['r.requesterEmail']))
        .select('users.locale')
        .as('requesterLocale'),
      jsonArrayFrom(
        eb
          .selectFrom('users')
          .where('users.active', '=', true)
          .where((inner) =>
            inner.or([
              inner('users.role', 'in', ['supervisor', 'manager']),
              inner('users.id', '=', inner.ref('r.assigneeId')),
            ]),
          )
          .orderBy('users.id')
          .select(['users.id', 'users.name', 'users.email', 'users.locale', 'users.role']),
      ).as('staff'),
      jsonArrayFrom(quotedTexts(db, textIds)).as('texts'),
    ])
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    priority: row.priority,
    subject: row.subject,
    description: row.description,
    requester: {
      name: row.requesterName,
      email: row.requesterEmail,
      phone: row.requesterPhone,
      locale: row.requesterLocale ?? 'it',
    },
    contractCode: row.contractCode,
    categoryName: row.categoryName,
    site: placeOf(row.siteName, row.siteAddress),
    asset: row.assetName,
    timeZone: row.timeZone,
    due: row.dueAt && row.dueTarget ? { target: row.dueTarget, at: row.dueAt.getTime() } : null,
    recontactDueAt: row.recontactDueAt?.getTime() ?? null,
    surveyId: row.surveyId,
    verificationId: row.verificationId,
    serviceManager: row.serviceManager,
    assignee: row.staff.find(({ id }) => id === row.assigneeId) ?? null,
    supervisors: row.staff.filter(({ role }) => role === 'supervisor'),
    managers: row.staff.filter(({ role }) => role === 'manager'),
    texts: bodiesById(row.texts),
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
 * What messages about a work order say, as the database has it now.
 * @param textIds the texts that are quoted (`quotedTextIds` in channels/told.ts)
 * @throws if there is no such work order
 */
export async function gatherWorkOrderFacts(
  db: Db,
  workOrderId: string,
  textIds: readonly string[] = [],
): Promise<WorkOrderFacts> {
  const row = await db
    .selectFrom('workOrders as w')
    .innerJoin('requests as r', 'r.id', 'w.requestId')
    .innerJoin('contracts as c', 'c.id', 'r.contractId')
    .innerJoin('calendars as k', 'k.id', 'c.calendarId')
    .innerJoin('suppliers as p', 'p.id', 'w.supplierId')
    .leftJoin('serviceCentres as e', 'e.id', 'w.serviceCentreId')
    .leftJoin('categories as g', 'g.id', 'r.categoryId')
    .leftJoin('sites as s', 's.id', 'r.siteId')
    .leftJoin('assets as a', 'a.id', 'r.assetId')
    .leftJoin('texts as i', 'i.id', 'w.instructionsTextId')
    .where('w.id', '=', workOrderId)
    .select([
      'w.id',
      'w.number',
      'w.requestId',
      'w.offerExpiresAt',
      'r.number as requestNumber',
      'r.priority',
      'r.subject',
      'r.description',
      'r.requesterName',
      'r.requesterPhone',
      'c.code as contractCode',
      'g.name as categoryName',
      's.name as siteName',
      's.address as siteAddress',
      'a.name as assetName',
      'e.name as centreName',
      'e.address as centreAddress',
      'i.body as instructions',
      'p.id as supplierId',
      'p.name as supplierName',
      'p.email as supplierEmail',
      'p.webhookUrl',
      timeZoneOf.as('timeZone'),
      jsonArrayFrom(quotedTexts(db, textIds)).as('texts'),
    ])
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    number: row.number,
    requestId: row.requestId,
    requestNumber: row.requestNumber,
    contractCode: row.contractCode,
    categoryName: row.categoryName,
    priority: row.priority,
    subject: row.subject,
    description: row.description,
    site: placeOf(row.siteName, row.siteAddress),
    asset: row.assetName,
    contact: { name: row.requesterName, phone: row.requesterPhone },
    serviceCentre: placeOf(row.centreName, row.centreAddress),
    instructions: row.instructions,
    offerExpiresAt: row.offerExpiresAt?.getTime() ?? null,
    timeZone: row.timeZone,
    supplier: {
      id: row.supplierId,
      name: row.supplierName,
      email: row.supplierEmail,
      webhookUrl: row.webhookUrl,
    },
    texts: bodiesById(row.texts),
  };
}

const timeZoneOf = sql<string>`k.definition ->> 'timeZone'`;

function quotedTexts(db: Db, textIds: readonly string[]) {
  return db
    .selectFrom('texts')
    .where((eb) => eb('texts.id', '=', eb.fn.any(sql<string[]>`${[...textIds]}::uuid[]`)))
    .select(['texts.id', 'texts.body']);
}

function bodiesById(texts: { id: string; body: string }[]): Record<string, string> {
  return Object.fromEntries(texts.map(({ id, body }) => [id, body]));
}

function placeOf(name: string | null, address: string | null): Place | null {
  return name === null ? null : { name, address };
}
