import { auditedStatementParts } from '../db/audits/audited-facts.ts';
import type { AuditedTime } from '../db/audits/audited-requests.ts';
import type { Db } from '../db/database.ts';
import { requestsOfWorkDone, rulesOnParts } from '../db/statements/invoiced-parts.ts';
import type { RequestState } from '../domain/request/state.ts';
import { areInvoicedAtListPrice } from '../domain/service-levels/deductible-period.ts';
import { localDateOf } from '../domain/time/rome.ts';
import { usedParts, type WorkOrder } from '../domain/work-order/state.ts';
import { compareRows, type Difference, placed, withTextId } from './compare.ts';

/**
 * Audits the parts that a statement lists for invoicing (R38), while its requests are gone through. `requestIds` are those
 * whose parts it lists, and those that it may have left out, of whatever month; `compare` says where it does not list what
 * was used, of which states the request had one when the statement was made.
 *
 * @param frozenAt when the statement was made, epoch milliseconds
 */
export async function auditInvoicedParts(
  db: Db,
  { statementId, frozenAt }: { statementId: string; frozenAt: number },
  time: AuditedTime,
) {
  const { contractId, from, to } = time;
  const listed = await auditedStatementParts(db, statementId);
  const rules = await rulesOnParts(db, contractId);
  const rulesChanged = rules.changedAt.getTime() > frozenAt;

  /** Where the contract was changed since, the statement's word is taken for whose parts are invoiced. */
  function isInvoiced(state: RequestState, { state: stands, completedAt, number }: WorkOrder): boolean {
    if (state.terms.contractId !== contractId || stands !== 'completed' || completedAt === null) return false;
    if (completedAt < from.getTime() || completedAt >= to.getTime()) return false;
    if (rulesChanged) return listed.some(({ workOrder }) => workOrder === number);
    const version = rules.versions.get(state.terms.contractVersion);
    const replaced = { startsOn: rules.startsOn, replacedOn: localDateOf(completedAt) };
    return (
      version !== undefined &&
      areInvoicedAtListPrice({ ...version, ...replaced, categoryId: state.categoryId })
    );
  }

  function compareWith(requestId: string, state: RequestState | null): Difference[] {
    const orders = state?.workOrders ?? [];
    const expected = orders.flatMap((order) => {
      if (!state || !isInvoiced(state, order)) return [];
      const of = { requestId, workOrder: order.number, replacedAt: new Date(order.completedAt ?? 0) };
      return placed(usedParts(order) ?? []).map((part) => ({ ...of, ...part }));
    });
    const found = listed
      .filter((part) => part.ofRequestId === requestId)
      // Whose parts the process does not know, nothing is expected of.
      .filter(({ workOrder }) =>
        orders.every((order) => order.number !== workOrder || usedParts(order) !== null),
      )
      .map((part) => {
        const { workOrder, place } = part;
        const same = expected.find((one) => one.workOrder === workOrder && one.place === place);
        return { ...part, ...withTextId(part, same) };
      });
    return compareRows('statement_parts', ['workOrder', 'place'], expected, found);
  }

  return {
    requestIds: [...listed.map(({ ofRequestId }) => ofRequestId), ...(await requestsOfWorkDone(db, time))],
    compare(requestId: string, states: readonly RequestState[]): Difference[] {
      const possible = (states.length > 0 ? states : [null]).map((state) => compareWith(requestId, state));
      return possible.find(({ length }) => length === 0) ?? possible[0] ?? [];
    },
  };
}
