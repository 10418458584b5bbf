import type { RoutingStep } from '../../db/categories/routing.ts';
import type { Db } from '../../db/database.ts';
import { suppliersOfCentres } from '../../db/service-centres/service-centres.ts';
import { suppliersOfContract } from '../../db/suppliers/suppliers.ts';
import { type FieldError, unprocessable } from '../problem.ts';

/**
 * Work may go only to suppliers of the contract, and to their own service centres.
 * @throws 422 naming each step that is wrong.
 */
export async function checkRouting(db: Db, contractId: string, steps: readonly RoutingStep[]): Promise<void> {
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
