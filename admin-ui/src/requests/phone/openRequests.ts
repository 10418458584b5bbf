import type { RequestSummary } from '../../api/types.ts';
import type { Caller } from './useCaller.ts';

const ENDED = ['closed', 'cancelled', 'merged'];

/** What the caller may be calling about: their requests that have not ended. */
export function openRequests(caller: Caller | null): RequestSummary[] {
  return caller?.requests.filter((request) => !ENDED.includes(request.state)) ?? [];
}
