import type { DeadlineDetail } from '../../../../api/types.ts';
import { toWallTime } from '../../../../components/wallTime.ts';
import { countedSpans, dueOf, endOf, intersect, type Span, spanOf, subtract } from './ledger.ts';

/**
 * What a stretch of opening hours is to a deadline: counted already, still to be counted, no longer needed, in a pause,
 * awaiting verification, allowed by hand beyond the contract's time, or late.
 */
export type PartKind = 'counted' | 'ahead' | 'spared' | 'pause' | 'hold' | 'granted' | 'late';

/** A stretch on a day's band; `from` and `to` are shares of the axis, 0 to 1. */
export interface BandPart {
  kind: PartKind | 'open';
  from: number;
  to: number;
}

type MarkKind = 'start' | 'warn' | 'due' | 'end' | 'now';
export interface BandMark {
  kind: MarkKind;
  /** Epoch milliseconds. */
  at: number;
  place: number;
}

export interface BandDay {
  kind: 'open';
  date: string;
  reason: string | null;
  why: string;
  open: Span[];
  parts: BandPart[];
  marks: BandMark[];
  countedMs: number;
}

/** Days without opening hours, one after the other for the same reason. */
export interface ClosedDays {
  kind: 'closed';
  from: string;
  to: string;
  why: string;
  reason: string | null;
  marks: BandMark[];
}

export interface Band {
  /** Whole hours of the clock on the wall between which the days are drawn. */
  hours: { from: number; to: number };
  rows: (BandDay | ClosedDays)[];
  /** The kinds of stretches that there are, for the legend. */
  kinds: PartKind[];
}

const HOUR_MINUTES = 60;
const ORDER: readonly PartKind[] = ['counted', 'ahead', 'spared', 'pause', 'hold', 'granted', 'late'];

/** A deadline day by day at an instant (epoch milliseconds): opening hours, and what they were to it. */
export function drawBand(deadline: DeadlineDetail, zone: string, now: number): Band {
  const stretches = stretchesOf(deadline, now);
  const hours = hoursOf(deadline, zone);
  const marks = marksOf(deadline, now);
  const rows: Band['rows'] = [];
  for (const day of deadline.days) {
    const open = day.open.map(spanOf);
    const own = marks.filter(({ at }) => toWallTime(at, zone).slice(0, 10) === day.date);
    const placed = own.map((mark) => ({ ...mark, place: placeOf(mark.at, day.date, zone, hours) }));
    if (open.length === 0) {
      addClosed(rows, { ...day, marks: placed });
      continue;
    }
    const cut = (kind: BandPart['kind'], spans: readonly Span[]): BandPart[] =>
      intersect(spans, open).map(({ from, to }) => ({
        kind,
        from: placeOf(from, day.date, zone, hours),
        to: placeOf(to, day.date, zone, hours),
      }));
    rows.push({
      kind: 'open',
      date: day.date,
      why: day.why,
      reason: day.reason,
      open,
      parts: [...cut('open', open), ...ORDER.flatMap((kind) => cut(kind, stretches[kind]))],
      marks: placed,
      countedMs: lengthOf(intersect(stretches.counted, open)),
    });
  }
  const drawn = new Set(
    rows.flatMap((row) => (row.kind === 'open' ? row.parts.map(({ kind }) => kind) : [])),
  );
  return { hours, rows, kinds: ORDER.filter((kind) => drawn.has(kind)) };
}

/** Closed days in a row for the same reason are one row, unless something happened on one of them. */
function addClosed(
  rows: Band['rows'],
  { date, why, reason, marks }: { date: string; why: string; reason: string | null; marks: BandMark[] },
): void {
  const last = rows.at(-1);
  const alike = last?.kind === 'closed' && last.why === why && last.reason === reason;
  if (alike && marks.length === 0 && last.marks.length === 0) last.to = date;
  else rows.push({ kind: 'closed', from: date, to: date, why, reason, marks });
}

/** The time that a deadline took up, kind by kind. */
function stretchesOf(deadline: DeadlineDetail, now: number): Record<PartKind, Span[]> {
  const end = endOf(deadline, now);
  const over = deadline.ended !== null;
  const due = dueOf(deadline);
  const planned = deadline.plannedDueAt === null ? null : Date.parse(deadline.plannedDueAt);
  const pauses = deadline.pauses.map(({ from, to }) =>
    spanOf({ from, to: to ?? new Date(now).toISOString() }),
  );
  const hold = deadline.holds.find(({ to }) => to === null);
  const held = hold && !over ? [{ from: Date.parse(hold.from), to: now }] : [];
  const rest = intersect(countedSpans(deadline, Number.POSITIVE_INFINITY), [
    { from: end, to: Number.POSITIVE_INFINITY },
  ]);
  const ahead = subtract(rest, held);
  const free = (span: Span) => subtract([span], [...pauses, ...held]);
  return {
    counted: countedSpans(deadline, end),
    ahead: over ? [] : ahead,
    spared: over ? ahead : [],
    pause: pauses,
    hold: held,
    granted: due !== null && planned !== null && due > planned ? free({ from: planned, to: due }) : [],
    late: due !== null && end > due ? free({ from: due, to: end }) : [],
  };
}

function marksOf(deadline: DeadlineDetail, now: number): Omit<BandMark, 'place'>[] {
  const at = (kind: MarkKind, instant: string | null) =>
    instant === null ? [] : [{ kind, at: Date.parse(instant) }];
  const marks = [
    ...at('start', deadline.startedAt),
    ...at('warn', deadline.warnAt),
    ...at('due', deadline.dueAt),
    ...(deadline.ended ? at('end', deadline.ended.at) : [{ kind: 'now' as const, at: now }]),
  ];
  return marks.sort((a, b) => a.at - b.at);
}

/** From the first opening hour of any day to the last closing one. */
function hoursOf({ days }: DeadlineDetail, zone: string): Band['hours'] {
  const minutes = days.flatMap(({ date, open }) =>
    open.flatMap(({ from, to }) => [
      minutesOf(Date.parse(from), date, zone),
      minutesOf(Date.parse(to), date, zone),
    ]),
  );
  if (minutes.length === 0) return { from: 8, to: 18 };
  return {
    from: Math.floor(Math.min(...minutes) / HOUR_MINUTES),
    to: Math.ceil(Math.max(...minutes) / HOUR_MINUTES),
  };
}

function placeOf(at: number, date: string, zone: string, hours: Band['hours']): number {
  const minutes = minutesOf(at, date, zone) - hours.from * HOUR_MINUTES;
  return Math.min(1, Math.max(0, minutes / ((hours.to - hours.from) * HOUR_MINUTES)));
}

/** Minutes on the wall since the beginning of a day; the end of the day is its 24:00. */
function minutesOf(at: number, date: string, zone: string): number {
  const wall = toWallTime(at, zone);
  if (wall.slice(0, 10) > date) return 24 * HOUR_MINUTES;
  if (wall.slice(0, 10) < date) return 0;
  return Number(wall.slice(11, 13)) * HOUR_MINUTES + Number(wall.slice(14, 16));
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);
