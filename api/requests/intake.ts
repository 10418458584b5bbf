import { createLinks } from '../../channels/links.ts';
import type { RequestFacts } from '../../channels/notifications/facts.ts';
import { requestNotifications } from '../../channels/notifications/request-notifications.ts';
import { workingCalendar, workingCalendarOf } from '../../db/calendars/working-calendars.ts';
import { processTermsOf } from '../../db/contracts/terms.ts';
import type { Db } from '../../db/database.ts';
import { activeSupervisors } from '../../db/notifications/facts.ts';
import { type IntakeFacts, insertRequest, intakeFacts } from '../../db/requests/intake.ts';
import type { Scope } from '../../db/scope.ts';
import { uuidv7 } from '../../db/uuid.ts';
import type { ProcessTerms } from '../../domain/contract/terms.ts';
import { dueAt } from '../../domain/request/clocks.ts';
import { receipt, receive, takeChargeDuration } from '../../domain/request/intake.ts';
import { planClock } from '../../domain/request/plan.ts';
import { unplannedBy } from '../../domain/request/planning.ts';
import type { ClockPlan, Intake, RequestState } from '../../domain/request/state.ts';
import { localDateOf, yearOf } from '../../domain/time/rome.ts';
import type { WorkingCalendar } from '../../domain/time/working-time.ts';
import type { ApiConfig } from '../env.ts';
import { actorOf, type Principal } from '../principal.ts';
import { type FieldError, unprocessable } from '../problem.ts';
import { presentRequest } from './representation.ts';
import type { NewRequestInput, RequestBody } from './schemas.ts';

/**
 * Registers a request: looks up where it belongs, plans its take-charge deadline, writes it.
 * @param now epoch milliseconds: when it was received
 * @throws 422 where contract, category, site or asset do not exist, do not belong together or do not hold today
 */
export async function receiveRequest(
  db: Db,
  { principal, scope, now }: { principal: Principal; scope: Scope; now: number },
  given: NewRequestInput,
  { publicUrl, authSecret, channels }: Pick<ApiConfig, 'publicUrl' | 'authSecret' | 'channels'>,
): Promise<RequestBody> {
  const facts = await intakeFacts(db, scope, given, { today: localDateOf(now), year: yearOf(now) });
  if (!facts?.number) throw unprocessable(misplaced(given, facts));
  const { contractId, categoryId } = given;
  const category = categoryId && { id: categoryId, groupName: facts.categoryGroup };
  const terms = await processTermsOf(db, {
    contractId,
    version: facts.contractVersion,
    category: category || null,
  });
  const { calendarId, calendarVersion: version, holidaysVersion } = facts;
  const calendar =
    terms.calendarId === calendarId
      ? await workingCalendarOf(db, calendarId, { version, holidaysVersion })
      : await workingCalendar(db, terms.calendarId);
  const intake: Intake = {
    requestId: uuidv7(now),
    number: facts.number,
    kind: given.kind,
    channel: given.channel,
    receivedAt: now,
    terms,
    categoryId: given.categoryId,
    impact: given.impact,
    urgency: given.urgency,
    canBeSurveyed: given.requester.email !== null,
    ...(given.documents.length > 0 ? { documents: [...new Set(given.documents)] } : {}),
    takeCharge: planTakeCharge(calendar, terms, given, now),
  };
  const receivedBy = actorOf(principal);
  const state = receive(intake);
  const { administrationId, administrationCode, contractCode } = facts;
  const start = { input: { intake, receivedBy }, contractCode, administrationCode };
  const createdBy = principal.kind === 'user' ? principal.id : null;
  const received = receipt(intake, receivedBy);
  const supervisors = unplannedBy(received.event) ? await activeSupervisors(db) : [];
  const messages = requestNotifications(
    { ...messageFacts(state, given, facts), supervisors },
    [received],
    createLinks(publicUrl, authSecret),
  );
  await insertRequest(db, { ...given, start, state, administrationId, createdBy, messages }, channels);
  const at = new Date(now);
  const row = {
    ...facts,
    ...given,
    id: state.id,
    snapshot: state,
    requesterName: given.requester.name,
    requesterEmail: given.requester.email,
    requesterPhone: given.requester.phone,
    assigneeName: null,
    refusedEvents: [],
    createdAt: at,
    updatedAt: at,
  };
  const due = intake.takeCharge?.plan.dueAt ?? null;
  const workingTimeLeft = due === null ? null : calendar.workingTimeBetween(now, due);
  return presentRequest({ row, workOrders: [], workingTimeLeft }, principal, now);
}

/** What the messages about its receipt say of a request. */
function messageFacts(
  state: RequestState,
  given: NewRequestInput,
  facts: IntakeFacts,
): Omit<RequestFacts, 'supervisors'> {
  const { name, email, phone } = given.requester;
  const [clock] = state.clocks;
  const due = clock ? dueAt(clock) : null;
  return {
    id: state.id,
    number: state.number,
    kind: state.kind,
    priority: state.priority,
    subject: given.subject,
    description: given.description,
    requester: { name, email, phone, locale: facts.requesterLocale ?? 'it' },
    contractCode: facts.contractCode,
    categoryName: facts.categoryName,
    site: facts.siteName === null ? null : { name: facts.siteName, address: facts.siteAddress },
    asset: facts.assetName,
    timeZone: facts.timeZone,
    due: clock && due !== null ? { target: clock.target, at: due } : null,
    recontactDueAt: null,
    surveyId: null,
    verificationId: null,
    serviceManager: facts.serviceManager,
    assignee: null,
    managers: [],
    texts: {},
  };
}

/** Which of the given ids name nothing that a request can be registered for. */
function misplaced(given: NewRequestInput, facts: IntakeFacts | null): FieldError[] {
  if (!facts) return [{ path: 'contractId', message: 'names no contract' }];
  const wrong: FieldError[] = [];
  if (!facts.running)
    wrong.push({ path: 'contractId', message: 'names a contract whose term does not include today' });
  if (given.categoryId && facts.categoryName === null)
    wrong.push({ path: 'categoryId', message: 'names no active category of the contract' });
  if (given.siteId && facts.siteName === null)
    wrong.push({ path: 'siteId', message: 'names no active site of the administration' });
  if (given.assetId && facts.assetName === null)
    wrong.push({ path: 'assetId', message: 'names no active asset of the administration' });
  return wrong;
}

function planTakeCharge(
  calendar: WorkingCalendar,
  terms: ProcessTerms,
  given: NewRequestInput,
  startedAt: number,
): { duration: string; plan: ClockPlan } | null {
  const duration = takeChargeDuration(terms, given.categoryId, given.impact, given.urgency);
  if (duration === null) return null;
  return { duration, plan: planClock(calendar, { duration, startedAt, pauses: [] }) };
}
