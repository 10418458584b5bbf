import { workingCalendarOf } from '../../db/calendars/working-calendars.ts';
import type { Db } from '../../db/database.ts';
import { findRequest } from '../../db/requests/find.ts';
import type { Scope } from '../../db/scope.ts';
import { workOrdersOfRequest } from '../../db/work-orders/list.ts';
import { dueAt, nextDeadline } from '../../domain/request/clocks.ts';
import type { Principal } from '../principal.ts';
import { notFound } from '../problem.ts';
import { presentRequest } from './representation.ts';
import type { RequestBody } from './schemas.ts';
import { workingTimeUntil } from './working-time.ts';

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
  const row = await findRequest(db, scope, id);
  if (!row) throw notFound();
  const workOrders = row.snapshot.workOrders.length > 0 ? await workOrdersOfRequest(db, id) : [];
  const next = nextDeadline(row.snapshot);
  const due = next && dueAt(next);
  const { calendarId } = row.snapshot.terms;
  const calendar =
    due !== null && row.calendarVersions && (await workingCalendarOf(db, calendarId, row.calendarVersions));
  const workingTimeLeft = due !== null && calendar ? workingTimeUntil(calendar, due, now) : null;
  return presentRequest({ row, workOrders, workingTimeLeft }, principal, now);
}
