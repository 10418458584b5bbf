import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { ActorKind } from '../domain/actor.ts';
import type { ContractTerms } from '../domain/contract/contract-terms.ts';
import type { ProcessTerms, SuspendReason } from '../domain/contract/terms.ts';
import type { Locale } from '../domain/locale.ts';
import type { ClockState } from '../domain/request/clocks.ts';
import type { NoteVisibility } from '../domain/request/commands.ts';
import type { RequestEventType } from '../domain/request/events.ts';
import type { Level, Priority } from '../domain/request/priority.ts';
import type {
  Cause,
  Channel,
  ClockTarget,
  RequestKind,
  RequestState,
  RequestStateName,
  SurveyState,
} from '../domain/request/state.ts';
import type { AuditResult, AuditStage } from '../domain/service-levels/audit.ts';
import type { StatementLine } from '../domain/service-levels/clauses.ts';
import type { StatementState } from '../domain/service-levels/closing.ts';
import type { CallOutcome, DeadlineFact } from '../domain/service-levels/facts.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { HolidayOrigin } from '../domain/time/holiday-table.ts';
import type { Part } from '../domain/work-order/commands.ts';
import type { WorkOrder, WorkOrderStateName } from '../domain/work-order/state.ts';

/** JSONB: read as the parsed value, written as its JSON text. */
export type Json<T> = ColumnType<T, string, string>;
type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;

/** timestamptz: read as Date, written as Date or ISO text with a zone. */
export type Instant = ColumnType<Date, Date | string, Date | string>;
type InstantWithDefault = ColumnType<Date, Date | string | undefined, Date | string>;
type NullableInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

/** date: `YYYY-MM-DD`. */
type Day = string;
/** bigint: decimal text, since it may be larger than a number holds. */
type BigIntText = string;

/** Roles of people who sign in. */
export const ROLES = ['operator', 'supervisor', 'manager', 'admin', 'referent', 'supplier'] as const;
export type Role = (typeof ROLES)[number];

interface Versioned {
  id: Generated<string>;
  version: Generated<number>;
  createdAt: InstantWithDefault;
  updatedAt: InstantWithDefault;
}

export interface AdministrationsTable extends Versioned {
  code: string;
  name: string;
  email: string | null;
}

export interface CalendarsTable extends Versioned {
  code: string;
  name: string;
  definition: Json<Calendar>;
}

export interface SuppliersTable extends Versioned {
  code: string;
  name: string;
  kind: 'internal' | 'external';
  email: string | null;
  phone: string | null;
  webhookUrl: string | null;
  webhookSecret: string | null;
  active: Generated<boolean>;
}

export interface UsersTable extends Versioned {
  name: string;
  email: string;
  emailVerified: Generated<boolean>;
  image: string | null;
  role: Generated<Role>;
  administrationId: string | null;
  supplierId: string | null;
  phone: string | null;
  locale: Generated<Locale>;
  active: Generated<boolean>;
}

export interface SessionsTable {
  id: Generated<string>;
  userId: string;
  token: string;
  expiresAt: Instant;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: InstantWithDefault;
  updatedAt: InstantWithDefault;
}

export interface AccountsTable {
  id: Generated<string>;
  userId: string;
  accountId: string;
  providerId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: NullableInstant;
  refreshTokenExpiresAt: NullableInstant;
  scope: string | null;
  password: string | null;
  createdAt: InstantWithDefault;
  updatedAt: InstantWithDefault;
}

export interface VerificationsTable {
  id: Generated<string>;
  identifier: string;
  value: string;
  expiresAt: Instant;
  createdAt: InstantWithDefault;
  updatedAt: InstantWithDefault;
}

export interface RateLimitsTable {
  id: Generated<string>;
  key: string;
  count: number;
  lastRequest: ColumnType<BigIntText, number | BigIntText, number | BigIntText>;
}

export interface ContractsTable extends Versioned {
  code: string;
  title: string;
  administrationId: string;
  calendarId: string;
  cig: string | null;
  startsOn: Day;
  endsOn: Day;
}

export interface ContractVersionsTable {
  contractId: string;
  version: number;
  validFrom: Day;
  terms: Json<ContractTerms>;
  createdBy: string | null;
  createdAt: InstantWithDefault;
}

/** Kept by a trigger on `contract_versions`. */
export interface ContractVersionCalendarsTable {
  contractId: string;
  version: number;
  calendarId: string;
}

