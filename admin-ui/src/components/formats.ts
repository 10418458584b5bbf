import { useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { SERVICE_ZONE, toWallTime } from './wallTime.ts';

/** Makes something for a language once: formatters cost time, and all rows of a list share them. */
function perLanguage<T>(make: (language: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const language = locale === 'en' ? 'en-GB' : 'it-IT';
    const one = made.get(language) ?? make(language);
    made.set(language, one);
    return one;
  };
}

/** What is said in the person's language: messages, instants, months, dates and figures. */
export function useWords() {
  return {
    translate: useTranslate(),
    moments: useMoments(),
    months: useMonths(),
    days: useDays(),
    ...useNumbers(),
  };
}

const clocksOf = perLanguage((language) => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: SERVICE_ZONE, ...options });
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  return {
    clock: format(time),
    full: format({ ...day, year: 'numeric', ...time }),
    shortDay: format(day),
    longDay: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: format({ weekday: 'long' }),
    dayKey: format({ year: 'numeric', month: '2-digit', day: '2-digit' }),
  };
});

export type Moments = ReturnType<typeof useMoments>;
type Instant = string | number;

/** How instants and durations are said in the person's language, in the service's zone. */
export function useMoments() {
  const [locale] = useLocaleState();
  const translate = useTranslate();
  return useMemo(() => {
    const { clock, full, shortDay, longDay, weekday, dayKey } = clocksOf(locale);
    const nameOfDay = (instant: Date) => {
      const now = Date.now();
      const key = dayKey.format(instant);
      if (key === dayKey.format(now)) return 'today';
      if (key === dayKey.format(now + DAY)) return 'tomorrow';
      return key === dayKey.format(now - DAY) ? 'yesterday' : null;
    };
    /** `today` alone is said otherwise; any other day has its name in front. */
    const say = (instant: Instant, today: string, other: string) => {
      const at = new Date(instant);
      const name = nameOfDay(at);
      const time = clock.format(at);
      if (name === 'today') return translate(`requestPage.moments.${today}`, { time });
      const day = name === null ? shortDay.format(at) : translate(`requestPage.moments.${name}`);
      return translate(`requestPage.moments.${other}`, { day, time });
    };
    return {
      /** `15:40` */
      time: (instant: Instant) => clock.format(new Date(instant)),
      /** `mar 24 nov 2026, 15:40` */
      dateTime: (instant: Instant) => full.format(new Date(instant)),
      /** For a label, as short as it can be today: `15:40`, `domani 15:40`, `mar 24 nov 15:40`. */
      short: (instant: Instant) => say(instant, 'timeAlone', 'dayTime'),
      /** For a sentence, when something happens: `alle 15:40`, `domani alle 15:40`, `mar 24 nov alle 15:40`. */
      near: (instant: Instant) => say(instant, 'atTime', 'dayAtTime'),
      /** For a sentence, after "by": `le 15:40`, `domani alle 15:40`. */
      due: (instant: Instant) => say(instant, 'byTime', 'dayAtTime'),
      /** For a sentence, how long something lasts: `fino alle 18:00`, `fino a lunedì alle 9:00`. */
      until: (instant: Instant) => {
        const at = new Date(instant);
        const name = nameOfDay(at);
        const time = clock.format(at);
        if (name === 'today') return translate('requestPage.moments.untilTime', { time });
        const isNear = at.getTime() - Date.now() < 6 * DAY;
        const day =
          name === null ? (isNear ? weekday : shortDay).format(at) : translate(`requestPage.moments.${name}`);
        return translate('requestPage.moments.untilDayTime', { day, time });
      },
      /** The day alone: `oggi`, `ieri`, `martedì 24 novembre 2026`. */
      day: (instant: Instant) => {
        const name = nameOfDay(new Date(instant));
        const long = longDay.format(new Date(instant));
        return name === null ? long : `${translate(`requestPage.moments.${name}Long`)}, ${long}`;
      },
      /** `2 h 10 min`, of at most two units. */
      length: lengthOf,
    };
  }, [locale, translate]);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Hours and minutes; under two minutes seconds too, from a hundred hours on hours alone. */
function lengthOf(milliseconds: number): string {
  const rest = Math.abs(milliseconds);
  if (rest < 2 * MINUTE) return `${Math.floor(rest / 1000)} s`;
  const hours = Math.floor(rest / HOUR);
  const minutes = Math.floor((rest % HOUR) / MINUTE);
  if (hours === 0) return `${minutes} min`;
  return hours >= 100 || minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
}

/** Today's date where the service works, `YYYY-MM-DD`. */
export const today = (): string => toWallTime(Date.now()).slice(0, 10);

/** Says dates of a form, `YYYY-MM-DD` or the beginning of it, which `rest` completes. */
const dateFormats =
  (language: string, rest = '') =>
  (options: Intl.DateTimeFormatOptions) => {
    const words = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    return (date: string) => words.format(new Date(`${date}${rest}T00:00:00Z`));
  };

const daysOf = perLanguage((language) => {
  const format = dateFormats(language);
  const monthDay = format({ day: 'numeric', month: 'long' });
  return {
    /** `2026-01-01` → `1 gennaio 2026` */
    long: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    /** `2026-01-01` → `01/01/2026` */
    short: format({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    /** `2026-01-01` → `gio 1 gen 2026` */
    withWeekday: format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    /** `2026-01-01` → `gennaio` */
    month: format({ month: 'long' }),
    /** `12-07` → `7 dicembre` */
    ofYear: (text: string) => monthDay(`2024-${text}`),
  };
});

/** How dates without a time are said in the person's language. */
export const useDays = () => daysOf(useLocaleState()[0]);

/** The month ('YYYY-MM') that runs where the service works. */
export const thisMonth = (): string => today().slice(0, 7);

/** The month so many later, or earlier with a negative count. */
export function addMonths(month: string, count: number): string {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ordinal - 1 + count, 1)).toISOString().slice(0, 7);
}

/** So many past months, the newest first: from the one that runs, or from so many before it. */
export const monthsBack = (count: number, from = 0): string[] =>
  monthsUpTo(addMonths(thisMonth(), -from), count).reverse();

/** So many months up to one, the oldest first. */
export function monthsUpTo(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1));
}

