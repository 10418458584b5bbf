import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { selectAdministrations } from '../../db/administrations/administrations.ts';
import { deleteRow, insertRow, updateRow } from '../../db/versioned.ts';
import type { AppEnv } from '../env.ts';
import { anyOf, listQuery } from '../lists.ts';
import { registryRoutes } from '../registry.ts';
import { code, email, line, stamped } from '../schemas.ts';

const create = z.strictObject({ code, name: line(), email: email.nullable().optional() });

/** The customer organisations. */
export function administrationRoutes(): OpenAPIHono<AppEnv> {
  return registryRoutes({
    resource: 'administrations',
    path: '/api/administrations',
    singular: 'administration',
    item: z
      .object({ ...stamped, code: z.string(), name: z.string(), email: z.string().nullable() })
      .openapi('Administration'),
    query: listQuery({
      sort: ['code', 'name', 'createdAt', 'updatedAt'],
      filters: { code: anyOf(z.string()) },
    }),
    create,
    change: create.partial(),
    select: (db, { scope }, query) => selectAdministrations(db, scope, query),
    alias: 'a',
    present: (rows) => rows,
    insert: async (trx, input) => ({ id: await insertRow(trx, 'administrations', input) }),
    update: (trx, at, change) => updateRow(trx, 'administrations', at, change),
    remove: (trx, at) => deleteRow(trx, 'administrations', at),
    concerns: ({ id }) => ({ administrationId: id }),
  });
}
