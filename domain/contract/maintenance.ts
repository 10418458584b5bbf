/** What a maintenance clause may ask to be presented before the service is given (R38). */
export const MAINTENANCE_DOCUMENTS = ['acceptance_copy', 'receipted_invoice'] as const;

/**
 * `acceptance_copy`: the copy of the acceptance of the maintenance request (copia dell'accettazione della richiesta di
 * manutenzione); `receipted_invoice`: the copy of the receipted invoice of the maintenance fee (fattura quietanzata).
 */
export type MaintenanceDocument = (typeof MAINTENANCE_DOCUMENTS)[number];

/** What a contract says of the maintenance of machines (R38). */
export interface MaintenanceClause {
  /** The entries of the catalogue that are maintenance; null: all of them. */
  categoryIds: string[] | null;
  /** It covers hardware that was bought from others, so that the deductible period holds whatever the warranty. */
  coversOtherSuppliersHardware: boolean;
  /** Without these nothing is dispatched. */
  requiredDocuments: MaintenanceDocument[];
}

/** Whether work on an entry of the catalogue is maintenance by the clause; before an entry is chosen only where all are. */
export function isMaintenance(
  clause: Pick<MaintenanceClause, 'categoryIds'>,
  categoryId: string | null,
): boolean {
  return clause.categoryIds === null || (categoryId !== null && clause.categoryIds.includes(categoryId));
}
