import { useMemo } from 'react';
import { useLocaleState } from 'react-admin';
import { today } from '../registry/shared/days.ts';

/** The month ('YYYY-MM') that runs where the service works. */
export const thisMonth = (): string => today().slice(0, 7);

/** The month so many later, or earlier with a negative count. */
export function addMonths(month: string, count: number): string {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ordinal - 1 + count, 1)).toISOString().slice(0, 7);
}

/** So many months up to one, the oldest first. */
export function monthsUpTo(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1));
}

export interface MonthWords {
  /** `2026-10` → `ottobre 2026` */
  long: (month: string) => string;
  /** `2026-10` → `ott 26` */
  short: (month: string) => string;
}

/** How months are said in the person's language. */
export function useMonths(): MonthWords {
  const [locale] = useLocaleState();
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) => {
      const words = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'it-IT', {
        timeZone: 'UTC',
        ...options,
      });
      return (month: string) => words.format(new Date(`${month}-01T00:00:00Z`));
    };
    return {
      long: format({ month: 'long', year: 'numeric' }),
      short: format({ month: 'short', year: '2-digit' }),
    };
  }, [locale]);
}
