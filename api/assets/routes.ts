import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { selectAssets, siteBelongsTo } from '../../db/assets/assets.ts';
import type { Db } from '../../db/database.ts';
import { deleteRow, insertRow, updateRow } from '../../db/versioned.ts';
import type { AppEnv } from '../env.ts';
import { anyOf, fetchPage, flagFilter, listQuery, mapPage } from '../lists.ts';
import { unprocessable } from '../problem.ts';
import { registryRoutes } from '../registry.ts';
import { code, id, line } from '../schemas/common.ts';
import { stamped, withIsoStamps } from '../schemas/stamped.ts';

const create = z.strictObject({
  administrationId: id,
  siteId: id.nullable().optional(),
  code,
  name: line(),
  kind: line().nullable().optional(),
  active: z.boolean().optional(),
});

/** What the administrations have: vehicles, plants, devices. */
export function assetRoutes(): OpenAPIHono<AppEnv> {
  return registryRoutes({
    resource: 'assets',
    path: '/api/assets',
    singular: 'asset',
    item: z
      .object({
        ...stamped,
        administrationId: z.uuid(),
        siteId: z.uuid().nullable(),
        code: z.string(),
        name: z.string(),
        kind: z.string().nullable(),
        active: z.boolean(),
      })
      .openapi('Asset'),
    query: listQuery({
      sort: ['code', 'name', 'kind', 'createdAt', 'updatedAt'],
      filters: {
        code: anyOf(z.string()),
        administrationId: anyOf(id),
        siteId: anyOf(id),
        active: flagFilter(),
      },
    }),
    create,
    change: create.omit({ administrationId: true }).partial(),
    async list(db, query, { scope }) {
      const rows = selectAssets(db, scope, query).orderBy(`a.${query.sort}`, query.order).orderBy('a.id');
      return mapPage(await fetchPage(db, rows, query), withIsoStamps);
    },
    async find(db, id, { scope }) {
      const row = await selectAssets(db, scope).where('a.id', '=', id).executeTakeFirst();
      return row ? withIsoStamps(row) : null;
    },
    async insert(trx, input) {
      await checkSite(trx, input.siteId, input.administrationId);
      return { id: await insertRow(trx, 'assets', input) };
    },
    async update(trx, at, change) {
      const { administrationId } = await trx
        .selectFrom('assets')
        .select('administrationId')
        .where('id', '=', at.id)
        .executeTakeFirstOrThrow();
      await checkSite(trx, change.siteId, administrationId);
      return updateRow(trx, 'assets', at, change);
    },
    remove: (trx, at) => deleteRow(trx, 'assets', at),
    concerns: ({ administrationId }) => ({ administrationId }),
  });
}

async function checkSite(db: Db, siteId: string | null | undefined, administrationId: string): Promise<void> {
  if (siteId && !(await siteBelongsTo(db, siteId, administrationId))) {
    throw unprocessable([{ path: 'siteId', message: 'is no site of this administration' }]);
  }
}
