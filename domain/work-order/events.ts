import type { SuspendReason } from '../contract/terms.ts';
import type { UsedPart } from './commands.ts';
import type { Candidate } from './state.ts';

/** What happens to one work order of a request. */
export type WorkOrderEvent =
  | {
      /** It is offered to a supplier. */
      type: 'dispatched';
      workOrderId: string;
      number: string;
      supplierId: string;
      serviceCentreId: string | null;
      remaining: Candidate[];
      instructionsTextId: string | null;
    }
  | { type: 'work_accepted' | 'work_expired' | 'work_started' | 'work_resumed'; workOrderId: string }
  | { type: 'work_declined' | 'work_cancelled'; workOrderId: string; reasonTextId: string | null }
  | { type: 'work_scheduled'; workOrderId: string; from: number; to: number }
  | { type: 'work_suspended'; workOrderId: string; reason: SuspendReason }
  | {
      type: 'work_completed';
      workOrderId: string;
      reportTextId: string;
      /** Not said: an earlier version told of them beside the process. */
      parts?: UsedPart[];
    };

/** The work is offered to the first of the candidates, the others being asked after it; null where there are none. */
export function offerTo(
  { number, workOrderCount }: { number: string; workOrderCount: number },
  work: { workOrderId: string; candidates: readonly Candidate[]; instructionsTextId: string | null },
): WorkOrderEvent | null {
  const [first, ...remaining] = work.candidates;
  if (!first) return null;
  return {
    type: 'dispatched',
    workOrderId: work.workOrderId,
    number: `${number}/${workOrderCount + 1}`,
    supplierId: first.supplierId,
    serviceCentreId: first.serviceCentreId,
    remaining,
    instructionsTextId: work.instructionsTextId,
  };
}
