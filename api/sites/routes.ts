import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { selectSites } from '../../db/sites/sites.ts';
import { deleteRow, insertRow, updateRow } from '../../db/versioned.ts';
import type { AppEnv } from '../env.ts';
import { anyOf, flagFilter, listQuery } from '../lists.ts';
import { registryRoutes } from '../registry.ts';
import { code, id, line, stamped } from '../schemas.ts';

const create = z.strictObject({
  administrationId: id,
  code,
  name: line(),
  address: line(300).nullable().optional(),
  active: z.boolean().optional(),
});

/** The buildings and places of the administrations. */
export function siteRoutes(): OpenAPIHono<AppEnv> {
  return registryRoutes({
    resource: 'sites',
    path: '/api/sites',
    singular: 'site',
    item: z
      .object({
        ...stamped,
        administrationId: z.uuid(),
        code: z.string(),
        name: z.string(),
        address: z.string().nullable(),
        active: z.boolean(),
      })
      .openapi('Site'),
    query: listQuery({
      sort: ['code', 'name', 'createdAt', 'updatedAt'],
      filters: { code: anyOf(z.string()), administrationId: anyOf(id), active: flagFilter() },
    }),
    create,
    change: create.omit({ administrationId: true }).partial(),
    select: (db, { scope }, query) => selectSites(db, scope, query),
    alias: 's',
    present: (rows) => rows,
    insert: async (trx, input) => ({ id: await insertRow(trx, 'sites', input) }),
    update: (trx, at, change) => updateRow(trx, 'sites', at, change),
    remove: (trx, at) => deleteRow(trx, 'sites', at),
    concerns: ({ administrationId }) => ({ administrationId }),
  });
}
