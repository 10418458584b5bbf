import type { Actor } from '../../domain/actor.ts';
import type { NoteVisibility } from '../../domain/request/commands.ts';
import type { Db } from '../database.ts';

/** What a free text is for. */
export type TextPurpose = 'note' | 'reason' | 'resolution' | 'instructions' | 'report' | 'part' | 'comment';

/** A free text on its way into the database; the process itself only ever sees its id. */
export interface NewText {
  id: string;
  requestId: string;
  purpose: TextPurpose;
  visibility: NoteVisibility;
  body: string;
  author: Actor;
}

export async function insertTexts(db: Db, texts: readonly NewText[]): Promise<void> {
  if (texts.length === 0) return;
  await db.insertInto('texts').values(texts.map(textRow)).execute();
}

/** Removes texts that nothing names. */
export async function deleteTexts(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.deleteFrom('texts').where('id', 'in', ids).execute();
}

/** The bodies of texts by their ids; of those with one of the visibilities only, where they are given. */
export async function textBodies(
  db: Db,
  ids: readonly string[],
  visibilities?: readonly NoteVisibility[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  let query = db.selectFrom('texts').select(['id', 'body']).where('id', 'in', ids);
  if (visibilities) query = query.where('visibility', 'in', visibilities);
  const rows = await query.execute();
  return new Map(rows.map((row) => [row.id, row.body]));
}

/** A text as a row of `texts`. */
export function textRow(text: NewText) {
  const { id, requestId, purpose, visibility, body, author } = text;
  return { id, requestId, purpose, visibility, body, authorKind: author.kind, authorId: author.id };
}
