import type { Priority } from '../../api/types.ts';
import type { components } from '../../generated/api.d.ts';

type Schemas = components['schemas'];

/** A request as its page shows it. */
export type RequestPageRecord = Omit<Schemas['Request'], 'priority' | 'escalation'> & {
  priority: Priority | null;
  escalation: 0 | 1 | 2;
};

/**
 * One salient moment of a request (R34). `data` carries what the moment's type needs: instants as ISO texts, ids with
 * their names beside them, free text as `text`.
 */
export type TimelineEntry = Schemas['TimelineEntry'];

/** A deadline with the working time that was counted for it. */
export type DeadlineDetail = Schemas['Deadlines']['data'][number];

/** All deadlines of a request with the calendar that they are counted in. */
export type Deadlines = Schemas['Deadlines'];
export type DeadlinesCalendar = Deadlines['calendar'];

/** A note that somebody wrote, or a message that was sent. */
export type Message = Schemas['Message'];

/** The engine's own events of a request. */
export type WorkflowHistory = Schemas['WorkflowHistory'];
