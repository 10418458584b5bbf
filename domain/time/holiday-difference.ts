import { byDateAndName, type HolidayOrigin, isLawful, missingHolidays } from './holiday-table.ts';
import { type Holiday, italianHolidays } from './holidays-it.ts';
import { yearOfDate } from './local-date.ts';

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
export const HOLIDAY_WARNINGS = [
  'unknown_to_law',
  'required_by_law',
  'named_by_law',
  'entered_by_hand',
  'tentative',
  'past',
] as const;
type HolidayWarning = (typeof HOLIDAY_WARNINGS)[number];

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
  doubts: HolidayWarning[];
}

interface HolidayDifference {
  changes: HolidayChange[];
  /** What both have, with the table's names. */
  same: Holiday[];
}

interface Compared {
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
  const dates = new Set([...published, ...table].map(({ date }) => date));
  for (const date of [...dates].filter((one) => compared.has(yearOfDate(one))).sort()) {
    const here = (holiday: Holiday) => holiday.date === date;
    const wanted = withoutTwins(published.filter(here));
    const kept = table.filter(here).filter(({ name }) => {
      const twin = wanted.findIndex((holiday) => plain(holiday.name) === plain(name));
      if (twin < 0) return true;
      wanted.splice(twin, 1);
      same.push({ date, name });
      return false;
    });
    const renamed = Math.min(kept.length, wanted.length);
    const pairs = kept.slice(0, renamed).map((row, index) => [row, wanted[index]] as const);
    const added = wanted.slice(renamed).map((holiday) => [undefined, holiday] as const);
    const removed = kept.slice(renamed).map((row) => [row, undefined] as const);
    changes.push(...[...pairs, ...added, ...removed].map(([row, holiday]) => changeOf(row, holiday, today)));
  }
  return { changes, same };
}

/** The law's holidays that a file leaves out in the years that it covers. */
export function leftOutByFile(published: readonly Holiday[], years: readonly number[]): Holiday[] {
  return years.flatMap((year) => missingHolidays(year, published)).sort(byDateAndName);
}

/** What becomes of a row of the table by a holiday of the file; undefined where there is none. */
function changeOf(
  row: TableHoliday | undefined,
  holiday: PublishedHoliday | undefined,
  today: string,
): HolidayChange {
  const kind = row && holiday ? 'renamed' : row ? 'removed' : 'added';
  const { date = '', name = '' } = holiday ?? row ?? {};
  const before = row && holiday ? row.name : null;
  const warnings: Record<HolidayWarning, boolean> = {
    unknown_to_law: kind === 'added' && !isLawful(date),
    required_by_law: kind === 'removed' && isLawful(date),
    named_by_law: kind === 'renamed' && italianHolidays(yearOfDate(date)).some((one) => isSame(one, row)),
    entered_by_hand: row?.origin === 'person',
    tentative: holiday?.tentative === true,
    past: date < today,
  };
  return {
    key: `${kind} ${date} ${before === null ? name : `${before} → ${name}`}`,
    kind,
    date,
    name,
    before,
    doubts: HOLIDAY_WARNINGS.filter((warning) => warnings[warning]),
  };
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

function isSame(a: Holiday, b: Holiday | undefined): boolean {
  return a.date === b?.date && plain(a.name) === plain(b.name);
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
