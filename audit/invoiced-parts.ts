import { type AuditedTime, auditedStatementParts } from '../db/audits/audited-facts.ts';
import type { Db } from '../db/database.ts';
import { requestsOfWorkDone, rulesOnParts } from '../db/statements/invoiced-parts.ts';
import type { RequestState } from '../domain/request/state.ts';
import { areInvoicedAtListPrice } from '../domain/service-levels/deductible-period.ts';
import { localDateOf } from '../domain/time/rome.ts';
import { usedParts } from '../domain/work-order/state.ts';
import { type Difference, matched, type Row } from './differences.ts';
import { asTold } from './parts.ts';

/** The parts that a statement lists for invoicing (R38), while its requests are gone through. */
export interface InvoicedPartsProof {
  /** Those whose parts it lists, and those that it may have left out, of whatever month they are. */
  requestIds: string[];
  /**
   * Where the statement does not list what was used.
   *
   * @param states of which the request had one when the statement was made
   */
  judge(requestId: string, states: readonly RequestState[]): Difference[];
}

/** @param frozenAt when the statement was made, epoch milliseconds */
export async function proveInvoicedParts(
  db: Db,
  { statementId, frozenAt }: { statementId: string; frozenAt: number },
  time: AuditedTime,
): Promise<InvoicedPartsProof> {
  const { contractId, from, to } = time;
  const listed = await auditedStatementParts(db, statementId);
  const rules = await rulesOnParts(db, contractId);
  const rulesChanged = rules.changedAt.getTime() > frozenAt;

  /** Where the contract was changed since, the statement's word is taken for whose parts are invoiced. */
  function isInvoiced({ categoryId, terms }: RequestState, number: string, completedAt: number): boolean {
    if (rulesChanged) return listed.some(({ workOrder }) => workOrder === number);
    const version = rules.versions.get(terms.contractVersion);
    if (!version) return false;
    const { startsOn } = rules;
    return areInvoicedAtListPrice({ ...version, startsOn, categoryId, replacedOn: localDateOf(completedAt) });
  }

  /** The parts to invoice of a request in a state, by the numbers of their work orders. */
  function partsOf(state: RequestState): Map<string, Row[]> {
    const done = new Map<string, Row[]>();
    for (const order of state.terms.contractId === contractId ? state.workOrders : []) {
      const { state: stands, number: workOrder, completedAt } = order;
      if (stands !== 'completed' || completedAt === null) continue;
      if (completedAt < from.getTime() || completedAt >= to.getTime()) continue;
      if (!isInvoiced(state, workOrder, completedAt)) continue;
      const of = { requestId: state.id, workOrder, replacedAt: new Date(completedAt) };
      const parts = usedParts(order) ?? [];
      done.set(
        workOrder,
        parts.map((part, index) => ({ ...of, place: index + 1, ...part })),
      );
    }
    return done;
  }

  function differences(requestId: string, state: RequestState | null): Difference[] {
    const told = state ? partsOf(state) : new Map<string, Row[]>();
    const untold = state?.workOrders.filter((order) => usedParts(order) === null) ?? [];
    const found = listed
      .filter((part) => part.ofRequestId === requestId)
      .filter(({ workOrder }) => !untold.some(({ number }) => number === workOrder))
      .map((part): Row => ({ ...part, ...asTold(part, told.get(part.workOrder)?.[part.place - 1]) }));
    return matched(
      'statement_parts',
      ({ workOrder, place }) => `${String(workOrder)},${String(place)}`,
      [...told.values()].flat(),
      found,
    );
  }

  return {
    requestIds: [...listed.map(({ ofRequestId }) => ofRequestId), ...(await requestsOfWorkDone(db, time))],
    judge(requestId, states) {
      const possible = (states.length > 0 ? states : [null]).map((state) => differences(requestId, state));
      return possible.find(({ length }) => length === 0) ?? possible[0] ?? [];
    },
  };
}