const monthsOf = perLanguage((language) => {
  const format = dateFormats(language, '-01');
  return {
    /** `2026-10` → `ottobre 2026` */
    long: format({ month: 'long', year: 'numeric' }),
    /** `2026-10` → `ott 26` */
    short: format({ month: 'short', year: '2-digit' }),
  };
});

/** How months are said in the person's language. */
export const useMonths = () => monthsOf(useLocaleState()[0]);

export const DURATION_UNITS = ['seconds', 'minutes', 'hours', 'days'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

interface Amount {
  amount: number;
  unit: DurationUnit;
}

const SECONDS = { seconds: 1, minutes: 60, hours: 3600 } as const;
const LETTERS = { seconds: 'S', minutes: 'M', hours: 'H' } as const;

/** An ISO 8601 duration of the API in its parts, the largest first: `PT1H30M` → 1 hour, 30 minutes. */
export function durationParts(duration: string): Amount[] {
  const [, days, hours, minutes, seconds] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration) ?? [];
  const parts: [string | undefined, DurationUnit][] = [
    [days, 'days'],
    [hours, 'hours'],
    [minutes, 'minutes'],
    [seconds, 'seconds'],
  ];
  const said = parts.flatMap(([text, unit]) =>
    Number(text ?? 0) > 0 ? [{ amount: Number(text), unit }] : [],
  );
  return said.length > 0 ? said : [{ amount: 0, unit: 'seconds' }];
}

/** A duration as one number of the largest unit that is exact: `PT1H30M` → 90 minutes. */
export function toAmount(duration: string): Amount {
  const parts = durationParts(duration);
  const [first] = parts;
  if (first && (parts.length === 1 || first.unit === 'days')) return first;
  const total = parts.reduce(
    (sum, { amount, unit }) => sum + amount * (unit === 'days' ? 0 : SECONDS[unit]),
    0,
  );
  return total % SECONDS.minutes === 0
    ? { amount: total / SECONDS.minutes, unit: 'minutes' }
    : { amount: total, unit: 'seconds' };
}

/** A number of a unit as the API takes it: 90 minutes → `PT90M`. */
export function fromAmount({ amount, unit }: Amount): string {
  return unit === 'days' ? `P${amount}D` : `PT${amount}${LETTERS[unit]}`;
}

/** How durations are said in the person's language. @param alwaysOpen all time is working time, and needs no saying */
export function useDurationWords(alwaysOpen = false) {
  const translate = useTranslate();
  return useMemo(() => {
    const part = ({ amount, unit }: Amount, kind: 'elapsed' | 'working') =>
      translate(`registry.duration.${kind}.${unit}`, { smart_count: amount });
    const say = (duration: string, kind: 'elapsed' | 'working') => {
      const parts = durationParts(duration);
      return parts
        .map((one, index) => part(one, index === parts.length - 1 ? kind : 'elapsed'))
        .join(translate('registry.duration.and'));
    };
    return {
      /** Working time: `4 ore lavorative`, `3 giorni lavorativi`. */
      working: (duration: string) => say(duration, alwaysOpen ? 'elapsed' : 'working'),
      /** Time by the clock: `15 giorni`, `1 ora e 30 minuti`. */
      elapsed: (duration: string) => say(duration, 'elapsed'),
    };
  }, [translate, alwaysOpen]);
}

const numbersOf = perLanguage((language) => {
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'EUR',
    useGrouping: 'always',
  });
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: 'always' });
  return {
    /** Whole cents → `1.200.000,00 €` */
    money: (cents: number) => money.format(cents / 100),
    /** An exact decimal as text → `0,5` */
    decimal: (text: string) => decimal.format(Number(text)),
    /** → `1.234` */
    count: (value: number) => decimal.format(value),
  };
});

/** How amounts are written in the person's language. */
export const useNumbers = () => numbersOf(useLocaleState()[0]);

/**
 * Euros as a person types them, in whole cents: `1.200.000,00`, `1200000`, `12.5`. A separator with one or two digits
 * behind it at the end is the decimal one, all others group. NaN where it is no amount.
 */
export function parseEuros(text: string): number {
  const plain = text.replace(/[€\s']/g, '');
  const [, whole = '', decimals = ''] = /^([\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  const digits = whole.replace(/[.,]/g, '');
  if (digits === '' && decimals === '') return Number.NaN;
  return Number(digits) * 100 + Number(decimals.padEnd(2, '0'));
}

/** A decimal as a person types it (`0,5`) in the API's form (`0.5`). */
export const parseDecimal = (text: string): string => text.trim().replace(',', '.');
