import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { selectCategories } from '../../db/categories/categories.ts';
import { findRouting, type RoutingStep, replaceRouting } from '../../db/categories/routing.ts';
import type { Db } from '../../db/database.ts';
import { suppliersOfCentres } from '../../db/service-centres/service-centres.ts';
import { suppliersOfContract } from '../../db/suppliers/suppliers.ts';
import { deleteRow, insertRow, updateRow } from '../../db/versioned.ts';
import type { Caller } from '../access.ts';
import type { AppEnv } from '../env.ts';
import { anyOf, flagFilter, listQuery } from '../lists.ts';
import { type FieldError, unprocessable } from '../problem.ts';
import { registryRoutes } from '../registry.ts';
import { code, id, line, stamped } from '../schemas.ts';

const routing = z
  .array(z.strictObject({ supplierId: id, serviceCentreId: id.nullable().default(null) }))
  .max(50)
  .describe('Suppliers in the order in which they are asked');

const fields = {
  code,
  name: line(),
  groupName: line().nullable().optional(),
  active: z.boolean().optional(),
};

type Row = Awaited<ReturnType<ReturnType<typeof selectCategories>['executeTakeFirstOrThrow']>>;

/** The service catalogues, and to whom each entry's work is given. */
export function categoryRoutes(): OpenAPIHono<AppEnv> {
  return registryRoutes({
    resource: 'categories',
    path: '/api/categories',
    singular: 'category',
    item: z
      .object({
        ...stamped,
        contractId: z.uuid(),
        code: z.string(),
        name: z.string(),
        groupName: z.string().nullable(),
        active: z.boolean(),
        routing: z
          .array(z.object({ supplierId: z.uuid(), serviceCentreId: z.uuid().nullable() }))
          .describe('Suppliers in the order in which they are asked; a supplier sees itself only'),
      })
      .openapi('Category'),
    query: listQuery({
      sort: ['code', 'name', 'groupName', 'createdAt', 'updatedAt'],
      filters: { code: anyOf(z.string()), contractId: anyOf(id), active: flagFilter() },
    }),
    create: z.strictObject({ contractId: id, ...fields, routing: routing.default([]) }),
    change: z.strictObject({ ...fields, routing }).partial(),
    select: (db, { scope }, query) => selectCategories(db, scope, query),
    alias: 'g',
    present: toItems,
    async insert(trx, { routing, ...values }) {
      await checkRouting(trx, values.contractId, routing);
      const id = await insertRow(trx, 'categories', values);
      await replaceRouting(trx, id, routing);
      return { id };
    },
    async update(trx, at, { routing, ...changes }) {
      if (routing) {
        const { contractId } = await selectCategories(trx, { kind: 'all' })
          .where('g.id', '=', at.id)
          .executeTakeFirstOrThrow();
        await checkRouting(trx, contractId, routing);
        await replaceRouting(trx, at.id, routing);
      }
      return updateRow(trx, 'categories', at, changes);
    },
    remove: (trx, at) => deleteRow(trx, 'categories', at),
  });
}

async function toItems(rows: Row[], db: Db, { scope }: Caller) {
  const routes = await findRouting(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const { administrationId: _administrationId, ...item } = row;
    const steps = routes.get(row.id) ?? [];
    // Who competes with whom for the same work is not a supplier's business.
    const visible =
      scope.kind === 'supplier' ? steps.filter((step) => step.supplierId === scope.supplierId) : steps;
    return { ...item, routing: visible };
  });
}

/**
 * Work may go only to suppliers of the contract, and to their own service centres.
 * @throws 422 naming each step that is wrong.
 */
async function checkRouting(db: Db, contractId: string, steps: readonly RoutingStep[]): Promise<void> {
  const serving = await suppliersOfContract(
    db,
    contractId,
    steps.map((step) => step.supplierId),
  );
  const centres = await suppliersOfCentres(
    db,
    steps.flatMap((step) => step.serviceCentreId ?? []),
  );
  const errors = steps.flatMap(({ supplierId, serviceCentreId }, index): FieldError[] => [
    ...(serving.has(supplierId)
      ? []
      : [{ path: `routing.${index}.supplierId`, message: 'is no supplier of this contract' }]),
    ...(serviceCentreId === null || centres.get(serviceCentreId) === supplierId
      ? []
      : [{ path: `routing.${index}.serviceCentreId`, message: 'is no service centre of this supplier' }]),
  ]);
  if (errors.length > 0) throw unprocessable(errors);
}
