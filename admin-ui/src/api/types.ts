/** What the API gives, as the screens read it. Instants are ISO 8601 UTC, durations ISO 8601, money integer cents. */

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
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const REQUEST_KINDS = [
  'incident',
  'service',
  'information',
  'booking',
  'quote_clarification',
  'complaint',
  'order',
  'help_desk',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const CHANNELS = ['phone', 'email', 'voicemail', 'portal', 'app', 'order', 'api'] as const;
export type Channel = (typeof CHANNELS)[number];

export const PRIORITIES = [1, 2, 3, 4, 5] as const;
export type Priority = (typeof PRIORITIES)[number];

export const LEVELS = ['low', 'medium', 'high'] as const;
export type Level = (typeof LEVELS)[number];

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
] as const;
export type WorkOrderState = (typeof WORK_ORDER_STATES)[number];

export const SUSPEND_REASONS = [
  'waiting_requester',
  'waiting_access',
  'waiting_parts',
  'waiting_approval',
] as const;
export type SuspendReason = (typeof SUSPEND_REASONS)[number];

export const ROLES = ['operator', 'supervisor', 'manager', 'admin', 'referent', 'supplier'] as const;
export type Role = (typeof ROLES)[number];

export const REQUEST_COMMANDS = [
  'assign',
  'qualify',
  'resolve',
  'dispatch',
  'suspend',
  'resume',
  'verify',
  'recontact',
  'reopen',
  'cancel',
  'merge',
  'note',
  'remind',
  'move-deadline',
] as const;
export type RequestCommand = (typeof REQUEST_COMMANDS)[number];

export const WORK_ORDER_COMMANDS = [
  'accept',
  'decline',
  'schedule',
  'start',
  'suspend',
  'resume',
  'complete',
  'cancel',
] as const;
export type WorkOrderCommand = (typeof WORK_ORDER_COMMANDS)[number];

export type DeadlineTarget = 'take_charge' | 'response' | 'resolution';
export type DeadlineState = 'running' | 'paused' | 'met' | 'breached' | 'cancelled';

export interface Deadline {
  target: DeadlineTarget;
  dueAt: string | null;
  warnAt: string | null;
  state: DeadlineState;
  metAt: string | null;
  breachedAt: string | null;
}

export interface Requester {
  name: string;
  email: string | null;
  phone: string | null;
}

/** The part of a deadline that a list shows. */
export type NextDeadline = Pick<Deadline, 'target' | 'dueAt' | 'warnAt' | 'state'>;

/** Working time left until the next deadline, as of the answer's instant. */
export interface ClockReading {
  /** Milliseconds of working time; null where no clock runs. */
  workingTimeLeft: number | null;
  asOf: string;
  clockPaused: boolean;
}

export interface RequestSummary extends ClockReading {
  id: string;
  number: string;
  version: number;
  state: RequestState;
  kind: RequestKind;
  channel: Channel;
  contractId: string;
  contractCode: string;
  categoryId: string | null;
  categoryName: string | null;
  priority: Priority | null;
  subject: string;
  requester: Requester;
  assigneeId: string | null;
  assigneeName: string | null;
  siteId: string | null;
  siteName: string | null;
  breached: boolean;
  escalation: 0 | 1 | 2;
  needsSupplier: boolean;
  reminderCount: number;
  complaintCount?: number;
  reopenCount: number;
  recontactDueAt: string | null;
  nextDeadline: NextDeadline | null;
  createdAt: string;
  updatedAt: string;
}

export interface Survey {
  state: 'none' | 'sent' | 'reminded' | 'answered' | 'expired';
  score: number | null;
}

export interface RequestDetail extends RequestSummary {
  description: string;
  resolvedDirectly: boolean;
  impact: Level | null;
  urgency: Level | null;
  assetId: string | null;
  deadlines: Deadline[];
  workOrders: {
    id: string;
    number: string;
    supplierId: string;
    supplierName?: string;
    state: WorkOrderState;
  }[];
  survey: Survey;
  recontact: {
    state: string;
    openedAt: string;
    dueAt: string | null;
    attempts: number;
    maxAttempts: number;
  } | null;
  allowed: RequestCommand[];
}

export interface WorkOrder {
  id: string;
  number: string;
  version: number;
  state: WorkOrderState;
  requestId: string;
  requestNumber?: string;
  subject?: string;
  supplierId: string;
  supplierName?: string;
  serviceCentreId: string | null;
  offerExpiresAt: string | null;
  scheduledFrom: string | null;
  scheduledTo: string | null;
  startedAt: string | null;
  completedAt: string | null;
  suspendReason: SuspendReason | null;
  allowed: WorkOrderCommand[];
  createdAt: string;
  updatedAt: string;
}

