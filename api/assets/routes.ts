import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { selectAssets, siteBelongsTo } from '../../db/assets/assets.ts';
import type { Db } from '../../db/database.ts';
import { deleteRow, insertRow, updateRow } from '../../db/versioned.ts';
import type { AppEnv } from '../env.ts';
import { anyOf, flagFilter, listQuery } from '../lists.ts';
import { unprocessable } from '../problem.ts';
import { registryRoutes } from '../registry.ts';
import { code, id, line, stamped } from '../schemas.ts';

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
    select: (db, { scope }, query) => selectAssets(db, scope, query),
    alias: 'a',
    present: (rows) => rows,
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
