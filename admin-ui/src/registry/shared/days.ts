import { useMemo } from 'react';
import { useLocaleState } from 'react-admin';
import { toWallTime } from '../../requests/show/fields/wallTime.ts';

/** Today's date where the service works, `YYYY-MM-DD`. */
export const today = (): string => toWallTime(Date.now()).slice(0, 10);

export interface Days {
  /** `2026-01-01` → `1 gennaio 2026` */
  long: (date: string) => string;
  /** `2026-01-01` → `01/01/2026` */
  short: (date: string) => string;
  /** `2026-01-01` → `gio 1 gen 2026` */
  withWeekday: (date: string) => string;
  /** `2026-01-01` → `gennaio` */
  month: (date: string) => string;
  /** `12-07` → `7 dicembre` */
  ofYear: (monthDay: string) => string;
}

/** How dates without a time are said in the person's language. */
export function useDays(): Days {
  const [locale] = useLocaleState();
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) => {
      const words = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'it-IT', {
        timeZone: 'UTC',
        ...options,
      });
      return (date: string) => words.format(new Date(`${date}T00:00:00Z`));
    };
    const monthDay = format({ day: 'numeric', month: 'long' });
    return {
      long: format({ day: 'numeric', month: 'long', year: 'numeric' }),
      short: format({ day: '2-digit', month: '2-digit', year: 'numeric' }),
      withWeekday: format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
      month: format({ month: 'long' }),
      ofYear: (text) => monthDay(`2024-${text}`),
    };
  }, [locale]);
}