export interface CategoriesTable extends Versioned {
  contractId: string;
  code: string;
  name: string;
  groupName: string | null;
  active: Generated<boolean>;
}

export interface ServiceCentresTable extends Versioned {
  supplierId: string;
  code: string;
  name: string;
  address: string | null;
  municipality: string | null;
  province: string | null;
  phone: string | null;
  services: Generated<string[]>;
  active: Generated<boolean>;
}

export interface SupplierContractsTable {
  supplierId: string;
  contractId: string;
}

export interface CategoryRoutingTable {
  categoryId: string;
  position: number;
  supplierId: string;
  serviceCentreId: string | null;
}

export interface SitesTable extends Versioned {
  administrationId: string;
  code: string;
  name: string;
  address: string | null;
  active: Generated<boolean>;
}

export interface AssetsTable extends Versioned {
  administrationId: string;
  siteId: string | null;
  code: string;
  name: string;
  kind: string | null;
  active: Generated<boolean>;
}

export interface ApiKeysTable {
  id: Generated<string>;
  name: string;
  keyHash: string;
  supplierId: string | null;
  administrationId: string | null;
  scopes: Generated<string[]>;
  createdAt: InstantWithDefault;
  revokedAt: NullableInstant;
}

export interface RequestsTable {
  id: Generated<string>;
  number: string;
  version: number;
  state: RequestStateName;
  kind: RequestKind;
  channel: Channel;
  contractId: string;
  contractVersion: number;
  administrationId: string;
  categoryId: string | null;
  siteId: string | null;
  assetId: string | null;
  callId: string | null;
  impact: Level | null;
  urgency: Level | null;
  priority: Priority | null;
  subject: string;
  description: string;
  requesterName: string;
  requesterEmail: string | null;
  requesterPhone: string | null;
  assigneeId: string | null;
  resolvedDirectly: Generated<boolean>;
  reopenCount: Generated<number>;
  reminderCount: Generated<number>;
  complaintCount: Generated<number>;
  escalation: Generated<number>;
  needsSupplier: Generated<boolean>;
  breached: Generated<boolean>;
  /** Something that is waited for has no due instant because the calendar has none. */
  unplannable: Generated<boolean>;
  dueAt: NullableInstant;
  dueTarget: ClockTarget | null;
  warnAt: NullableInstant;
  clockPaused: Generated<boolean>;
  recontactDueAt: NullableInstant;
  surveyState: Generated<SurveyState['state']>;
  surveyScore: number | null;
  mergedIntoId: string | null;
  snapshot: Json<RequestState>;
  createdBy: string | null;
  createdAt: Instant;
  updatedAt: Instant;
  resolvedAt: NullableInstant;
  closedAt: NullableInstant;
  open: GeneratedAlways<boolean>;
  search: GeneratedAlways<string>;
}

/** What explains a deadline: which working intervals counted, which pauses did not. Instants in epoch milliseconds. */
export interface DeadlineProof {
  budgetMs: number;
  usedMs: number;
  intervals: { from: number; to: number }[];
  pauses: { from: number; to: number | null }[];
  escalateAt: number | null;
  movedTo: number | null;
}

export interface DeadlinesTable {
  requestId: string;
  cycle: number;
  target: ClockTarget;
  state: ClockState;
  duration: string;
  startedAt: Instant;
  dueAt: NullableInstant;
  warnAt: NullableInstant;
  warnedAt: NullableInstant;
  metAt: NullableInstant;
  breachedAt: NullableInstant;
  plan: Json<DeadlineProof>;
}

export interface TextsTable {
  id: Generated<string>;
  requestId: string;
  purpose: string;
  visibility: Generated<NoteVisibility>;
  body: string;
  authorKind: ActorKind;
  authorId: string | null;
  /** A record names it; false while the command that names it is on its way. */
  recorded: Generated<boolean>;
  createdAt: InstantWithDefault;
}

export interface WorkOrdersTable {
  id: string;
  number: string;
  version: number;
  requestId: string;
  supplierId: string;
  serviceCentreId: string | null;
  state: WorkOrderStateName;
  offerExpiresAt: NullableInstant;
  scheduledFrom: NullableInstant;
  scheduledTo: NullableInstant;
  startedAt: NullableInstant;
  completedAt: NullableInstant;
  instructionsTextId: string | null;
  reportTextId: string | null;
  reasonTextId: string | null;
  suspendReason: SuspendReason | null;
  parts: JsonWithDefault<Part[]>;
  snapshot: Json<WorkOrder>;
  createdAt: Instant;
  updatedAt: Instant;
}

