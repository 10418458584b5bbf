import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import type { RequestInput } from './messages.ts';

/** What a request's workflow is started with; the codes let people find it in the engine's own screens. */
export interface RequestStart {
  input: RequestInput;
  contractCode: string;
  administrationCode: string;
}

/** By which requests are found in the engine's own screens. */
export const SEARCH_ATTRIBUTES = {
  contract: defineSearchAttributeKey('SportelloContract', 'KEYWORD'),
  administration: defineSearchAttributeKey('SportelloAdministration', 'KEYWORD'),
};

/** After a worker that is gone another goes on within this: less than a person waits for an answer. */
const TASK_TIMEOUT = '4 seconds';

function startOptions({ input, contractCode, administrationCode }: RequestStart) {
  const typedSearchAttributes: SearchAttributePair[] = [
    { key: SEARCH_ATTRIBUTES.contract, value: contractCode },
    { key: SEARCH_ATTRIBUTES.administration, value: administrationCode },
  ];
  return {
    workflowId: input.intake.requestId,
    args: [input] as [RequestInput],
    workflowIdReusePolicy: 'REJECT_DUPLICATE' as const,
    workflowTaskTimeout: TASK_TIMEOUT,
    staticSummary: input.intake.number,
    typedSearchAttributes,
  };
}

type StartOptions = Omit<ReturnType<typeof startOptions>, 'typedSearchAttributes'> &
  Partial<Pick<ReturnType<typeof startOptions>, 'typedSearchAttributes'>>;

/**
 * Starts a request's workflow, with the options that are the same whoever starts it: a second start changes nothing;
 * without its search attributes where the namespace has not got them: that people cannot
 * search for it there is no reason to leave it waiting.
 */
export async function startRequest<Handle>(
  start: (options: StartOptions) => Promise<Handle>,
  request: RequestStart,
): Promise<Handle> {
  const { typedSearchAttributes, ...options } = startOptions(request);
  return start({ ...options, typedSearchAttributes }).catch((error: unknown) => {
    if (!isOfSearchAttributes(error)) throw error;
    return start(options);
  });
}

function isOfSearchAttributes(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if (/search attribute/i.test(at.message)) return true;
  return false;
}
