import { isMaintenance, type MaintenanceDocument } from '../contract/maintenance.ts';
import type { RequestState } from './state.ts';

/** What of a request decides on the documents that its contract asks for. */
type Presenting = Pick<RequestState, 'terms' | 'categoryId' | 'documents'>;

/** The documents that the contract asks for before work on the request's entry of the catalogue is dispatched (R38). */
export function requiredDocuments({ terms, categoryId }: Presenting): MaintenanceDocument[] {
  const { maintenance } = terms;
  return maintenance && isMaintenance(maintenance, categoryId) ? maintenance.requiredDocuments : [];
}

/** Those that were presented so far; requests from before documents were asked for have none. */
export function presentedDocuments({ documents = [] }: Presenting): MaintenanceDocument[] {
  return documents;
}

/** Those that are still to be presented. */
export function missingDocuments(request: Presenting): MaintenanceDocument[] {
  const presented = presentedDocuments(request);
  return requiredDocuments(request).filter((one) => !presented.includes(one));
}

/** Whether there is a document that may be presented: before an entry is chosen, any that the contract knows of. */
export function awaitsDocuments(request: Presenting): boolean {
  const known = request.terms.maintenance?.requiredDocuments ?? [];
  return known.some((one) => !presentedDocuments(request).includes(one));
}
