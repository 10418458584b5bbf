import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { post } from '../../api/client.ts';
import type { Requester, RequestSummary } from '../../api/types.ts';
import { mayBeWhole } from './draft.ts';

export interface Caller {
  requester: Requester | null;
  requests: RequestSummary[];
}

const TYPING_PAUSE_MS = 250;

/**
 * Who calls, by the number as soon as it may be whole. The number travels in a body, never in an address. `null` until
 * it is known; a number nobody has called from gives a caller without requester.
 */
export function useCaller(phone: string): { caller: Caller | null; looking: boolean; failed: boolean } {
  const number = useSettled(phone.trim(), TYPING_PAUSE_MS);
  const whole = mayBeWhole(number);
  const { data, isFetching, isError } = useQuery({
    queryKey: ['requests', 'caller', number],
    queryFn: ({ signal }) => post<Caller>('/requests/lookup', { phone: number }, { signal }),
    enabled: whole,
    retry: false,
    gcTime: 0,
  });
  const asked = whole && number === phone.trim();
  return { caller: asked ? (data ?? null) : null, looking: whole && isFetching, failed: asked && isError };
}

/** The value once it has not changed for a while. */
function useSettled(value: string, pauseMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
