import type { z } from '@hono/zod-openapi';
import type { Db } from '../../../db/database.ts';
import type { Scope } from '../../../db/scope.ts';
import { type NewText, newText, type TextPurpose } from '../../../db/texts.ts';
import type { Actor } from '../../../domain/actor.ts';
import type { NoteVisibility, StaffCommand, StaffCommandName } from '../../../domain/request/commands.ts';
import type { RequestState } from '../../../domain/request/state.ts';

/** What a command is made from beside its body. */
export interface CommandContext {
  db: Db;
  scope: Scope;
  /** Epoch milliseconds. */
  now: number;
  request: RequestState;
  texts: TextCollector;
}

/** One command of the API: its name, what it takes, and how the engine's command is made of it. */
export interface CommandDefinition<Body extends z.ZodType> {
  name: StaffCommandName;
  summary: string;
  body: Body;
  /** @throws 422 or 409 for what only the database can tell */
  build(body: z.output<Body>, context: CommandContext): StaffCommand | Promise<StaffCommand>;
}

/** Keeps a definition's types together. */
export function defineCommand<Body extends z.ZodType>(
  definition: CommandDefinition<Body>,
): CommandDefinition<Body> {
  return definition;
}

/** Gathers the free texts of one command, which travels with their ids only. */
export interface TextCollector {
  /** The id under which the text will be stored; null for no text. */
  add<Body extends string | null>(
    purpose: TextPurpose,
    visibility: NoteVisibility,
    body: Body,
  ): Body extends null ? null : string;
  readonly texts: NewText[];
}

export function createTextCollector(requestId: string, author: Actor): TextCollector {
  const texts: NewText[] = [];
  return {
    texts,
    add<Body extends string | null>(purpose: TextPurpose, visibility: NoteVisibility, body: Body) {
      if (body === null) return null as Body extends null ? null : string;
      const text = newText({ requestId, purpose, visibility, body, author });
      texts.push(text);
      return text.id as Body extends null ? null : string;
    },
  };
}
