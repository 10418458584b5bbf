import { sql } from 'kysely';
import type { NewNotification } from '../../channels/notifications/notification.ts';
import type { ConfiguredChannels } from '../../channels/send.ts';
import type { ContactPerson } from '../../domain/contract/contract-terms.ts';
import type { Locale } from '../../domain/locale.ts';
import { receipt } from '../../domain/request/intake.ts';
import type { RequestState } from '../../domain/request/state.ts';
import type { RequestStart } from '../../workflows/request-start.ts';
import { versionInForce } from '../contracts/terms.ts';
import type { Db } from '../database.ts';
import { HOLIDAYS_VERSION } from '../holidays/holidays.ts';
import { DELIVERY_PAYLOAD, notificationRows } from '../notifications/deliveries.ts';
import { OUTBOX_CHANNEL } from '../outbox/outbox.ts';
import { inScope, type Scope } from '../scope.ts';
import { CHANGES_CHANNEL } from '../stream/changes.ts';
import { project, receiptColumns } from './projection.ts';
import { inOneStatement } from './steps.ts';

/** Where a request belongs, as whoever registers it says. */
export interface IntakePlace {
  contractId: string;
  categoryId: string | null;
  siteId: string | null;
  assetId: string | null;
  requester: { email: string | null };
}

/** What the database knows of that place; a name is null where nothing was named or it does not belong there. */
export interface IntakeFacts {
  administrationId: string;
  administrationCode: string;
  contractCode: string;
  /** Whom the contract has told of every report (R36). */
  serviceManager: ContactPerson;
  /** IANA name, of the contract's calendar. */
  timeZone: string;
  /** Of the account with the requester's e-mail address, where there is one. */
  requesterLocale: Locale | null;
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
  siteAddress: string | null;
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
  const { contractId, categoryId, siteId, assetId, requester } = place;
  const { rows } = await sql<IntakeFacts>`
    select f.*,
      (select v.terms -> 'serviceManager' from contract_versions v
        where v.contract_id = ${contractId}::uuid and v.version = f.contract_version) as service_manager,
      case when f.running
            and (${categoryId}::uuid is null or f.category_name is not null)
            and (${siteId}::uuid is null or f.site_name is not null)
            and (${assetId}::uuid is null or f.asset_name is not null)
        then next_request_number(${year}::integer) end as number
    from (
      select c.administration_id, a.code as administration_code, c.code as contract_code,
        h.definition ->> 'timeZone' as time_zone,
        (select u.locale from users u where u.email = lower(${requester.email})) as requester_locale,
        ${today}::date between c.starts_on and c.ends_on as running,
        ${versionInForce(sql`c.id`, today)} as contract_version,
        c.calendar_id, h.version as calendar_version, ${HOLIDAYS_VERSION} as holidays_version,
        (select k.name from categories k
          where k.id = ${categoryId}::uuid and k.contract_id = c.id and k.active) as category_name,
        (select k.group_name from categories k
          where k.id = ${categoryId}::uuid and k.contract_id = c.id and k.active) as category_group,
        (select s.name from sites s
          where s.id = ${siteId}::uuid and s.administration_id = c.administration_id and s.active) as site_name,
        (select s.address from sites s where s.id = ${siteId}::uuid) as site_address,
        (select t.name from assets t
          where t.id = ${assetId}::uuid and t.administration_id = c.administration_id and t.active) as asset_name
      from contracts c
        join administrations a on a.id = c.administration_id
        join calendars h on h.id = c.calendar_id
      where c.id = ${contractId}::uuid and ${inScope(scope, { administrationId: 'c.administrationId' })}
      offset 0) f`.execute(db);
  return rows[0] ?? null;
}

/** A request on its way into the database: what the process knows of it, and what only people may read. */
export interface NewRequest {
  start: RequestStart;
  state: RequestState;
  administrationId: string;
  siteId: string | null;
  assetId: string | null;
  callId: string | null;
  subject: string;
  description: string;
  requester: { name: string; email: string | null; phone: string | null };
  createdBy: string | null;
  /** Who is told that it came in. */
  messages: readonly NewNotification[];
}

/**
 * Writes a request in one statement: its row, the first entry of its timeline, its first deadline, the messages that it
 * came in, the promises to start its workflow and to send them, and the news for open pages and for the relay.
 */
export async function insertRequest(
  db: Db,
  request: NewRequest,
  configured: ConfiguredChannels,
): Promise<void> {
  const { start, state, administrationId, messages } = request;
  const { intake, receivedBy } = start.input;
  const { requests, timeline, deadlines } = project([receipt(intake, receivedBy)], state, null);
  const steps = {
    stored: sql`${db.insertInto('requests').values({
      ...receiptColumns(state),
      ...requests,
      snapshot: JSON.stringify(state),
      administrationId,
      siteId: request.siteId,
      assetId: request.assetId,
      callId: request.callId,
      subject: request.subject,
      description: request.description,
      requesterName: request.requester.name,
      requesterEmail: request.requester.email,
      requesterPhone: request.requester.phone,
      createdBy: request.createdBy,
    })}`,
    entry: sql`${db.insertInto('timeline').values(
      timeline.map((row) => ({
        ...row,
        data: JSON.stringify(row.data),
        terms: JSON.stringify(row.terms),
      })),
    )}`,
    deadline:
      deadlines.length > 0
        ? sql`${db
            .insertInto('deadlines')
            .values(deadlines.map((row) => ({ ...row, plan: JSON.stringify(row.plan) })))}`
        : null,
    sent:
      messages.length > 0
        ? sql`${db
            .insertInto('messages')
            .values(notificationRows(messages, configured))
            .returning(['id', 'state', 'channel', 'fairnessKey'])}`
        : null,
    promised: sql`insert into outbox (workflow_id, kind, payload)
      select ${state.id}::uuid, 'start_request', ${JSON.stringify(start)}::jsonb
      ${
        messages.length > 0
          ? sql`union all select id, 'deliver', ${DELIVERY_PAYLOAD} from sent where state = 'pending'`
          : sql``
      }`,
    logged: sql`insert into change_log (resource, ids, administration_id)
      values ('requests', ${[state.id]}, ${administrationId}) returning id`,
  };
  await inOneStatement(
    db,
    steps,
    sql`select pg_notify(${CHANGES_CHANNEL}, logged.id::text), pg_notify(${OUTBOX_CHANNEL}, '') from logged`,
  );
}
