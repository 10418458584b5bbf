import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { ROLES } from '../../db/schema.ts';
import { LOCALES } from '../../domain/locale.ts';
import { userOf } from '../access.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { permissionsOf } from '../policy.ts';
import { createRoutes, defineRoute, json } from '../route.ts';
import { AUTH_PATH } from '../sign-in/auth.ts';

const meSchema = z
  .object({
    user: z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      role: z.enum(ROLES),
      locale: z.enum(LOCALES),
      administrationId: z.uuid().nullable(),
      supplierId: z.uuid().nullable(),
    }),
    permissions: z
      .record(z.string(), z.array(z.string()))
      .describe('What one may do, by resource: list, read, create, … and the commands'),
  })
  .openapi('Me');

const me = defineRoute('get', '/api/me', {
  summary: 'Who one is, and what one may do',
  access: 'signed_in',
  tag: 'sign-in',
  responses: { 200: json(meSchema, 'Oneself') },
});

/** Oneself. Asking also prolongs the session: the screens do so whenever they are opened. */
export function meRoutes({ auth, config }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes().openapi(me, async (c) => {
    const { kind: _kind, ...user } = userOf(c);
    const session = new Request(`${config.publicUrl}${AUTH_PATH}/get-session`, {
      headers: c.req.raw.headers,
    });
    for (const cookie of (await auth.handler(session)).headers.getSetCookie()) {
      c.header('set-cookie', cookie, { append: true });
    }
    return c.json({ user, permissions: permissionsOf(user.role) }, 200);
  });
}
