import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AppEnv } from '../env.ts';
import { createRoutes, defineRoute } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import type { CommandDefinition } from './commands/command.ts';
import { dispatch } from './commands/dispatch.ts';
import * as lifecycle from './commands/lifecycle.ts';
import { note, remind } from './commands/words.ts';
import { requestSchema } from './schemas.ts';
import { steerRequest } from './steer.ts';

const COMMANDS: readonly CommandDefinition<z.ZodObject>[] = [
  lifecycle.assign,
  lifecycle.qualify,
  lifecycle.resolve,
  dispatch,
  lifecycle.suspend,
  lifecycle.resume,
  lifecycle.verify,
  lifecycle.recontact,
  lifecycle.reopen,
  lifecycle.cancel,
  lifecycle.merge,
  note,
  remind,
  lifecycle.moveDeadline,
  lifecycle.presentDocuments,
  lifecycle.changeTerms,
];

/** `POST /api/requests/{id}/<command>` for each command. */
export function requestCommandRoutes(): OpenAPIHono<AppEnv> {
  const routes = createRoutes();
  for (const command of COMMANDS) {
    routes.openapi(commandRoute(command), async (c: Context<AppEnv>) => {
      const { id } = c.req.valid('param' as never) as z.output<typeof idParams>;
      const body = c.req.valid('json' as never) as z.output<typeof command.body>;
      return steerRequest(c, id, command, body);
    });
  }
  return routes;
}

function commandRoute({ name, summary, body }: CommandDefinition<z.ZodObject>) {
  return defineRoute({
    method: 'post',
    path: `/api/requests/{id}/${name}`,
    tags: ['requests'],
    summary,
    access: { resource: 'requests', action: name },
    takes: 'command',
    request: {
      params: idParams,
      body: { required: true, content: { 'application/json': { schema: body } } },
    },
    responses: {
      200: {
        description: 'The request as it is now, with its ETag',
        content: { 'application/json': { schema: requestSchema } },
      },
    },
  });
}
