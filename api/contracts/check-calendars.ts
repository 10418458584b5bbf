import { existingCalendars, holdCalendar } from '../../db/calendars/calendars.ts';
import { workingCalendar } from '../../db/calendars/working-calendars.ts';
import type { Db } from '../../db/database.ts';
import { beyondReach } from '../../domain/contract/within-reach.ts';
import { endingOf, openingAhead, REACH_YEARS } from '../../domain/time/opening-ahead.ts';
import { localDateOf, startOfDate } from '../../domain/time/rome.ts';
import { closedFrom } from '../calendars/check-hours.ts';
import type { FieldError } from '../problem.ts';
import type { ContractFields } from './schema.ts';

/** Each calendar of a channel must be there; the contract's own is held against the database by its row. */
export async function checkCalendars(
  db: Db,
  { channelCalendars }: Pick<ContractFields, 'channelCalendars'>,
): Promise<FieldError[]> {
  const known = await existingCalendars(
    db,
    channelCalendars.map(({ calendarId }) => calendarId),
  );
  return channelCalendars.flatMap(({ calendarId }, index) =>
    known.has(calendarId)
      ? []
      : [{ path: `channelCalendars.${index}.calendarId`, message: 'names no calendar' }],
  );
}

/**
 * Every deadline that the terms can set must have its working time in the contract's calendar, from the day on which
 * they hold. Deadlines do not count in the calendars of channels.
 * @param now epoch milliseconds
 */
export async function checkTargetsInCalendar(
  db: Db,
  terms: Pick<ContractFields, 'calendarId' | 'targets' | 'offerWindow' | 'recontact'>,
  validFrom: string,
  now: number,
): Promise<FieldError[]> {
  const definition = await holdCalendar(db, terms.calendarId);
  if (!definition) return [];
  const { timeZone } = definition;
  const calendar = await workingCalendar(db, terms.calendarId);
  const ahead = openingAhead(definition, calendar, Math.max(now, startOfDate(validFrom, timeZone)));
  const ending = endingOf(definition, ahead, calendar);
  if (ending) {
    const message = `${closedFrom(ending.date)}: no target could be computed in this calendar`;
    return [{ path: 'calendarId', message }];
  }
  const since = localDateOf(ahead.leanFrom, timeZone);
  const message = `is longer than what is open in the ${REACH_YEARS} years from ${since} on: it could not be computed`;
  return beyondReach(terms, ahead).map((path) => ({ path, message }));
}
