import type { Db } from './database.ts';

/** The newest archived run of a workflow: its history as gzipped JSON of the engine; null where none is archived. */
export async function findArchivedHistory(db: Db, workflowId: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom('archivedHistories')
    .select('history')
    .where('workflowId', '=', workflowId)
    .orderBy('closedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.history ?? null;
}
