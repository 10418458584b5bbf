import type { Locale } from '../../domain/locale.ts';
import type { Priority } from '../../domain/request/priority.ts';
import type { ClockTarget, RequestKind } from '../../domain/request/state.ts';

/** One of the staff who may be written to. */
export interface StaffMember {
  id: string;
  name: string;
  email: string;
  locale: Locale;
}

export interface Place {
  name: string;
  address: string | null;
}

/** What notifications about a request and about its work orders say; personal data, so never part of a history. */
interface Facts {
  id: string;
  number: string;
  contractCode: string;
  categoryName: string | null;
  priority: Priority | null;
  subject: string;
  description: string;
  site: Place | null;
  asset: string | null;
  /** IANA name: the notifications give local times. */
  timeZone: string;
  /** Bodies of the texts that the events name, by their ids. */
  texts: Record<string, string>;
}

/** What notifications about a request say. */
export interface RequestFacts extends Facts {
  kind: RequestKind;
  requester: { name: string; email: string | null; phone: string | null; locale: Locale };
  /** The deadline that runs now, epoch milliseconds. */
  due: { target: ClockTarget; at: number } | null;
  recontactDueAt: number | null;
  /** The survey of the present cycle. */
  surveyId: string | null;
  /** The newest question to the requester whether the work is done. */
  verificationId: string | null;
  /** Responsabile del Servizio of the contract (R36). */
  serviceManager: { name: string; mobile: string; email: string };
  assignee: StaffMember | null;
  supervisors: StaffMember[];
  managers: StaffMember[];
}

/** What notifications of a work order say to its supplier: of the requester only what the work needs (R39). */
export interface WorkOrderFacts extends Facts {
  requestId: string;
  requestNumber: string;
  /** Who opens the door. */
  contact: { name: string; phone: string | null };
  serviceCentre: Place | null;
  instructions: string | null;
  offerExpiresAt: number | null;
  supplier: { id: string; name: string; email: string | null; webhookUrl: string | null };
}
