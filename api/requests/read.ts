import type { Db } from '../../db/database.ts';
import { findRequest, refusedEvents } from '../../db/requests.ts';
import type { Scope } from '../../db/scope.ts';
import { workOrdersOfRequest } from '../../db/work-orders.ts';
import { dueAt, nextDeadline } from '../../domain/request/clocks.ts';
import type { Principal } from '../principal.ts';
import { notFound } from '../problem.ts';
import { presentRequest } from './representation.ts';
import type { RequestBody } from './schemas.ts';
import { workingTimesLeft } from './working-time.ts';

/** Who asks, how far they reach, and when (epoch milliseconds). */
export interface Asked {
  principal: Principal;
  scope: Scope;
  now: number;
}

/** A request as its page shows it to who asks. @throws 404 */
export async function readRequest(
  db: Db,
  { principal, scope, now }: Asked,
  id: string,
): Promise<RequestBody> {
  const [row, workOrders, refused] = await Promise.all([
    findRequest(db, scope, id),
    workOrdersOfRequest(db, id),
    refusedEvents(db, id),
  ]);
  if (!row) throw notFound();
  const next = nextDeadline(row.snapshot);
  const due = next && dueAt(next);
  const { calendarId } = row.snapshot.terms;
  const left = await workingTimesLeft(db, [{ calendarId, dueAt: due === null ? null : new Date(due) }], now);
  const parts = { row, workOrders, refusedEvents: refused, workingTimeLeft: left[0] ?? null };
  return presentRequest(parts, principal, now);
}
