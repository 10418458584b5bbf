import type { ServiceCentre } from '../../api/types.ts';

/** Where a centre is: `Bologna (BO)`. */
export function placeOf({
  municipality,
  province,
}: Pick<ServiceCentre, 'municipality' | 'province'>): string {
  if (!municipality) return province ?? '';
  return province ? `${municipality} (${province})` : municipality;
}
