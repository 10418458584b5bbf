import type { Priority } from '../../../domain/request/priority.ts';
import type { components } from '../generated/api.d.ts';

/**
 * What the API gives, by the names of the screens; the shapes are those of its own description. Instants are ISO 8601
 * UTC, durations ISO 8601, money integer cents.
 */
type Schemas = components['schemas'];

type Prioritised<T> = Omit<T, 'priority'> & { priority: Priority | null };

export type RequestDetail = Omit<Prioritised<Schemas['Request']>, 'escalation'> & { escalation: 0 | 1 | 2 };
export type RequestSummary = Prioritised<Schemas['RequestSummary']>;
export type WorkOrder = Prioritised<Schemas['WorkOrder']>;
export type Requester = Schemas['Requester'];
type Deadline = Schemas['Deadline'];
/** A deadline with the working time that was counted for it. */
export type DeadlineDetail = Schemas['Deadlines']['data'][number];
/** All deadlines of a request with the calendar that they are counted in. */
export type Deadlines = Schemas['Deadlines'];
/**
 * One salient moment of a request (R34). `data` carries what the moment's type needs: instants as ISO texts, ids with
 * their names beside them, free text as `text`.
 */
export type TimelineEntry = Schemas['TimelineEntry'];
/** A note that somebody wrote, or a message that was sent. */
export type Message = Schemas['Message'];
/** The engine's own events of a request. */
export type WorkflowHistory = Schemas['WorkflowHistory'];
export type ImportedRequest = Schemas['ImportedRequest'];

export type Administration = Schemas['Administration'];
export type Asset = Schemas['Asset'];
export type Calendar = Schemas['Calendar'];
export type CalendarYear = Schemas['CalendarYear'];
export type Category = Schemas['Category'];
export type Contract = Schemas['Contract'];
export type DeadlinePreview = Schemas['DeadlinePreview'];
export type DeliveryEndpoint = Schemas['DeliveryEndpoint'];
export type HolidayImportPreview = Schemas['HolidayImportPreview'];
export type HolidayNote = Schemas['HolidayNote'];
export type HolidayYear = Schemas['HolidayYear'];
export type Notification = Schemas['Notification'];
export type OpeningHours = Schemas['OpeningHours'];
export type PenaltyClause = Schemas['PenaltyClause'];
export type ServiceCentre = Schemas['ServiceCentre'];
export type Site = Schemas['Site'];
export type Supplier = Schemas['Supplier'];
export type Target = Schemas['Target'];
export type User = Schemas['User'];

export type Call = Schemas['Call'];
export type Downtime = Schemas['Downtime'];
export type StatementSummary = Schemas['StatementSummary'];
export type StatementPreview = Schemas['StatementPreview'];
export type StatementLine = Schemas['StatementLine'];
export type StatementFact = Schemas['StatementFact'];
export type StatementForecast = Schemas['StatementForecast'];
export type FactVerdict = Schemas['FactVerdict'];
export type Statement = Schemas['Statement'];
export type InvoicedPart = Schemas['InvoicedPart'];
export type StatementState = StatementSummary['state'];
export type StatementCommand = Statement['allowed'][number];
export type StatementNote = Statement['notes'][number];

export type AuditSummary = Schemas['AuditSummary'];
export type Audit = Schemas['Audit'];
export type AuditResult = Schemas['AuditResult'];
export type AuditedLine = Schemas['AuditedLine'];
export type AuditedStatement = Schemas['AuditedStatement'];
export type AuditFinding = Schemas['AuditFinding'];
export type AuditState = AuditSummary['state'];

export type DashboardItem = Schemas['DashboardItem'];
export type Me = Schemas['Me'];

export type RequestState = RequestDetail['state'];
export type RequestKind = RequestDetail['kind'];
export type Channel = RequestDetail['channel'];
export type RequestCommand = RequestDetail['allowed'][number];
export type WorkOrderState = WorkOrder['state'];
export type WorkOrderCommand = WorkOrder['allowed'][number];
export type SuspendReason = NonNullable<RequestDetail['suspension']>['reason'];
export type MaintenanceDocument = Schemas['MaintenanceDocument'];
export type Role = User['role'];
export type DeadlineTarget = Deadline['target'];
export type DeadlineState = Deadline['state'];
export type DashboardKey = DashboardItem['key'];

/** The part of a deadline that a list shows. */
export type NextDeadline = NonNullable<RequestSummary['nextDeadline']>;
/** Working time left until the next deadline (milliseconds, null where no clock runs), as of the answer's instant. */
export type ClockReading = Pick<RequestSummary, 'workingTimeLeft' | 'asOf' | 'clockPaused' | 'unplannable'>;

/** One's own view of a list: `query` is what this screen put there. */
export type SavedView = Omit<Schemas['SavedView'], 'query'> & {
  query: { filter?: Record<string, unknown>; sort?: { field: string; order: 'ASC' | 'DESC' } };
};
