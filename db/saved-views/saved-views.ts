import type { Db } from '../database.ts';

export interface NewSavedView {
  userId: string;
  resource: string;
  name: string;
  query: Record<string, unknown>;
}

/** A person's own views of a list, by name. */
export async function savedViewsOf(db: Db, userId: string, resource: string) {
  return db
    .selectFrom('savedViews')
    .select(['id', 'resource', 'name', 'query', 'createdAt'])
    .where('userId', '=', userId)
    .where('resource', '=', resource)
    .orderBy('name')
    .execute();
}

export type SavedViewRow = Awaited<ReturnType<typeof savedViewsOf>>[number];

/** Keeps a view; null where the person has one of that name already. */
export async function insertSavedView(db: Db, view: NewSavedView): Promise<SavedViewRow | null> {
  const row = await db
    .insertInto('savedViews')
    .values({ ...view, query: JSON.stringify(view.query) })
    .onConflict((conflict) => conflict.columns(['userId', 'resource', 'name']).doNothing())
    .returning(['id', 'resource', 'name', 'query', 'createdAt'])
    .executeTakeFirst();
  return row ?? null;
}

/** Removes one of the person's own views; false where there is none. */
export async function deleteSavedView(db: Db, userId: string, id: string): Promise<boolean> {
  const deleted = await db
    .deleteFrom('savedViews')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}
