import { useMemo } from 'react';
import { useTranslate } from 'react-admin';

export const DURATION_UNITS = ['seconds', 'minutes', 'hours', 'days'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export interface Amount {
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

export interface DurationWords {
  /** Working time: `4 ore lavorative`, `3 giorni lavorativi`. */
  working: (duration: string) => string;
  /** Time by the clock: `15 giorni`, `1 ora e 30 minuti`. */
  elapsed: (duration: string) => string;
}

/** How durations are said in the person's language. @param alwaysOpen all time is working time, and needs no saying */
export function useDurationWords(alwaysOpen = false): DurationWords {
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
      working: (duration) => say(duration, alwaysOpen ? 'elapsed' : 'working'),
      elapsed: (duration) => say(duration, 'elapsed'),
    };
  }, [translate, alwaysOpen]);
}
