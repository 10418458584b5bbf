import { signedId } from './signed-id.ts';

/** The addresses that messages carry. None holds personal data. */
export interface Links {
  /** The request's page in the back office. */
  request(requestId: string): string;
  /** The statement's page in the back office. */
  statement(statementId: string): string;
  /** The work order's page for the supplier. */
  workOrder(workOrderId: string): string;
  /** The survey's page for the requester. */
  survey(surveyId: string): string;
  /** The page on which the requester says whether the work is done. */
  verification(verificationId: string): string;
}

/**
 * @param publicUrl without a slash at the end
 * @param secret signs the links of requesters
 */
export function createLinks(publicUrl: string, secret: string): Links {
  return {
    request: (requestId) => `${publicUrl}/requests/${requestId}/show`,
    statement: (statementId) => `${publicUrl}/statements/${statementId}/show`,
    workOrder: (workOrderId) => `${publicUrl}/work-orders/${workOrderId}/show`,
    survey: (surveyId) => `${publicUrl}/survey/${signedId(secret, 'survey', surveyId)}`,
    verification: (id) => `${publicUrl}/verification/${signedId(secret, 'verification', id)}`,
  };
}
