import type { z } from '@hono/zod-openapi';
import type { Db } from '../../../db/database.ts';
import type { Scope } from '../../../db/scope.ts';
import type { StaffCommand, StaffCommandName } from '../../../domain/request/commands.ts';
import type { RequestState } from '../../../domain/request/state.ts';
import type { TextCollector } from '../../texts.ts';

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
