import type { CalendarYear } from '../../../api/types.ts';
import type { Tone } from '../../../app/theme/tokens.ts';

export type YearDay = CalendarYear['days'][number];

/** What a day is, at a glance; in the order of the legend. */
export const DAY_KINDS = [
  'open',
  'closed',
  'holiday',
  'patron',
  'closure',
  'opening',
  'moved',
  'before',
] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Null: no colour of its own. */
export const TONES: Record<DayKind, Tone | null> = {
  open: 'accent',
  closed: null,
  holiday: 'danger',
  patron: 'violet',
  closure: 'pause',
  opening: 'ok',
  moved: 'info',
  before: null,
};

export function kindOf({ why, segments }: Pick<YearDay, 'why' | 'segments'>): DayKind {
  switch (why.kind) {
    case 'before_validity':
      return 'before';
    case 'public_holiday':
      return 'holiday';
    case 'patron_day':
      return 'patron';
    case 'exception':
      return why.exception;
    case 'week':
      return segments.length > 0 ? 'open' : 'closed';
  }
}

/** Days of the plain week need no word of their own. */
export const isParticular = (day: YearDay): boolean =>
  !['open', 'closed', 'before'].includes(kindOf(day)) || day.clockChange !== null;
