import { DateTime } from 'luxon';
import { ROME } from '../../domain/time/rome.ts';
import type { PointInTime } from './statement.ts';

const INSTANT = new Intl.DateTimeFormat('it-IT', {
  timeZone: ROME,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** An instant as documents write it, in Europe/Rome: `03/10/2026 09:12:05`. */
export function italianInstant(at: PointInTime): string {
  return INSTANT.format(new Date(at)).replace(',', '');
}

/** A month by its name: `2026-10` is `ottobre 2026`. */
export function italianMonth(month: string): string {
  return DateTime.fromISO(month, { locale: 'it' }).toFormat('LLLL yyyy');
}

/** A local date by its name: `2026-10-01` is `1 ottobre 2026`. */
export function italianDay(date: string): string {
  return DateTime.fromISO(date, { locale: 'it' }).toFormat('d LLLL yyyy');
}

/** A decimal number as Italian writes it. */
export function italianNumber(number: number | string): string {
  return String(number).replace('.', ',');
}
