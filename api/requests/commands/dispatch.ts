import { z } from '@hono/zod-openapi';
import { routedCandidates } from '../../../db/categories/routing.ts';
import type { Db } from '../../../db/database.ts';
import { supplierOfCentre } from '../../../db/service-centres/service-centres.ts';
import { isActiveSupplier } from '../../../db/suppliers/suppliers.ts';
import { uuidv7 } from '../../../db/uuid.ts';
import { allowedCommands } from '../../../domain/request/allowed.ts';
import type { Candidate } from '../../../domain/work-order/state.ts';
import { conflict, unprocessable } from '../../problem.ts';
import { id, prose } from '../../schemas.ts';
import { defineCommand } from './command.ts';

const NOBODY_TO_ASK =
  'No supplier is named, and the routing of the category names no active one: name a supplier.';

export const dispatch = defineCommand({
  name: 'dispatch',
  summary: "Offer the work to a supplier; without one, to those of the category's routing in turn",
  body: z.strictObject({
    supplierId: id.nullable().default(null),
    serviceCentreId: id.nullable().default(null),
    instructions: prose().nullable().default(null),
  }),
  async build({ supplierId, serviceCentreId, instructions }, { db, now, request, texts }) {
    const named = await namedCandidate(db, supplierId, serviceCentreId);
    const routed = request.categoryId === null ? [] : await routedCandidates(db, request.categoryId);
    const candidates = named ? [named, ...nextInTurn(routed, named)] : routed;
    // Where the state forbids it anyway, the rules say so.
    const possible = allowedCommands(request, now).includes('dispatch');
    if (possible && candidates.length === 0) throw conflict('no_routing', NOBODY_TO_ASK);
    return {
      type: 'dispatch',
      workOrderId: uuidv7(now),
      candidates,
      instructionsTextId: texts.add('instructions', 'supplier', instructions),
    };
  },
});

/** A service centre alone names its supplier too. */
async function namedCandidate(
  db: Db,
  supplierId: string | null,
  serviceCentreId: string | null,
): Promise<Candidate | null> {
  if (serviceCentreId === null) {
    if (supplierId === null) return null;
    if (await isActiveSupplier(db, supplierId)) return { supplierId, serviceCentreId };
    throw unprocessable([{ path: 'supplierId', message: 'names no active supplier' }]);
  }
  const owner = await supplierOfCentre(db, serviceCentreId);
  if (owner === null || (supplierId !== null && supplierId !== owner)) {
    throw unprocessable([
      { path: 'serviceCentreId', message: 'names no active service centre of the supplier' },
    ]);
  }
  return namedCandidate(db, owner, null).then((candidate) => candidate && { ...candidate, serviceCentreId });
}

/** Whom the routing asks after the one named; all of it where it does not ask that one. */
function nextInTurn(routed: readonly Candidate[], named: Candidate): Candidate[] {
  const position = routed.findIndex(({ supplierId }) => supplierId === named.supplierId);
  return routed.slice(position + 1).filter(({ supplierId }) => supplierId !== named.supplierId);
}
