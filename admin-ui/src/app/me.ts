import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { Me } from '../api/types.ts';

let known: Promise<Me> | undefined;
const REFUSAL_HOLDS_MS = 1000;

/** Who is signed in and what they may do; asked once, until {@link forgetMe}. */
export function readMe(): Promise<Me> {
  if (known) return known;
  const asked = get<Me>('/me');
  known = asked;
  // Those who ask at the same moment share one refusal; the next to ask tries again.
  asked.catch(() => setTimeout(() => known === asked && forgetMe(), REFUSAL_HOLDS_MS));
  return asked;
}

export function forgetMe(): void {
  known = undefined;
}

/** Who is signed in; null until known. */
export function useMe(): Me | null {
  const { data } = useQuery({ queryKey: ['me'], queryFn: readMe, staleTime: Number.POSITIVE_INFINITY });
  return data ?? null;
}

/** Asks whether the signed-in person's role may do something; no while nobody is known. */
export function useMay(): (resource: string, action: string) => boolean {
  const me = useMe();
  return (resource, action) => (me === null ? false : may(me, resource, action));
}

/** `service-centres` in addresses is `serviceCentres` in the table of permissions. */
const permissionName = (resource: string): string =>
  resource.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());

export function may(me: Me, resource: string, action: string): boolean {
  return me.permissions[permissionName(resource)]?.includes(action) ?? false;
}