/** A moment of a request; `seq` is the version that it led to. */
export interface TimelineTable {
  requestId: string;
  seq: number;
  type: RequestEventType;
  at: Instant;
  actorKind: ActorKind;
  actorId: string | null;
  /** What brought its record about, and the hash of what a command asked for. */
  cause: Cause;
  bodyHash: string | null;
  workOrderIds: string[];
  /** The event, without its type and the contract's terms. */
  data: Json<Record<string, unknown>>;
  terms: ColumnType<ProcessTerms | null, string | null | undefined, string | null>;
}

export interface SurveysTable {
  id: Generated<string>;
  requestId: string;
  cycle: number;
  state: Exclude<SurveyState['state'], 'none'>;
  score: number | null;
  commentTextId: string | null;
  sentAt: Instant;
  answeredAt: NullableInstant;
}

export interface RequesterVerificationsTable {
  id: Generated<string>;
  requestId: string;
  round: number;
  askedAt: Instant;
  until: Instant;
  outcome: 'ok' | 'rework' | null;
  commentTextId: string | null;
  answeredAt: NullableInstant;
}

export interface MessagesTable {
  id: Generated<string>;
  direction: Generated<'in' | 'out'>;
  requestId: string | null;
  workOrderId: string | null;
  statementId: string | null;
  dedupeKey: string;
  /** Which of the messages that are written by themselves; null: somebody's own words. */
  event: string | null;
  channel: 'email' | 'pec' | 'sms' | 'voicemail' | 'portal' | 'phone_note' | 'webhook';
  /** Null: we are. */
  sender: string | null;
  recipients: string[];
  subject: string;
  text: string;
  html: string | null;
  messageId: string | null;
  inReplyTo: string | null;
  referenceIds: Generated<string[]>;
  raw: Buffer | null;
  state: 'received' | 'pending' | 'sent' | 'delivered' | 'failed';
  /** No gateway is configured: the message is kept here and shown on screen. */
  kept: Generated<boolean>;
  /** Where it is handed over: `mail`, `sms`, or a supplier's id. */
  endpoint: string | null;
  /** Who waits for it: a backlog is shared out among them. */
  fairnessKey: string | null;
  /** It has lost its point by then. */
  expiresAt: NullableInstant;
  /** How often it was sent or was tried to be. */
  attempts: Generated<number>;
  lastError: string | null;
  nextAttemptAt: NullableInstant;
  /** Who is sending it, until when at the latest. */
  lease: string | null;
  leasedUntil: NullableInstant;
  createdAt: InstantWithDefault;
  sentAt: NullableInstant;
  deliveredAt: NullableInstant;
}

/** How it stands with a place that messages are handed over to. */
export interface EndpointsTable {
  /** `mail`, `sms`, or a supplier's id. */
  id: string;
  /** In a row. */
  failures: Generated<number>;
  failingSince: NullableInstant;
  lastError: string | null;
  /** Since then only one message at a time is tried, at `nextTryAt`. */
  pausedAt: NullableInstant;
  nextTryAt: NullableInstant;
}

export interface InboundEventsTable {
  id: Generated<string>;
  sender: string;
  eventId: string;
  requestId: string | null;
  workOrderId: string | null;
  type: string;
  occurredAt: Instant;
  textId: string | null;
  payload: Json<Record<string, unknown>>;
  state: Generated<'pending' | 'applied' | 'refused'>;
  refusal: string | null;
  receivedAt: InstantWithDefault;
}

export interface OutboxTable {
  id: GeneratedAlways<BigIntText>;
  workflowId: string;
  kind: 'start_request' | 'start_audit' | 'signal' | 'adopt' | 'deliver';
  payload: Json<unknown>;
  inboundEventId: string | null;
  attempts: Generated<number>;
  lastError: string | null;
  notBefore: InstantWithDefault;
  createdAt: InstantWithDefault;
}

/** A command that the engine is asked to carry out at this moment. */
export interface CommandsUnderWayTable {
  requestId: string;
  slot: number;
  commandId: string;
  expiresAt: Instant;
}

export interface IdempotencyKeysTable {
  principal: string;
  key: string;
  route: string;
  bodyHash: string;
  /** Null while the first call is still at work. */
  status: number | null;
  headers: ColumnType<Record<string, string> | null, string | null | undefined, string | null>;
  body: string | null;
  createdAt: InstantWithDefault;
}

