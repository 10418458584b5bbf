import type { Priority } from '../api/types.ts';
import type { components } from '../generated/api.d.ts';

/** A work order as its pages show it. */
export type WorkOrderView = Omit<components['schemas']['WorkOrder'], 'priority'> & {
  priority: Priority | null;
};
