import { byDateAndName, type HolidayOrigin, isLawful, missingHolidays, yearOf } from './holiday-table.ts';
import { type Holiday, italianHolidays } from './holidays-it.ts';

/** A day that a published file calls a holiday. */
export interface PublishedHoliday extends Holiday {
  /** The file itself says that it is not certain (RFC 5545, STATUS:TENTATIVE). */
  tentative: boolean;
}

/** A row of the table. */
export interface TableHoliday extends Holiday {
  origin: HolidayOrigin;
}

/**
 * Why a difference is not to be taken unseen: a published feed has been wrong before (zammad#390), and a wrong holiday
 * moves every deadline near it.
 *
 * - unknown_to_law: added, and the law's rules do not know the date
 * - required_by_law: removed, though the law's rules have it
 * - named_by_law: renamed, though the name in the table is the law's
 * - entered_by_hand: somebody typed what would be removed or renamed
 * - tentative: the file itself is not certain
 * - past: the day is over
 */
export const HOLIDAY_DOUBTS = [
  'unknown_to_law',
  'required_by_law',
  'named_by_law',
  'entered_by_hand',
  'tentative',
  'past',
] as const;
export type HolidayDoubt = (typeof HOLIDAY_DOUBTS)[number];

export const HOLIDAY_CHANGE_KINDS = ['added', 'removed', 'renamed'] as const;
export type HolidayChangeKind = (typeof HOLIDAY_CHANGE_KINDS)[number];

/** One difference between a file and the table. */
export interface HolidayChange {
  /** Names it among those of one difference: `renamed 2027-01-01 Capodanno → New Year`. */
  key: string;
  kind: HolidayChangeKind;
  date: string;
  /** The name that the file gives; of what is removed, the table's. */
  name: string;
  /** The table's name of what is renamed, else null. */
  before: string | null;
  /** None: it may be taken without a second look. */
  doubts: HolidayDoubt[];
}

export interface HolidayDifference {
  changes: HolidayChange[];
  /** What both have, with the table's names. */
  same: Holiday[];
}

export interface Compared {
  published: readonly PublishedHoliday[];
  table: readonly TableHoliday[];
  /** The years that are compared; holidays of others are left out. */
  years: readonly number[];
  /** The local date of the comparison. */
  today: string;
}

/**
 * What taking a published file would change in the table, by date. On a date that both have, names that are the same
 * but for case, accents' encoding, apostrophes and blanks are one; of the others one of the table becomes one of the
 * file (renamed) as long as there are both.
 */
export function holidayDifference({ published, table, years, today }: Compared): HolidayDifference {
  const changes: HolidayChange[] = [];
  const same: Holiday[] = [];
  const compared = new Set(years);
  const dates = new Set(
    [...published, ...table].map(({ date }) => date).filter((date) => compared.has(yearOf(date))),
  );
  for (const date of [...dates].sort()) {
    const here = (holiday: Holiday) => holiday.date === date;
    const kept: TableHoliday[] = [];
    const wanted = withoutTwins(published.filter(here));
    for (const row of table.filter(here)) {
      const twin = wanted.findIndex(({ name }) => plain(name) === plain(row.name));
      if (twin < 0) kept.push(row);
      else {
        wanted.splice(twin, 1);
        same.push({ date, name: row.name });
      }
    }
    const renamed = Math.min(kept.length, wanted.length);
    for (let index = 0; index < renamed; index++) {
      changes.push(rename(kept[index] as TableHoliday, wanted[index] as PublishedHoliday, today));
    }
    changes.push(...wanted.slice(renamed).map((holiday) => add(holiday, today)));
    changes.push(...kept.slice(renamed).map((row) => remove(row, today)));
  }
  return { changes, same };
}

/** The law's holidays that a file leaves out in the years that it covers. */
export function leftOutByFile(published: readonly Holiday[], years: readonly number[]): Holiday[] {
  return years.flatMap((year) => missingHolidays(year, published)).sort(byDateAndName);
}

function add({ date, name, tentative }: PublishedHoliday, today: string): HolidayChange {
  const doubts: HolidayDoubt[] = [
    ...(isLawful(date) ? [] : (['unknown_to_law'] as const)),
    ...(tentative ? (['tentative'] as const) : []),
    ...pastDoubt(date, today),
  ];
  return { key: `added ${date} ${name}`, kind: 'added', date, name, before: null, doubts };
}

function remove({ date, name, origin }: TableHoliday, today: string): HolidayChange {
  const doubts: HolidayDoubt[] = [
    ...(isLawful(date) ? (['required_by_law'] as const) : []),
    ...handDoubt(origin),
    ...pastDoubt(date, today),
  ];
  return { key: `removed ${date} ${name}`, kind: 'removed', date, name, before: null, doubts };
}

function rename(row: TableHoliday, { name, tentative }: PublishedHoliday, today: string): HolidayChange {
  const { date } = row;
  const byLaw = italianHolidays(yearOf(date)).some((holiday) => isSame(holiday, row));
  const doubts: HolidayDoubt[] = [
    ...(byLaw ? (['named_by_law'] as const) : []),
    ...handDoubt(row.origin),
    ...(tentative ? (['tentative'] as const) : []),
    ...pastDoubt(date, today),
  ];
  const key = `renamed ${date} ${row.name} → ${name}`;
  return { key, kind: 'renamed', date, name, before: row.name, doubts };
}

function handDoubt(origin: HolidayOrigin): HolidayDoubt[] {
  return origin === 'person' ? ['entered_by_hand'] : [];
}

function pastDoubt(date: string, today: string): HolidayDoubt[] {
  return date < today ? ['past'] : [];
}

/** A file may say the same thing twice. */
function withoutTwins(holidays: readonly PublishedHoliday[]): PublishedHoliday[] {
  const seen = new Map<string, PublishedHoliday>();
  for (const holiday of holidays) {
    const known = seen.get(plain(holiday.name));
    if (!known) seen.set(plain(holiday.name), { ...holiday });
    else if (!holiday.tentative) known.tentative = false;
  }
  return [...seen.values()];
}

function isSame(a: Holiday, b: Holiday): boolean {
  return a.date === b.date && plain(a.name) === plain(b.name);
}

/** A name as it is compared. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