export interface ChangeLogTable {
  id: GeneratedAlways<BigIntText>;
  resource: string;
  ids: string[];
  administrationId: string | null;
  supplierIds: Generated<string[]>;
  at: InstantWithDefault;
}

export interface SavedViewsTable {
  id: Generated<string>;
  userId: string;
  resource: string;
  name: string;
  query: Json<Record<string, unknown>>;
  createdAt: InstantWithDefault;
}

export interface ArchivedHistoriesTable {
  workflowId: string;
  runId: string;
  requestId: string;
  workflowType: string;
  history: Buffer;
  eventCount: number;
  closedAt: Instant;
  archivedAt: InstantWithDefault;
  /** Its place in the chain, without gaps from 1. */
  position: BigIntText;
  /** Of a request's own workflow: what its history says. */
  contractId: string | null;
  receivedAt: NullableInstant;
  /** Null for the first of the chain. */
  previousSha256: Buffer | null;
  sha256: Buffer;
}

export interface HistoriesToArchiveTable {
  workflowId: string;
  requestId: string;
  attempts: Generated<number>;
  notBefore: InstantWithDefault;
  lastError: string | null;
  createdAt: InstantWithDefault;
}

/** A telephone call. `caller` and `callee` are numbers, and personal data. */
export interface CallsTable {
  id: Generated<string>;
  contractId: string;
  /** The telephone system's own name for it, unique within the contract. */
  callId: string;
  direction: 'in' | 'out';
  caller: string | null;
  callee: string | null;
  queue: string | null;
  startedAt: Instant;
  answeredAt: NullableInstant;
  endedAt: NullableInstant;
  outcome: CallOutcome;
  waitSeconds: number;
  operatorId: string | null;
  requestId: string | null;
  /** Came from another system: counted, and not provable here. */
  imported: Generated<boolean>;
  createdAt: InstantWithDefault;
}

/** Time in which the service was not to be had (R37); `toAt` is null while it lasts. */
export interface DowntimesTable extends Versioned {
  contractId: string;
  externalId: string | null;
  fromAt: Instant;
  toAt: NullableInstant;
  reason: string;
  imported: Generated<boolean>;
  createdBy: string | null;
}

/** A request that another system handled before: its facts only, no workflow and no texts. */
export interface ImportedRequestsTable {
  id: Generated<string>;
  contractId: string;
  externalId: string;
  number: string;
  channel: Channel;
  priority: Priority | null;
  receivedAt: Instant;
  resolvedAt: NullableInstant;
  state: RequestStateName;
  resolvedDirectly: Generated<boolean>;
  deadlines: JsonWithDefault<DeadlineFact[]>;
  createdAt: InstantWithDefault;
}

/** A revision of a contract's month. Its figures never change; `version` counts what is done with it. */
export interface StatementsTable {
  id: string;
  contractId: string;
  administrationId: string;
  /** `YYYY-MM`, of Europe/Rome. */
  month: string;
  revision: number;
  state: StatementState;
  contractVersion: number;
  factsHash: string;
  hash: string;
  lines: Json<StatementLine[]>;
  totalCents: ColumnType<BigIntText, number, never>;
  /** Why this revision corrects the one before. */
  reason: string | null;
  version: Generated<number>;
  createdAt: Instant;
  updatedAt: Instant;
  approvedBy: string | null;
  approvedAt: NullableInstant;
  issuedAt: NullableInstant;
}

export interface StatementFactsTable {
  statementId: string;
  kind: 'request' | 'imported_request' | 'call' | 'downtime';
  ref: string;
  measure: string;
}

/** A part to invoice at list price, as it was when the statement was made (R38). Never changed. */
export interface StatementPartsTable {
  statementId: string;
  position: number;
  requestId: string;
  workOrderId: string;
  replacedAt: Instant;
  code: string | null;
  description: string;
  quantity: ColumnType<string, number | string, never>;
}

export const STATEMENT_NOTE_KINDS = ['observation', 'answer', 'correction'] as const;
export type StatementNoteKind = (typeof STATEMENT_NOTE_KINDS)[number];

export interface StatementNotesTable {
  id: Generated<string>;
  statementId: string;
  kind: StatementNoteKind;
  text: string;
  authorId: string;
  createdAt: Instant;
  /** Null: the command that carries it was not accepted yet. */
  acceptedAt: NullableInstant;
}

