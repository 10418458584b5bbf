import type { WorkOrder } from '../api/types.ts';

export interface Part {
  code: string | null;
  description: string;
  quantity: number;
}

/** What the work order pages know beyond the list, where the API gives it. */
export interface WorkOrderView extends WorkOrder {
  instructions?: string | null;
  report?: string | null;
  reason?: string | null;
  parts?: Part[];
  serviceCentreName?: string | null;
  siteName?: string | null;
  siteAddress?: string | null;
  categoryName?: string | null;
  priority?: number | null;
  description?: string | null;
  requester?: { name: string; phone: string | null; email?: string | null } | null;
  /** When the request must be put right, where the supplier is told. */
  dueAt?: string | null;
}
