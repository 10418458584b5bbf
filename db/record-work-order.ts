import type { WorkOrderState } from '../domain/work-order/state.ts';
import type { Db } from './database.ts';
import { toDate } from './record-request.ts';

/** The version that a work order's row has, locked until the transaction ends; null where there is none. */
export async function lockWorkOrder(db: Db, id: string): Promise<number | null> {
  const row = await db
    .selectFrom('workOrders')
    .select('version')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.version ?? null;
}

/** A work order that its request has just offered; recorded before, it stays as it is. */
export async function insertWorkOrder(db: Db, state: WorkOrderState, number: string): Promise<void> {
  const at = new Date(state.offeredAt);
  await db
    .insertInto('workOrders')
    .values({
      id: state.id,
      number,
      requestId: state.requestId,
      supplierId: state.supplierId,
      serviceCentreId: state.serviceCentreId,
      instructionsTextId: state.instructionsTextId,
      createdAt: at,
      updatedAt: at,
      ...workOrderRow(state),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function writeWorkOrder(db: Db, state: WorkOrderState, at: Date): Promise<void> {
  await db
    .updateTable('workOrders')
    .set({ ...workOrderRow(state), updatedAt: at })
    .where('id', '=', state.id)
    .execute();
}

/** What the columns of a work order say in a state of its process. */
export function workOrderRow(state: WorkOrderState) {
  return {
    version: state.version,
    state: state.state,
    offerExpiresAt: toDate(state.offerExpiresAt),
    scheduledFrom: toDate(state.scheduledFrom),
    scheduledTo: toDate(state.scheduledTo),
    startedAt: toDate(state.startedAt),
    completedAt: toDate(state.completedAt),
    reportTextId: state.reportTextId,
    reasonTextId: state.reasonTextId,
    suspendReason: state.suspendReason,
    snapshot: JSON.stringify(state),
  };
}
