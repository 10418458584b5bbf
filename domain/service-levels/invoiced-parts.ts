/** A part that a maintenance contract's deductible period makes the administration pay at list price (R38). */
export interface InvoicedPart {
  requestId: string;
  requestNumber: string;
  workOrderId: string;
  workOrderNumber: string;
  /** When the work order was completed, ISO 8601 UTC. */
  replacedAt: string;
  code: string | null;
  description: string;
  quantity: number;
}
