import type { Db } from '../database.ts';

/** A request's deadlines, each with the proof of how it came about. */
export async function deadlinesOfRequest(db: Db, requestId: string) {
  return db.selectFrom('deadlines').selectAll().where('requestId', '=', requestId).execute();
}

export type DeadlineRow = Awaited<ReturnType<typeof deadlinesOfRequest>>[number];
