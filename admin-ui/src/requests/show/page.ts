import { createContext, useContext } from 'react';
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
