import type { Db } from '../database.ts';
import type { StatementNoteKind } from '../schema.ts';

/** What was said about a statement, oldest first. */
export function listNotes(db: Db, statementId: string) {
  return db
    .selectFrom('statementNotes as n')
    .innerJoin('users as u', 'u.id', 'n.authorId')
    .select(['n.id', 'n.kind', 'n.text', 'n.authorId', 'u.name as authorName', 'n.acceptedAt as at'])
    .where('n.statementId', '=', statementId)
    .where('n.acceptedAt', 'is not', null)
    .orderBy('n.createdAt')
    .orderBy('n.id')
    .execute();
}

/** Keeps a text until the command that carries it is accepted; answers its id. */
export async function insertNote(
  db: Db,
  note: { statementId: string; kind: StatementNoteKind; text: string; authorId: string },
  now: number,
): Promise<string> {
  const row = await db
    .insertInto('statementNotes')
    .values({ ...note, createdAt: new Date(now), acceptedAt: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Removes the text of a command that was refused. */
export async function removeNote(db: Db, noteId: string): Promise<void> {
  await db.deleteFrom('statementNotes').where('id', '=', noteId).where('acceptedAt', 'is', null).execute();
}
