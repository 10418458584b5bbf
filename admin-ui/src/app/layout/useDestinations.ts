import { useMay, useMe } from '../me.ts';
import { DAILY, type Destination, REGISTRY } from './navigation.ts';

/** The destinations that the signed-in person's role may open; a supplier's people see their work orders alone. */
export function useDestinations(): { daily: Destination[]; registry: Destination[] } {
  const me = useMe();
  const may = useMay();
  const open = ({ resource }: Destination) => resource === undefined || may(resource, 'list');
  if (me?.user.role === 'supplier')
    return { daily: DAILY.filter((destination) => destination.key === 'workOrders'), registry: [] };
  return { daily: DAILY.filter(open), registry: REGISTRY.filter(open) };
}
