import { WEEKDAYS } from '../../../../../domain/time/local-date.ts';
import type { YearDay } from './MonthTable.tsx';

/** A month of a year's days, in weeks from Monday; null where the week belongs to another month. */
export interface Month {
  /** `2026-01` */
  month: string;
  openMinutes: number;
  weeks: (YearDay | null)[][];
}

/** The twelve months of a year's days. */
export function monthsOf(days: readonly YearDay[]): Month[] {
  const months = new Map<string, YearDay[]>();
  for (const day of days) {
    const month = day.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months].map(([month, own]) => ({
    month,
    openMinutes: own.reduce((sum, { openMinutes }) => sum + openMinutes, 0),
    weeks: weeksOf(own),
  }));
}

function weeksOf(days: readonly YearDay[]): (YearDay | null)[][] {
  const first = days[0];
  const before = first ? WEEKDAYS.indexOf(first.weekday) : 0;
  const cells: (YearDay | null)[] = [...Array<null>(before).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Where a key leads from a day of the year (its place from 0); null for a key that does not lead. */
export function placeAfterKey(key: string, place: number, days: readonly YearDay[]): number | null {
  const day = days[place];
  if (!day) return null;
  const weekday = WEEKDAYS.indexOf(day.weekday);
  const within = (to: number) => Math.min(Math.max(to, 0), days.length - 1);
  switch (key) {
    case 'ArrowLeft':
      return within(place - 1);
    case 'ArrowRight':
      return within(place + 1);
    case 'ArrowUp':
      return within(place - 7);
    case 'ArrowDown':
      return within(place + 7);
    case 'Home':
      return within(place - weekday);
    case 'End':
      return within(place + 6 - weekday);
    case 'PageUp':
      return monthAway(days, day, -1);
    case 'PageDown':
      return monthAway(days, day, 1);
    default:
      return null;
  }
}

/** The same day of the month before or after, or its last one; at the year's ends the day itself. */
function monthAway(days: readonly YearDay[], { date }: YearDay, months: number): number {
  const month = Number(date.slice(5, 7)) + months;
  const prefix = `${date.slice(0, 5)}${String(month).padStart(2, '0')}`;
  const wanted = `${prefix}${date.slice(7)}`;
  const place = days.findLastIndex((day) => day.date.startsWith(prefix) && day.date <= wanted);
  return place >= 0 ? place : days.findIndex((day) => day.date === date);
}
