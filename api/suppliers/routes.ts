import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { newWebhookSecret } from '../../channels/webhook.ts';
import type { Db } from '../../db/database.ts';
import { resumeEndpoint } from '../../db/delivery-endpoints/endpoints.ts';
import {
  contractsRoutingTo,
  replaceSupplierContracts,
  selectSuppliers,
} from '../../db/suppliers/suppliers.ts';
import { deleteRow, insertRow, updateRow } from '../../db/versioned.ts';
import { etag } from '../conditional.ts';
import type { AppEnv } from '../env.ts';
import { anyOf, flagFilter, listQuery } from '../lists.ts';
import { conflict, notFound, stale } from '../problem.ts';
import { registryRoutes } from '../registry.ts';
import { defineRoute, json } from '../route.ts';
import { code, email, httpUrl, id, line, phone, stamped } from '../schemas.ts';

const KINDS = ['internal', 'external'] as const;

const supplier = z
  .object({
    ...stamped,
    code: z.string(),
    name: z.string(),
    kind: z.enum(KINDS).describe('internal: a team of the contact centre’s own technicians'),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    webhookUrl: z.string().nullable(),
    hasWebhookSecret: z.boolean(),
    webhookSecret: z
      .string()
      .optional()
      .describe('Told once, in the answer that makes it: Standard Webhooks, `whsec_…`'),
    contractIds: z.array(z.uuid()),
    active: z.boolean(),
  })
  .openapi('Supplier');

const create = z.strictObject({
  code,
  name: line(),
  kind: z.enum(KINDS).default('external'),
  email: email.nullable().optional(),
  phone: phone.nullable().optional(),
  webhookUrl: httpUrl.nullable().optional(),
  contractIds: z.array(id).max(500).default([]),
  active: z.boolean().optional(),
});
const change = z
  .strictObject({ ...create.shape, kind: z.enum(KINDS), contractIds: z.array(id).max(500) })
  .partial();

const rotate = defineRoute('post', '/api/suppliers/{id}/rotate-secret', {
  summary: 'A new secret for webhooks in both directions; the old one no longer holds',
  access: { resource: 'suppliers', action: 'rotate-secret' },
  responses: { 200: json(z.object({ webhookSecret: z.string() }), 'The secret, told this once') },
});

/** Who does the work: outside suppliers, and internal teams. */
export function supplierRoutes(): OpenAPIHono<AppEnv> {
  const routes = registryRoutes({
    resource: 'suppliers',
    path: '/api/suppliers',
    singular: 'supplier',
    item: supplier,
    query: listQuery({
      sort: ['code', 'name', 'kind', 'createdAt', 'updatedAt'],
      filters: {
        code: anyOf(z.string()),
        contractId: anyOf(id),
        kind: anyOf(z.enum(KINDS)),
        active: flagFilter(),
      },
    }),
    create,
    change,
    select: (db, { scope }, query) => selectSuppliers(db, scope, query),
    alias: 'p',
    present: (rows) => rows,
    async insert(trx, { contractIds, ...values }) {
      const webhookSecret = newWebhookSecret();
      const id = await insertRow(trx, 'suppliers', { ...values, webhookSecret });
      await replaceSupplierContracts(trx, id, contractIds);
      return { id, once: { webhookSecret } };
    },
    async update(trx, at, { contractIds, ...changes }) {
      if (contractIds) {
        await checkKeepsRouted(trx, at.id, contractIds);
        await replaceSupplierContracts(trx, at.id, contractIds);
      }
      // Where messages go to now has not failed yet.
      if (changes.webhookUrl !== undefined) await resumeEndpoint(trx, at.id);
      return updateRow(trx, 'suppliers', at, changes);
    },
    remove: (trx, at) => deleteRow(trx, 'suppliers', at),
    concerns: ({ id }) => ({ supplierIds: [id] }),
  });
  return routes.openapi(rotate, async (c) => {
    const webhookSecret = newWebhookSecret();
    const version = await c
      .get('deps')
      .db.transaction()
      .execute(async (trx) => {
        const found = await selectSuppliers(trx, c.get('scope'))
          .where('p.id', '=', c.req.valid('param').id)
          .executeTakeFirst();
        if (!found) throw notFound();
        if (!(await updateRow(trx, 'suppliers', found, { webhookSecret }))) throw stale();
        return found.version + 1;
      });
    return c.json({ webhookSecret }, 200, { etag: etag(version) });
  });
}

/** A supplier to whom a contract's catalogue gives work cannot leave that contract. */
async function checkKeepsRouted(trx: Db, id: string, contractIds: readonly string[]): Promise<void> {
  const routed = await contractsRoutingTo(trx, id);
  if (routed.some((contractId) => !contractIds.includes(contractId))) {
    throw conflict('in_use', 'The catalogue of a contract that is left out routes work to this supplier.');
  }
}
