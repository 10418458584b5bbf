import type { Level } from '../../../domain/request/priority.ts';
import type { Part } from '../../../domain/work-order/commands.ts';
import type { SupplierCode } from '../registry/suppliers.ts';
import type { Step } from '../story.ts';

/** Steps that many stories have in common. */

export const qualify = (impact: Level, urgency: Level, category?: string): Step => ({
  do: 'qualify',
  impact,
  urgency,
  ...(category === undefined ? {} : { category }),
});

/** Qualified and handed to the supplier of the routing; what follows is up to the demo supplier's program. */
export const sendOut = (
  impact: Level,
  urgency: Level,
  instructions: string,
  supplier?: SupplierCode,
): Step[] => [
  qualify(impact, urgency),
  { do: 'dispatch', instructions, ...(supplier === undefined ? {} : { supplier }) },
];

/** From dispatch to done by a supplier whose people report by hand. */
export const doneByHand = (report: string, parts: Part[] = []): Step[] => [
  { do: 'accept' },
  { do: 'schedule', inHours: 2 },
  { do: 'start' },
  { do: 'complete', report, parts },
  { do: 'await', state: 'completed' },
];

/** The program says done, staff confirm it. */
export const DONE_AND_CONFIRMED: Step[] = [
  { do: 'await', state: 'completed' },
  { do: 'verify', outcome: 'ok' },
];

/** The requester answers and, with more than 2, the request is closed. */
export const satisfied = (score: 3 | 4 | 5 | 6, comment?: string): Step[] => [
  { do: 'answer', score, ...(comment === undefined ? {} : { comment }) },
  { do: 'await', state: 'closed' },
];
