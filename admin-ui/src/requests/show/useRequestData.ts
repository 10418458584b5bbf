import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { get } from '../../api/client.ts';
import type { WorkOrderView } from '../../work-orders/types.ts';
import type { DeadlineDetail, TimelineEntry } from './types.ts';

interface Listed<T> {
  data: T[];
}

/** What the request page reads beside the request itself; all of it is read again when the stream says so. */
export function useRequestDetails(id: string) {
  const queries = useQueryClient();
  const timeline = useDetail<TimelineEntry>(id, 'timeline', `/requests/${id}/timeline`);
  const deadlines = useDetail<DeadlineDetail>(id, 'deadlines', `/requests/${id}/deadlines`);
  const workOrders = useDetail<WorkOrderView>(id, 'work-orders', `/work-orders`, {
    requestId: id,
    sort: 'createdAt',
    order: 'asc',
    perPage: 100,
  });
  const refresh = useCallback(async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['requests', 'getOne'] }),
      queries.invalidateQueries({ queryKey: ['requests', 'detail', id] }),
    ]);
  }, [queries, id]);
  return { timeline, deadlines, workOrders, refresh };
}

const NOTHING: readonly never[] = [];

function useDetail<T>(
  id: string,
  name: string,
  path: string,
  query?: Record<string, string | number>,
): readonly T[] {
  const { data } = useQuery({
    queryKey: ['requests', 'detail', id, name],
    queryFn: ({ signal }) => get<Listed<T>>(path, query, signal),
  });
  return data?.data ?? NOTHING;
}
