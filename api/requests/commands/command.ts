import type { z } from '@hono/zod-openapi';
import type { Db } from '../../../db/database.ts';
import type { Scope } from '../../../db/scope.ts';
import type { StaffCommand, StaffCommandName } from '../../../domain/request/commands.ts';
import type { RequestState } from '../../../domain/request/state.ts';
import type { CommandDefinition } from '../../commands.ts';
import type { TextCollector } from '../../texts.ts';

/** What a command is made from beside its body. */
interface CommandContext {
  db: Db;
  scope: Scope;
  /** Epoch milliseconds. */
  now: number;
  request: RequestState;
  texts: TextCollector;
}

export type RequestCommandDefinition<Body extends z.ZodType = z.ZodObject> = CommandDefinition<
  StaffCommandName,
  CommandContext,
  StaffCommand,
  Body
>;

/** Keeps a definition's types together. */
export function defineCommand<Body extends z.ZodType>(
  definition: RequestCommandDefinition<Body>,
): RequestCommandDefinition<Body> {
  return definition;
}
