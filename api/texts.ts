import type { Db } from '../db/database.ts';
import { deleteTexts, insertTexts, type NewText, newText, type TextPurpose } from '../db/texts.ts';
import type { Actor } from '../domain/actor.ts';
import type { NoteVisibility } from '../domain/request/commands.ts';
import { isRefusal } from './refusal.ts';

type IdOf<Body extends string | null> = Body extends null ? null : string;

/** Gathers the free texts of one command, which travels with their ids only. */
export interface TextCollector {
  /** The id under which the text will be stored; null for no text. */
  add<Body extends string | null>(purpose: TextPurpose, visibility: NoteVisibility, body: Body): IdOf<Body>;
  readonly texts: NewText[];
}

export function createTextCollector(requestId: string, author: Actor): TextCollector {
  const texts: NewText[] = [];
  return {
    texts,
    add<Body extends string | null>(purpose: TextPurpose, visibility: NoteVisibility, body: Body) {
      if (body === null) return null as IdOf<Body>;
      const text = newText({ requestId, purpose, visibility, body, author });
      texts.push(text);
      return text.id as IdOf<Body>;
    },
  };
}

/**
 * Stores the texts, then sends the command that names them. They are taken away again if it is refused; where the
 * engine did not answer they stay, for the command may still take effect.
 */
export async function storingTexts(
  db: Db,
  { texts }: TextCollector,
  send: () => Promise<unknown>,
): Promise<void> {
  await insertTexts(db, texts);
  try {
    await send();
  } catch (error) {
    if (isRefusal(error))
      await deleteTexts(
        db,
        texts.map(({ id }) => id),
      );
    throw error;
  }
}
