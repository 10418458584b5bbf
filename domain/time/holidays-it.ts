import { DAY_MS, dateOfDay } from './local-date.ts';

/** A public holiday on a local date ('YYYY-MM-DD'). Names are as the law gives them, for Italian screens. */
export interface Holiday {
  date: string;
  name: string;
}

interface FixedHoliday {
  monthDay: string;
  name: string;
  /** First year in which the rule holds; none: as far back as the list is used. */
  since?: number;
}

/**
 * Law 260/1949 art. 2, as it stands: Epiphany restored by D.P.R. 792/1985, 2 June by law 336/2000, the feast of
 * Saint Francis (4 October) brought in by law 151/2025, in force from 1 January 2026.
 */
const FIXED: FixedHoliday[] = [
  { monthDay: '01-01', name: 'Capodanno' },
  { monthDay: '01-06', name: 'Epifania' },
  { monthDay: '04-25', name: 'Anniversario della Liberazione' },
  { monthDay: '05-01', name: 'Festa del lavoro' },
  { monthDay: '06-02', name: 'Festa della Repubblica' },
  { monthDay: '08-15', name: 'Assunzione di Maria Vergine' },
  { monthDay: '10-04', name: "San Francesco d'Assisi", since: 2026 },
  { monthDay: '11-01', name: 'Ognissanti' },
  { monthDay: '12-08', name: 'Immacolata Concezione' },
  { monthDay: '12-25', name: 'Natale' },
  { monthDay: '12-26', name: 'Santo Stefano' },
];

/** Law-decree 5/2011: the 150th anniversary of the unity of Italy, in that year only. */
const ONCE: Holiday[] = [{ date: '2011-03-17', name: "150º anniversario dell'Unità d'Italia" }];

/**
 * The national public holidays of Italy in a year, by date. Two may fall on one date (25 April 2011 is also Easter
 * Monday). The rules are those in force since 2001; for years before it they are applied all the same.
 */
export function italianHolidays(year: number): Holiday[] {
  const fixed = FIXED.filter(({ since }) => since === undefined || year >= since).map(
    ({ monthDay, name }) => ({
      date: `${year}-${monthDay}`,
      name,
    }),
  );
  const easter = easterSunday(year);
  const moving = [
    { date: dateOfDay(easter), name: 'Pasqua' },
    { date: dateOfDay(easter + 1), name: "Lunedì dell'Angelo" },
  ];
  const once = ONCE.filter(({ date }) => date.startsWith(`${year}-`));
  return [...fixed, ...moving, ...once].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/**
 * Easter Sunday of the Gregorian calendar, as days since 1970-01-01 (the "anonymous" computus, as given by
 * J. Meeus, Astronomical Algorithms, ch. 8). The letters are his.
 */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, day) / DAY_MS;
}
