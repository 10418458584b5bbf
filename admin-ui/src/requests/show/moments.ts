import { useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { SERVICE_ZONE } from './fields/wallTime.ts';

export interface Moments {
  /** `15:40` */
  time: (instant: string | number) => string;
  /** `mar 24 nov 2026, 15:40` */
  dateTime: (instant: string | number) => string;
  /** For a label, as short as it can be today: `15:40`, `domani 15:40`, `mar 24 nov 15:40`. */
  short: (instant: string | number) => string;
  /** For a sentence, when something happens: `alle 15:40`, `domani alle 15:40`, `mar 24 nov alle 15:40`. */
  near: (instant: string | number) => string;
  /** For a sentence, after "by": `le 15:40`, `domani alle 15:40`. */
  due: (instant: string | number) => string;
  /** For a sentence, how long something lasts: `fino alle 18:00`, `fino a lunedì alle 9:00`. */
  until: (instant: string | number) => string;
  /** The day alone: `oggi`, `ieri`, `martedì 24 novembre 2026`. */
  day: (instant: string | number) => string;
  /** `2 h 10 min`, of at most two units. */
  length: (milliseconds: number) => string;
}

/** How instants and durations are said in the person's language, in the service's zone. */
export function useMoments(): Moments {
  const [locale] = useLocaleState();
  const translate = useTranslate();
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'it-IT', { timeZone: SERVICE_ZONE, ...options });
    const clock = format({ hour: '2-digit', minute: '2-digit' });
    const full = format({
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' });
    const longDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    const weekday = format({ weekday: 'long' });
    const dayKey = format({ year: 'numeric', month: '2-digit', day: '2-digit' });

    const instantOf = (instant: string | number) => new Date(instant);
    const nameOfDay = (instant: Date) => {
      const now = Date.now();
      const key = dayKey.format(instant);
      if (key === dayKey.format(now)) return 'today';
      if (key === dayKey.format(now + DAY)) return 'tomorrow';
      return key === dayKey.format(now - DAY) ? 'yesterday' : null;
    };
    /** `today` alone is said otherwise; any other day has its name in front. */
    const say = (instant: string | number, today: string, other: string) => {
      const at = instantOf(instant);
      const name = nameOfDay(at);
      const time = clock.format(at);
      if (name === 'today') return translate(`requestPage.moments.${today}`, { time });
      const day = name === null ? shortDay.format(at) : translate(`requestPage.moments.${name}`);
      return translate(`requestPage.moments.${other}`, { day, time });
    };
    return {
      time: (instant) => clock.format(instantOf(instant)),
      dateTime: (instant) => full.format(instantOf(instant)),
      short: (instant) => say(instant, 'timeAlone', 'dayTime'),
      near: (instant) => say(instant, 'atTime', 'dayAtTime'),
      due: (instant) => say(instant, 'byTime', 'dayAtTime'),
      until: (instant) => {
        const at = instantOf(instant);
        const name = nameOfDay(at);
        const time = clock.format(at);
        if (name === 'today') return translate('requestPage.moments.untilTime', { time });
        const isNear = at.getTime() - Date.now() < 6 * DAY;
        const day =
          name === null ? (isNear ? weekday : shortDay).format(at) : translate(`requestPage.moments.${name}`);
        return translate('requestPage.moments.untilDayTime', { day, time });
      },
      day: (instant) => {
        const name = nameOfDay(instantOf(instant));
        const long = longDay.format(instantOf(instant));
        return name === null ? long : `${translate(`requestPage.moments.${name}Long`)}, ${long}`;
      },
      length: (milliseconds) => lengthOf(milliseconds),
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
