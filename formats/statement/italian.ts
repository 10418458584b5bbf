import { ROME } from '../../domain/time/rome.ts';

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
const MONTH = new Intl.DateTimeFormat('it-IT', { timeZone: 'UTC', month: 'long', year: 'numeric' });

const DAY = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** An instant (ISO 8601) as documents write it, in Europe/Rome: `03/10/2026 09:12:05`. */
export function italianInstant(at: string): string {
  return INSTANT.format(new Date(at)).replace(',', '');
}

/** A month by its name: `2026-10` is `ottobre 2026`. */
export function italianMonth(month: string): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

/** A local date by its name: `2026-10-01` is `1 ottobre 2026`. */
export function italianDay(date: string): string {
  return DAY.format(new Date(`${date}T00:00:00Z`));
}
