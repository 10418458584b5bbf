import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { selectSites } from '../../db/sites/sites.ts';
import { deleteRow, insertRow, updateRow } from '../../db/versioned.ts';
import type { AppEnv } from '../env.ts';
import { anyOf, fetchPage, flagFilter, listQuery, mapPage } from '../lists.ts';
import { registryRoutes } from '../registry.ts';
import { code, id, line } from '../schemas/common.ts';
import { stamped, withIsoStamps } from '../schemas/stamped.ts';

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
    async list(db, query, { scope }) {
      const rows = selectSites(db, scope, query).orderBy(`s.${query.sort}`, query.order).orderBy('s.id');
      return mapPage(await fetchPage(db, rows, query), withIsoStamps);
    },
    async find(db, id, { scope }) {
      const row = await selectSites(db, scope).where('s.id', '=', id).executeTakeFirst();
      return row ? withIsoStamps(row) : null;
    },
    insert: async (trx, input) => ({ id: await insertRow(trx, 'sites', input) }),
    update: (trx, at, change) => updateRow(trx, 'sites', at, change),
    remove: (trx, at) => deleteRow(trx, 'sites', at),
    concerns: ({ administrationId }) => ({ administrationId }),
  });
}
