import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import { type Query, useRead } from '../../api/client.ts';
import type {
  DeadlineDetail,
  RequestCommand,
  RequestDetail,
  TimelineEntry,
  WorkOrder,
} from '../../api/types.ts';

/** What every part of the request page reads. */
export interface RequestPage {
  request: RequestDetail;
  /** Oldest first. */
  timeline: readonly TimelineEntry[];
  deadlines: readonly DeadlineDetail[];
  workOrders: readonly WorkOrder[];
  /** Reads everything again. */
  refresh: () => Promise<void>;
  /** Opens a command's dialog, or gives the command at once where it needs nothing said. */
  give: (command: RequestCommand) => void;
}

const PageContext = createContext<RequestPage | null>(null);
export const RequestPageProvider = PageContext.Provider;

export function useRequestPage(): RequestPage {
  const page = useContext(PageContext);
  if (!page) throw new Error('Only inside a request page');
  return page;
}

/** What the request page reads beside the request itself; the stream of changes has all of it read again. */
export function useRequestDetails(id: string) {
  const queries = useQueryClient();
  const timeline = useDetail<TimelineEntry>(id, 'timeline', `/requests/${id}/timeline`);
  const deadlines = useDetail<DeadlineDetail>(id, 'deadlines', `/requests/${id}/deadlines`);
  const workOrders = useDetail<WorkOrder>(id, 'work-orders', '/work-orders', {
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
  const all = [timeline, deadlines, workOrders];
  return {
    timeline: timeline.rows,
    deadlines: deadlines.rows,
    workOrders: workOrders.rows,
    /** Everything has been read once. */
    ready: all.every(({ rows }) => rows !== NOTHING),
    error: all.find(({ rows, error }) => error !== null && rows === NOTHING)?.error ?? null,
    refresh,
  };
}

const NOTHING: readonly never[] = [];

function useDetail<T>(
  id: string,
  name: string,
  path: string,
  query?: Query,
): { rows: readonly T[]; error: unknown } {
  const { data, error } = useRead<{ data: T[] }>(['requests', 'detail', id, name], path, { query });
  return { rows: data?.data ?? NOTHING, error };
}
