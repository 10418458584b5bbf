import type { Priority } from '../../domain/request/priority.ts';
import type { Place, WorkOrderFacts } from '../facts.ts';

/** What the programs of suppliers are told of. */
export type SupplierWebhookType =
  | 'work_order.offered'
  | 'work_order.cancelled'
  | 'work_order.note'
  | 'work_order.reminded';

interface WorkOrderHead {
  workOrderId: string;
  number: string;
  requestNumber: string;
}

/** `data` of `work_order.offered`: all that the work needs. Instants are ISO 8601 UTC. */
export interface OfferedData extends WorkOrderHead {
  contractCode: string;
  category: string | null;
  priority: Priority | null;
  subject: string;
  description: string;
  site: Place | null;
  asset: string | null;
  serviceCentre: Place | null;
  contact: { name: string; phone: string | null };
  instructions: string | null;
  offerExpiresAt: string | null;
}

export interface CancelledData extends WorkOrderHead {
  reason: string | null;
}

/** `rework`: the outcome was not confirmed, the work goes on. */
export interface NoteData extends WorkOrderHead {
  text: string | null;
  rework: boolean;
}

export interface RemindedData extends WorkOrderHead {
  text: string | null;
  complaint: boolean;
}

/** The body of a webhook to a supplier. */
export type SupplierWebhook = { timestamp: string } & (
  | { type: 'work_order.offered'; data: OfferedData }
  | { type: 'work_order.cancelled'; data: CancelledData }
  | { type: 'work_order.note'; data: NoteData }
  | { type: 'work_order.reminded'; data: RemindedData }
);

export function offeredData(facts: WorkOrderFacts): OfferedData {
  return {
    ...headOf(facts),
    contractCode: facts.contractCode,
    category: facts.categoryName,
    priority: facts.priority,
    subject: facts.subject,
    description: facts.description,
    site: facts.site,
    asset: facts.asset,
    serviceCentre: facts.serviceCentre,
    contact: facts.contact,
    instructions: facts.instructions,
    offerExpiresAt: facts.offerExpiresAt === null ? null : new Date(facts.offerExpiresAt).toISOString(),
  };
}

/** What every webhook says of the work order it is about. */
export function headOf(facts: WorkOrderFacts): WorkOrderHead {
  return { workOrderId: facts.id, number: facts.number, requestNumber: facts.requestNumber };
}
