import { useMemo } from 'react';
import { useLocaleState } from 'react-admin';
import type { DeadlineDetail, DeadlineTarget } from '../../../../api/types.ts';
import { countedSpans, dueOf, endOf, total } from './ledger.ts';

/** What tells a deadline from the others of its request: `0/resolution`. */
export const keyOf = ({ cycle, target }: Pick<DeadlineDetail, 'cycle' | 'target'>): string =>
  `${cycle}/${target}`;

/** The address of a request's deadlines, open at one of them where one is named. */
export function deadlinePath(
  requestId: string,
  deadline?: { target: DeadlineTarget; cycle: number },
): string {
  const path = `/requests/${requestId}/show/deadlines`;
  return deadline ? `${path}?target=${deadline.target}&cycle=${deadline.cycle}` : path;
}

/**
 * The deadline that an address names; a target alone means its newest cycle. Where it names none that there is, the one
 * that matters most now: still running, due first, else the last.
 */
export function chosenDeadline(
  deadlines: readonly DeadlineDetail[],
  target: string | null,
  cycle: string | null,
): DeadlineDetail | null {
  const named = deadlines.filter(
    (one) => one.target === target && (cycle === null || String(one.cycle) === cycle),
  );
  const running = deadlines
    .filter(({ ended }) => ended === null)
    .sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  return named.at(-1) ?? running[0] ?? deadlines.at(-1) ?? null;
}

/** How a deadline stands, as a key of `requestPage.explained.verdicts` with what it needs. */
interface Verdict {
  key:
    | 'running'
    | 'overdue'
    | 'paused'
    | 'held'
    | 'met'
    | 'late'
    | 'cancelled'
    | 'unplannable'
    | 'unplannableSince'
    | 'unplannableMet';
  /** Milliseconds. */
  lengths: Record<string, number>;
  /** Epoch milliseconds. */
  instants: Record<string, number>;
}

/** Reads how a deadline stands at an instant (epoch milliseconds). */
export function verdictOf(deadline: DeadlineDetail, now: number): Verdict {
  const { ended, budgetMs: budget } = deadline;
  const due = dueOf(deadline);
  const used = total(countedSpans(deadline, endOf(deadline, now)));
  const left = Math.max(0, budget - used);
  if (ended !== null) {
    const at = Date.parse(ended.at);
    if (ended.how === 'cancelled') return { key: 'cancelled', lengths: {}, instants: { at } };
    if (deadline.unplannable) return { key: 'unplannableMet', lengths: {}, instants: { at } };
    if (ended.lateMs > 0 || deadline.breachedAt !== null)
      return { key: 'late', lengths: { late: ended.lateMs }, instants: { at, due: due ?? at } };
    return { key: 'met', lengths: { used, budget }, instants: { at } };
  }
  if (deadline.holds.some(({ to }) => to === null))
    return { key: 'held', lengths: { used, budget }, instants: { since: endOf(deadline, now) } };
  const pause = deadline.pauses.find(({ to }) => to === null);
  if (pause) return { key: 'paused', lengths: { used, left }, instants: { since: Date.parse(pause.from) } };
  if (due === null) {
    const closed = deadline.unplannable?.closedFrom;
    return closed
      ? { key: 'unplannableSince', lengths: {}, instants: { closed: Date.parse(closed) } }
      : { key: 'unplannable', lengths: {}, instants: {} };
  }
  if (now >= due) return { key: 'overdue', lengths: {}, instants: { due } };
  return { key: 'running', lengths: { used, left }, instants: { due } };
}

export type ExactWords = ReturnType<typeof exactWords>;

/** Instants and lengths to the millisecond, so that what is written adds up. */
export function useExact(zone: string) {
  const [locale] = useLocaleState();
  return useMemo(() => exactWords(locale, zone), [locale, zone]);
}

/** A length in milliseconds as hours, minutes and, where there are any, seconds and their parts. */
export function exactLength(milliseconds: number, separator: string): string {
  const ms = Math.abs(milliseconds);
  const minutes = Math.floor(ms / MINUTE);
  const head = `${milliseconds < 0 ? '−' : ''}${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`;
  return `${head}${tail(ms % MINUTE, separator)}`;
}

function exactWords(locale: string, zone: string) {
  const italian = locale !== 'en';
  const separator = italian ? ',' : '.';
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(italian ? 'it-IT' : 'en-GB', { timeZone: zone, ...options });
  const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  /** `lun 23 nov` */
  const day = (instant: number | string) =>
    shortDay.format(typeof instant === 'string' ? Date.parse(`${instant}T12:00:00Z`) : instant);
  /** `16:00`, with seconds and their parts where there are any: `16:00:23,456`. */
  const time = (instant: number) => `${clock.format(instant)}${tail(instant % MINUTE, separator)}`;
  return {
    day,
    time,
    /** `lun 23 nov 16:00` */
    instant: (instant: number) => `${day(instant)} ${time(instant)}`,
    /** `1:45`, with seconds and their parts where there are any. */
    length: (milliseconds: number) => exactLength(milliseconds, separator),
  };
}

const MINUTE = 60_000;
const twoDigits = (count: number) => String(count).padStart(2, '0');

/** What lies beyond the minute, where something does: `:23,456`. */
function tail(ms: number, separator: string): string {
  if (ms === 0) return '';
  const parts = ms % 1000;
  const seconds = `:${twoDigits(Math.floor(ms / 1000))}`;
  return parts === 0 ? seconds : `${seconds}${separator}${String(parts).padStart(3, '0')}`;
}