/** What was registered, or done with a statement: appended with it, one chain for each contract and kind. */
export interface FactJournalTable {
  contractId: string;
  kind: 'call' | 'downtime' | 'statement';
  position: BigIntText;
  /** The row that it tells of. */
  ref: string;
  cause: 'registered' | 'changed' | 'taken_over';
  /** When the fact lies: a call's start, a downtime's, the statement's month. */
  at: Instant;
  recordedAt: Instant;
  /** A JSON array, see `db/audits/audited-facts.ts`. */
  fact: string;
  previousSha256: Buffer | null;
  sha256: Buffer;
}

/** Where each chain of the journal ends. */
export interface FactJournalHeadsTable {
  contractId: string;
  kind: string;
  position: BigIntText;
  sha256: Buffer | null;
}

export const AUDIT_STATES = ['running', 'proved', 'not_proved', 'failed'] as const;
export type AuditState = (typeof AUDIT_STATES)[number];

/** An audit that somebody asked for. Once finished it stays as it is. */
export interface AuditsTable {
  id: Generated<string>;
  contractId: string;
  /** `YYYY-MM`, of Europe/Rome. */
  month: string;
  state: Generated<AuditState>;
  askedBy: string | null;
  askedAt: InstantWithDefault;
  startedAt: NullableInstant;
  finishedAt: NullableInstant;
  stage: Generated<AuditStage>;
  done: Generated<number>;
  total: Generated<number>;
  findings: number | null;
  result: ColumnType<AuditResult | null, string | null | undefined, string | null>;
  /** Why it could not be done. */
  failure: string | null;
}

/** One row. */
export interface HolidaysVersionTable {
  onlyRow: Generated<boolean>;
  version: number;
}

export interface HolidayYearsTable {
  year: number;
  createdAt: InstantWithDefault;
}

export interface PublicHolidaysTable extends Versioned {
  date: Day;
  name: string;
  origin: HolidayOrigin;
}

export const HOLIDAY_ACTIONS = ['added', 'changed', 'removed'] as const;

export interface HolidayChangesTable {
  id: Generated<string>;
  action: (typeof HOLIDAY_ACTIONS)[number];
  holidayId: string;
  date: Day;
  name: string;
  dateBefore: Day | null;
  nameBefore: string | null;
  origin: Exclude<HolidayOrigin, 'law'>;
  tableVersion: number;
  changedBy: string | null;
  changedAt: InstantWithDefault;
}

/** The tables by their names in code; in the database both tables and columns are snake case. */
export interface Database {
  administrations: AdministrationsTable;
  calendars: CalendarsTable;
  suppliers: SuppliersTable;
  users: UsersTable;
  sessions: SessionsTable;
  accounts: AccountsTable;
  verifications: VerificationsTable;
  rateLimits: RateLimitsTable;
  contracts: ContractsTable;
  contractVersions: ContractVersionsTable;
  contractVersionCalendars: ContractVersionCalendarsTable;
  categories: CategoriesTable;
  serviceCentres: ServiceCentresTable;
  supplierContracts: SupplierContractsTable;
  categoryRouting: CategoryRoutingTable;
  sites: SitesTable;
  assets: AssetsTable;
  apiKeys: ApiKeysTable;
  requests: RequestsTable;
  deadlines: DeadlinesTable;
  texts: TextsTable;
  workOrders: WorkOrdersTable;
  timeline: TimelineTable;
  surveys: SurveysTable;
  requesterVerifications: RequesterVerificationsTable;
  messages: MessagesTable;
  endpoints: EndpointsTable;
  inboundEvents: InboundEventsTable;
  outbox: OutboxTable;
  commandsUnderWay: CommandsUnderWayTable;
  idempotencyKeys: IdempotencyKeysTable;
  changeLog: ChangeLogTable;
  savedViews: SavedViewsTable;
  archivedHistories: ArchivedHistoriesTable;
  historiesToArchive: HistoriesToArchiveTable;
  calls: CallsTable;
  downtimes: DowntimesTable;
  importedRequests: ImportedRequestsTable;
  statements: StatementsTable;
  statementFacts: StatementFactsTable;
  statementParts: StatementPartsTable;
  statementNotes: StatementNotesTable;
  factJournal: FactJournalTable;
  factJournalHeads: FactJournalHeadsTable;
  audits: AuditsTable;
  holidaysVersion: HolidaysVersionTable;
  holidayYears: HolidayYearsTable;
  publicHolidays: PublicHolidaysTable;
  holidayChanges: HolidayChangesTable;
}
