import type { Db } from '../db/database.ts';
import { deleteUnrecordedTexts, insertTexts, type NewText, newText, type TextPurpose } from '../db/texts.ts';
import type { Actor } from '../domain/actor.ts';
import type { NoteVisibility } from '../domain/request/commands.ts';
import type { Steering } from '../workflows/messages.ts';
import { isNotRecorded } from './refusal.ts';

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
 * Stores the texts, then sends the command that names them. Those that no record names are taken away again where the
 * command is refused, or has been recorded before with texts of its own; where it is not known what became of it they
 * stay, for it may still take effect.
 */
export async function storingTexts(
  db: Db,
  { texts }: TextCollector,
  send: () => Promise<Steering>,
): Promise<Steering> {
  await insertTexts(db, texts, { recorded: false });
  const ids = texts.map(({ id }) => id);
  try {
    const steering = await send();
    if (steering.repeated) await deleteUnrecordedTexts(db, ids);
    return steering;
  } catch (error) {
    if (isNotRecorded(error)) await deleteUnrecordedTexts(db, ids);
    throw error;
  }
}
