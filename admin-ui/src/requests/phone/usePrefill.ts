import { useEffect, useRef } from 'react';
import type { Caller } from './useCaller.ts';
import type { PhoneFormState } from './usePhoneForm.ts';

/**
 * A caller who is recognised brings name and e-mail along, and the contract of their last request. What the operator
 * typed stays; what came from a number that was typed wrongly goes with it.
 */
export function usePrefill({ draft, set }: PhoneFormState, caller: Caller | null): void {
  const brought = useRef({ name: '', email: '' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new caller brings something, not what is typed after.
  useEffect(() => {
    if (caller === null) return;
    const found = { name: caller.requester?.name ?? '', email: caller.requester?.email ?? '' };
    if (draft.name.trim() === brought.current.name) set('name', found.name);
    if (draft.email.trim() === brought.current.email) set('email', found.email);
    brought.current = found;
    const contractId = caller.requests[0]?.contractId;
    if (contractId && draft.categoryId === null && draft.siteId === null) set('contractId', contractId);
  }, [caller]);
}
