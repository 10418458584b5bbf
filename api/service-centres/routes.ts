import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { selectServiceCentres } from '../../db/service-centres/service-centres.ts';
import { deleteRow, insertRow, updateRow } from '../../db/versioned.ts';
import type { AppEnv } from '../env.ts';
import { anyOf, flagFilter, listQuery } from '../lists.ts';
import { registryRoutes } from '../registry.ts';
import { code, id, line, phone, stamped } from '../schemas.ts';

const create = z.strictObject({
  supplierId: id,
  code,
  name: line(),
  address: line(300).nullable().optional(),
  municipality: line().nullable().optional(),
  province: line(60).nullable().optional(),
  phone: phone.nullable().optional(),
  services: z.array(line(60)).max(100).optional().describe('Kinds of service given there'),
  active: z.boolean().optional(),
});

/** The suppliers' places on the territory: kind of service and location (R23). */
export function serviceCentreRoutes(): OpenAPIHono<AppEnv> {
  return registryRoutes({
    resource: 'serviceCentres',
    path: '/api/service-centres',
    singular: 'service centre',
    item: z
      .object({
        ...stamped,
        supplierId: z.uuid(),
        code: z.string(),
        name: z.string(),
        address: z.string().nullable(),
        municipality: z.string().nullable(),
        province: z.string().nullable(),
        phone: z.string().nullable(),
        services: z.array(z.string()),
        active: z.boolean(),
      })
      .openapi('ServiceCentre'),
    query: listQuery({
      sort: ['code', 'name', 'municipality', 'province', 'createdAt', 'updatedAt'],
      filters: {
        code: anyOf(z.string()),
        supplierId: anyOf(id),
        province: anyOf(z.string()),
        service: anyOf(z.string()),
        active: flagFilter(),
      },
    }),
    create,
    change: create.omit({ supplierId: true }).partial(),
    select: (db, { scope }, query) => selectServiceCentres(db, scope, query),
    alias: 'e',
    present: (rows) => rows,
    insert: async (trx, input) => ({ id: await insertRow(trx, 'serviceCentres', input) }),
    update: (trx, at, change) => updateRow(trx, 'serviceCentres', at, change),
    remove: (trx, at) => deleteRow(trx, 'serviceCentres', at),
    concerns: ({ supplierId }) => ({ supplierIds: [supplierId] }),
  });
}
