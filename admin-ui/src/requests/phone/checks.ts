import type { Draft } from './draft.ts';

/** Wrong fields by their path in the request's body, each with the key of its sentence. */
export function missingFields(draft: Draft, resolveNow: boolean): Record<string, string> {
  const missing: Record<string, string> = {};
  if (draft.contractId === null) missing.contractId = 'phoneForm.errors.contract';
  if (draft.name.trim() === '') missing['requester.name'] = 'phoneForm.errors.name';
  if (draft.subject.trim() === '') missing.subject = 'phoneForm.errors.subject';
  if (resolveNow && draft.categoryId === null) missing.categoryId = 'phoneForm.errors.categoryToResolve';
  if (resolveNow && draft.answer.trim() === '') missing.answer = 'phoneForm.errors.answer';
  return missing;
}
