import type { RequestFact } from './facts.ts';
import { hit, miss, notCounted, type Verdict } from './verdict.ts';

/**
 * R16: of the requests made by telephone in the month, those that the contact centre resolved directly. A request
 * that was cancelled, or merged into another about the same thing, is none to resolve; one still open is not resolved.
 */
export function judgeDirectResolution(
  request: Pick<RequestFact, 'channel' | 'state' | 'resolvedDirectly'>,
): Verdict {
  if (request.channel !== 'phone') return notCounted('not_by_telephone');
  if (request.state === 'cancelled') return notCounted('cancelled');
  if (request.state === 'merged') return notCounted('merged');
  return request.resolvedDirectly ? hit('resolved_directly') : miss('not_resolved_directly');
}
