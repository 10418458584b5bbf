import { contractsCountedIn } from '../../db/contracts/contracts.ts';
import type { Db } from '../../db/database.ts';
import { storedHolidays } from '../../db/holidays/holidays.ts';
import { beyondReach } from '../../domain/contract/within-reach.ts';
import { checkAgreedHours } from '../../domain/time/agreed-hours.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { holidaysFrom } from '../../domain/time/holiday-table.ts';
import { endingOf, openingAhead, REACH_YEARS } from '../../domain/time/opening-ahead.ts';
import { localDateOf, startOfDate } from '../../domain/time/rome.ts';
import { compileCalendar } from '../../domain/time/working-time.ts';
import { type FieldError, unprocessable } from '../problem.ts';

/**
 * A deadline needs opening hours to come, and a contract the hours that were agreed.
 * @param id of the calendar, which contracts may count in; null for a new one
 * @throws 422 for hours moved further than is allowed (R19), and where a contract's targets could not be computed
 */
export async function checkHours(db: Db, id: string | null, calendar: Calendar, now: number): Promise<void> {
  const holidaysOfYear = holidaysFrom(await storedHolidays(db));
  const problems = checkAgreedHours(calendar, holidaysOfYear);
  if (problems.length > 0) throw unprocessable(problems);
  const left = await checkWorkingTime(db, id, calendar, now);
  if (left.length > 0) throw unprocessable(left);
}

/**
 * What contracts that are in force, or come into force, would miss in the hours of a calendar; a calendar that stops
 * opening is refused whoever counts in it.
 */
export async function checkWorkingTime(
  db: Db,
  id: string | null,
  definition: Calendar,
  now: number,
): Promise<FieldError[]> {
  const calendar = compileCalendar(definition, { holidaysOfYear: holidaysFrom(await storedHolidays(db)) });
  const contracts = id === null ? [] : await contractsCountedIn(db, id, localDateOf(now));
  const ahead = openingAhead(definition, calendar, now);
  const ending = endingOf(definition, ahead, calendar);
  if (ending) {
    const path = ending.period === null ? 'periods' : `periods.${ending.period}.weekly`;
    return [{ path, message: `${closedFrom(ending.date)}${whose(contracts.map(({ code }) => code))}` }];
  }
  const missed = contracts.flatMap(({ code, validFrom, terms }) => {
    // What is enough from now on is enough later.
    if (beyondReach(terms, ahead).length === 0) return [];
    const from = Math.max(now, startOfDate(validFrom, definition.timeZone));
    const then = openingAhead(definition, calendar, from);
    return beyondReach(terms, then).length === 0 ? [] : [{ code, since: then.leanFrom }];
  });
  if (missed.length === 0) return [];
  const since = localDateOf(Math.min(...missed.map((one) => one.since)), definition.timeZone);
  const codes = missed.map(({ code }) => code);
  return [{ path: 'periods', message: `too little is open from ${since} on${whose(codes)}` }];
}

/** In the words of the answer: nothing is open from a day on. */
export function closedFrom(date: string): string {
  return `nothing is open from ${date} on, for ${REACH_YEARS} years or more`;
}

function whose(codes: readonly string[]): string {
  const named = [...new Set(codes)];
  if (named.length === 0) return '';
  return `: targets of ${named.length > 1 ? 'contracts' : 'contract'} ${named.join(', ')} could not be computed`;
}
