import { signedId } from './signed-id.ts';

/** The addresses that messages carry. None holds personal data. */
export type Links = ReturnType<typeof createLinks>;

/**
 * @param publicUrl without a slash at the end
 * @param secret signs the links of requesters
 */
export function createLinks(publicUrl: string, secret: string) {
  const page = (resource: string) => (id: string) => `${publicUrl}/${resource}/${id}/show`;
  return {
    /** Pages of the back office; a supplier's people see the work order's. */
    request: page('requests'),
    statement: page('statements'),
    workOrder: page('work-orders'),
    /** The survey's page for the requester. */
    survey: (id: string) => `${publicUrl}/survey/${signedId(secret, 'survey', id)}`,
    /** The page on which the requester says whether the work is done. */
    verification: (id: string) => `${publicUrl}/verification/${signedId(secret, 'verification', id)}`,
  };
}
