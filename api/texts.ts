import type { NewText, TextPurpose } from '../db/requests/texts.ts';
import { uuidv7 } from '../db/uuid.ts';
import type { Actor } from '../domain/actor.ts';
import type { NoteVisibility } from '../domain/request/commands.ts';

type IdOf<Body extends string | null> = Body extends null ? null : string;

/** Gathers the free texts of one command, which travels with their ids only. */
export interface TextCollector {
  /** The id under which the text will be stored; null for no text. */
  add<Body extends string | null>(purpose: TextPurpose, visibility: NoteVisibility, body: Body): IdOf<Body>;
  readonly texts: NewText[];
}

/** @param idOf the id of the text at a place, from 0: for a command that comes more than once it is the same each time */
export function createTextCollector(
  requestId: string,
  author: Actor,
  idOf: (place: number) => string = () => uuidv7(),
): TextCollector {
  const texts: NewText[] = [];
  return {
    texts,
    add<Body extends string | null>(purpose: TextPurpose, visibility: NoteVisibility, body: Body) {
      if (body === null) return null as IdOf<Body>;
      const id = idOf(texts.length);
      texts.push({ id, requestId, purpose, visibility, body, author });
      return id as IdOf<Body>;
    },
  };
}
