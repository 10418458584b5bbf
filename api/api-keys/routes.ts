import { randomBytes } from 'node:crypto';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { insertApiKey, revokeApiKey, selectApiKeys } from '../../db/api-keys/api-keys.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { creating } from '../idempotency.ts';
import { fetchPage, listQuery, pageOf } from '../lists.ts';
import { POLICY } from '../policy.ts';
import { notFound } from '../problem.ts';
import { createRoutes, defineRoute, json } from '../route.ts';
import { id, line, timestamp } from '../schemas.ts';
import { hashKey } from '../sign-in/session.ts';

const SCOPES = Object.keys(POLICY).flatMap((resource) => [`${resource}:read`, `${resource}:write`]);
const KEY_BYTES = 32;

const keyFields = {
  id: z.uuid(),
  name: z.string(),
  supplierId: z.uuid().nullable(),
  administrationId: z.uuid().nullable(),
  scopes: z.array(z.string()),
  createdAt: timestamp,
  revokedAt: timestamp.nullable(),
};
const keySchema = z.object(keyFields).openapi('ApiKey');
const newKeySchema = z
  .object({ ...keyFields, key: z.string().describe('Told this once') })
  .openapi('NewApiKey');

const list = defineRoute('get', '/api/api-keys', {
  summary: 'Keys of programs',
  access: { resource: 'apiKeys', action: 'list' },
  query: listQuery({ sort: ['name', 'createdAt'], filters: {} }),
  responses: { 200: json(pageOf(keySchema), 'A page of keys') },
});

const create = defineRoute('post', '/api/api-keys', {
  summary: 'A new key for a program of one supplier or one administration',
  access: { resource: 'apiKeys', action: 'create' },
  body: z
    .strictObject({
      name: line(),
      supplierId: id.nullable().default(null),
      administrationId: id.nullable().default(null),
      scopes: z
        .array(z.enum(SCOPES))
        .min(1)
        .max(SCOPES.length)
        .describe('`<resource>:read` or `<resource>:write`'),
    })
    .refine((key) => (key.supplierId === null) !== (key.administrationId === null), {
      path: ['supplierId'],
      message: 'give either supplierId or administrationId',
    }),
  takes: 'Idempotency-Key',
  responses: { 201: json(newKeySchema, 'The key itself, told this once') },
});

const revoke = defineRoute('delete', '/api/api-keys/{id}', {
  summary: 'Revoke a key: it opens nothing any more, and stays in the list',
  access: { resource: 'apiKeys', action: 'delete' },
  responses: { 204: { description: 'Revoked' } },
});

/** Keys by which programs come in. Only their hashes are kept. */
export function apiKeyRoutes({ db, clock }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes()
    .openapi(list, async (c) => {
      const query = c.req.valid('query');
      let rows = selectApiKeys(db).orderBy(`y.${query.sort}`, query.order).orderBy('y.id');
      if (query.q) rows = rows.where('y.name', 'ilike', `%${query.q.replace(/[\\%_]/g, '\\$&')}%`);
      return c.json(await fetchPage(db, rows, query), 200);
    })
    .openapi(create, (c) => {
      const input = c.req.valid('json');
      return creating(c, async (trx) => {
        const key = `spk_${randomBytes(KEY_BYTES).toString('base64url')}`;
        const newId = await insertApiKey(trx, { ...input, keyHash: hashKey(key) });
        const row = await selectApiKeys(trx).where('y.id', '=', newId).executeTakeFirstOrThrow();
        return { location: `/api/api-keys/${newId}`, body: { ...row, key } };
      });
    })
    .openapi(revoke, async (c) => {
      const found = await revokeApiKey(db, c.req.valid('param').id, new Date(clock()));
      if (!found) throw notFound();
      return c.body(null, 204);
    });
}
