import { SYSTEM } from '../actor.ts';
import type { Planning, RequestEvent, Stamped } from './events.ts';

/** What the events of one record have in common. */
type RecordedBy = Pick<Stamped, 'at' | 'actor' | 'cause' | 'bodyHash'>;

/** Events with the places after a version. */
export function stampAfter(version: number, events: readonly RequestEvent[], by: RecordedBy): Stamped[] {
  return events.map((event, index) => ({ seq: version + index + 1, ...by, event }));
}

/** Events with what the calendar made of the deadlines that wait after them: it stands behind them in their record. */
export function withPlanning(events: readonly Stamped[], planning: Planning | null): Stamped[] {
  const last = events.at(-1);
  if (!planning || !last) return [...events];
  const event: RequestEvent = { type: 'deadlines_planned', ...planning };
  return [...events, { ...last, seq: last.seq + 1, actor: SYSTEM, event }];
}
