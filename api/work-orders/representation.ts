import type { WorkOrderRow } from '../../db/work-orders/list.ts';
import { areInvoicedAtListPrice } from '../../domain/service-levels/deductible-period.ts';
import { localDateOf } from '../../domain/time/rome.ts';
import { allowedWorkOrderCommands } from '../../domain/work-order/allowed.ts';
import type { WorkOrderCommandName } from '../../domain/work-order/commands.ts';
import type { WorkOrder, WorkOrderStateName } from '../../domain/work-order/state.ts';
import { type Principal, scopeFor } from '../principal.ts';
import { fieldsOf } from '../schemas.ts';
import { type WorkOrderBody, workOrderSchema } from './schemas.ts';

/** Here the supplier has nothing more to do with the person (R39). */
const ENDED: readonly WorkOrderStateName[] = ['declined', 'expired', 'cancelled'];

/** A work order as who asks may see it; to an administration the supplier's own words are nobody's business. */
export function presentWorkOrder(row: WorkOrderRow, principal: Principal): WorkOrderBody {
  const reach = scopeFor(principal, 'workOrders', 'read')?.kind;
  const words = reach !== 'administration';
  const person = reach !== 'supplier' || !(ENDED.includes(row.state) || row.snapshot.released);
  const { instructions, reason, report } = row;
  return fieldsOf(workOrderSchema, {
    ...row,
    ...(words ? { instructions, reason, report } : { instructions: null, reason: null, report: null }),
    contact: person ? { name: row.requesterName, phone: row.requesterPhone } : null,
    partsAtListPrice: arePaidAtListPrice(row),
    reworkCount: row.snapshot.reworkCount,
    allowed: allowedOnWorkOrder(principal, row.snapshot),
  });
}

/** R38; work that is not completed has replaced nothing yet. */
function arePaidAtListPrice({ state, completedAt, ...terms }: WorkOrderRow): boolean {
  if (state !== 'completed' || completedAt === null || terms.parts.length === 0) return false;
  return areInvoicedAtListPrice({ ...terms, replacedOn: localDateOf(completedAt.getTime()) });
}

/** The commands that the rules and the policy both allow. */
export function allowedOnWorkOrder(principal: Principal, order: WorkOrder): WorkOrderCommandName[] {
  return allowedWorkOrderCommands(order).filter(
    (command) => scopeFor(principal, 'workOrders', command) !== null,
  );
}