interface Versioned {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface Administration extends Versioned {
  code: string;
  name: string;
  email: string | null;
}

export interface ContactPerson {
  name: string;
  mobile: string | null;
  email: string | null;
}

export interface TargetRow {
  categoryId: string | null;
  priority: Priority;
  takeCharge: string | null;
  response: string | null;
  resolution: string | null;
}

export type PenaltyClause =
  | {
      kind: 'direct_resolution' | 'abandoned_calls';
      comparison: 'less_than' | 'more_than';
      thresholdPercent: string;
      ratePerMille: string;
      base: 'yearly_amount' | 'monthly_fee';
    }
  | {
      kind: 'availability_credit';
      base: 'yearly_amount' | 'monthly_fee';
      steps: { lessThanPercent: string; creditPercent: string }[];
    };

export interface Contract extends Versioned {
  code: string;
  title: string;
  administrationId: string;
  calendarId: string;
  cig: string | null;
  startsOn: string;
  endsOn: string;
  validFrom?: string;
  yearlyAmountCents: number;
  monthlyFeeCents: number | null;
  boughtThroughPartner: boolean;
  warrantyEndsOn: string | null;
  serviceManager: ContactPerson;
  referents: (ContactPerson & { dec: boolean })[];
  administrativeEmail: string | null;
  targets: TargetRow[];
  pausingReasons: SuspendReason[];
  offerWindow: string;
  reopenWindow: string;
  survey: { window: string; remindAfter: string };
  recontact: { deadline: string; attempts: number };
  abandonment: { minimumWait: string; countTimeouts: boolean; countKeyExits: boolean };
  penaltyClauses: PenaltyClause[];
}

export interface Segment {
  from: string;
  to: string;
}

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface Calendar extends Versioned {
  code: string;
  name: string;
  timeZone: string;
  periods: { validFrom: string; weekly: Partial<Record<Weekday, Segment[]>> }[];
  exceptions: { date: string; segments: Segment[]; reason: string }[];
  publicHolidays: string | null;
  patronDay: string | null;
}

export interface Category extends Versioned {
  contractId: string;
  code: string;
  name: string;
  groupName: string | null;
  active: boolean;
  routing?: { supplierId: string; serviceCentreId: string | null }[];
}

export interface Supplier extends Versioned {
  code: string;
  name: string;
  kind: 'internal' | 'external';
  email: string | null;
  phone: string | null;
  webhookUrl: string | null;
  active: boolean;
  contractIds?: string[];
}

export interface ServiceCentre extends Versioned {
  supplierId: string;
  code: string;
  name: string;
  address: string | null;
  municipality: string | null;
  province: string | null;
  phone: string | null;
  services: string[];
  active: boolean;
}

export interface Site extends Versioned {
  administrationId: string;
  code: string;
  name: string;
  address: string | null;
  active: boolean;
}

export interface Asset extends Versioned {
  administrationId: string;
  siteId: string | null;
  code: string;
  name: string;
  kind: string | null;
  active: boolean;
}

export interface User extends Versioned {
  name: string;
  email: string;
  role: Role;
  administrationId: string | null;
  supplierId: string | null;
  phone: string | null;
  locale: 'it' | 'en';
  active: boolean;
}

export interface Notification {
  id: string;
  requestId: string;
  requestNumber?: string;
  event: string;
  channel: 'email' | 'sms' | 'webhook';
  to: string;
  subject: string;
  text: string;
  state: 'pending' | 'sent' | 'failed';
  attempts: number;
  lastError?: string | null;
  /** No mail server or gateway is configured: the message is kept here and was not sent. */
  kept?: boolean;
  createdAt: string;
  sentAt: string | null;
}

export interface Me {
  user: {
    id: string;
    name: string;
    email: string;
    role: Role;
    locale: 'it' | 'en';
    administrationId: string | null;
    supplierId: string | null;
  };
  permissions: Record<string, string[]>;
}

export const DASHBOARD_KEYS = [
  'breached',
  'about_to_breach',
  'needs_supplier',
  'unassigned',
  'awaiting_verification',
  'recontacts_due',
  'failed_deliveries',
] as const;
export type DashboardKey = (typeof DASHBOARD_KEYS)[number];

export interface DashboardItem {
  key: DashboardKey;
  count: number;
  /** False where there are more than were counted. */
  countIsExact?: boolean;
  resource: 'requests' | 'notifications';
  filter: Record<string, unknown>;
}

export interface SavedView {
  id: string;
  resource: string;
  name: string;
  query: { filter: Record<string, unknown>; sort?: { field: string; order: 'ASC' | 'DESC' } };
}
