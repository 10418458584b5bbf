import type { components } from '../generated/api.d.ts';

/**
 * What the API gives, by the names of the screens; the shapes are those of its own description. Instants are ISO 8601
 * UTC, durations ISO 8601, money integer cents.
 */
type Schemas = components['schemas'];

export const PRIORITIES = [1, 2, 3, 4, 5] as const;
export type Priority = (typeof PRIORITIES)[number];

type Prioritised<T> = Omit<T, 'priority'> & { priority: Priority | null };

export type RequestDetail = Prioritised<Schemas['Request']>;
export type RequestSummary = Prioritised<Schemas['RequestSummary']>;
export type Requester = Schemas['Requester'];
export type Deadline = Schemas['Deadline'];
export type WorkOrder = Prioritised<Schemas['WorkOrder']>;
export type Survey = RequestDetail['survey'];

export type Administration = Schemas['Administration'];
export type Asset = Schemas['Asset'];
export type Calendar = Schemas['Calendar'];
export type Category = Schemas['Category'];
export type Contract = Schemas['Contract'];
export type DeliveryEndpoint = Schemas['DeliveryEndpoint'];
export type Notification = Schemas['Notification'];
export type OpeningHours = Schemas['OpeningHours'];
export type PenaltyClause = Schemas['PenaltyClause'];
export type ServiceCentre = Schemas['ServiceCentre'];
export type Site = Schemas['Site'];
export type Supplier = Schemas['Supplier'];
export type User = Schemas['User'];

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
export type Level = NonNullable<RequestDetail['impact']>;
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

export const REQUEST_STATES = [
  'received',
  'qualified',
  'dispatched',
  'scheduled',
  'in_progress',
  'suspended',
  'completed',
  'resolved',
  'closed',
  'cancelled',
  'merged',
] as const satisfies readonly RequestState[];

export const REQUEST_KINDS = [
  'incident',
  'service',
  'information',
  'booking',
  'quote_clarification',
  'complaint',
  'order',
  'help_desk',
] as const satisfies readonly RequestKind[];

export const CHANNELS = [
  'phone',
  'email',
  'voicemail',
  'portal',
  'app',
  'order',
  'api',
] as const satisfies readonly Channel[];

export const LEVELS = ['low', 'medium', 'high'] as const satisfies readonly Level[];

export const WORK_ORDER_STATES = [
  'offered',
  'accepted',
  'declined',
  'expired',
  'scheduled',
  'in_progress',
  'suspended',
  'completed',
  'cancelled',
] as const satisfies readonly WorkOrderState[];

export const SUSPEND_REASONS = [
  'waiting_requester',
  'waiting_access',
  'waiting_parts',
  'waiting_approval',
] as const satisfies readonly SuspendReason[];

export const MAINTENANCE_DOCUMENTS = [
  'acceptance_copy',
  'receipted_invoice',
] as const satisfies readonly MaintenanceDocument[];

export const ROLES = [
  'operator',
  'supervisor',
  'manager',
  'admin',
  'referent',
  'supplier',
] as const satisfies readonly Role[];

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly (keyof Calendar['periods'][number]['weekly'])[];
export type Weekday = (typeof WEEKDAYS)[number];

/** The numbers of the start page, the most pressing first. */
export const DASHBOARD_KEYS = [
  'breached',
  'unplannable',
  'about_to_breach',
  'needs_supplier',
  'unassigned',
  'awaiting_verification',
  'recontacts_due',
  'failed_deliveries',
  'observations_to_answer',
  'statements_to_approve',
  'statements_issued',
] as const satisfies readonly DashboardKey[];
