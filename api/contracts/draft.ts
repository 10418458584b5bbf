import type { z } from '@hono/zod-openapi';
import { existingCalendars, holdCalendar } from '../../db/calendars/calendars.ts';
import { workingCalendar } from '../../db/calendars/working-calendars.ts';
import {
  type ContractRow,
  catalogueOf,
  findContract,
  findNewestTerms,
  type NewContract,
} from '../../db/contracts/contracts.ts';
import type { Db } from '../../db/database.ts';
import { completeTerms } from '../../domain/contract/contract-terms.ts';
import { beyondReach } from '../../domain/contract/within-reach.ts';
import { endingOf, openingAhead, REACH_YEARS } from '../../domain/time/opening-ahead.ts';
import { localDateOf, startOfDate } from '../../domain/time/rome.ts';
import type { Caller } from '../access.ts';
import { closedFrom } from '../calendars/check-hours.ts';
import { type FieldError, unprocessable } from '../problem.ts';
import { checkContract, checkValidFrom } from './rules.ts';
import type { ContractFields, contractChange } from './schema.ts';

/** A change of a contract that has been checked and not been written. */
export interface Draft {
  /** The number of the newest version, which the change starts from. */
  version: number;
  before: ContractFields;
  after: ContractFields;
  row: NewContract;
}

/**
 * The contract's newest version with a change applied: what is left out stays as it is.
 * @returns null where there is no such contract
 * @throws 422 naming each field that is wrong
 */
export async function draftOf(
  db: Db,
  contractId: string,
  { validFrom, ...changes }: z.infer<typeof contractChange>,
  { scope, now, userId }: Caller,
): Promise<Draft | null> {
  const row = await findContract(db, contractId, scope, localDateOf(now));
  const newest = await findNewestTerms(db, contractId);
  if (!row || !newest) return null;
  const before = toFields(row, newest.terms);
  const after = { ...before, ...changes };
  const errors = [
    ...checkContract(after, await catalogueOf(db, contractId)),
    ...(await checkCalendars(db, after)),
    ...checkValidFrom(validFrom, after, newest.validFrom),
    ...(await checkTargetsInCalendar(db, after, validFrom, now)),
  ];
  if (errors.length > 0) throw unprocessable(errors);
  return { version: newest.version, before, after, row: toRow(after, validFrom, userId) };
}

/** The contract as the API gives it: its own fields and those of the terms in force side by side. */
export function toItem(row: ContractRow) {
  const { terms, ...contract } = row;
  return { ...contract, ...completeTerms(terms) };
}

/** The fields of a contract's row with some version of its terms. */
function toFields(row: ContractRow, terms: ContractRow['terms']): ContractFields {
  const { code, title, administrationId, cig, startsOn, endsOn } = row;
  return { code, title, administrationId, cig, startsOn, endsOn, ...completeTerms(terms) };
}

/** The contract as the database takes it: the row, and the terms as one version. */
export function toRow(fields: ContractFields, validFrom: string, createdBy: string | null): NewContract {
  const { code, title, administrationId, cig, startsOn, endsOn, ...rest } = fields;
  const targets = rest.targets.map(({ categoryGroup, ...target }) =>
    categoryGroup == null ? target : { ...target, categoryGroup },
  );
  const terms = { ...rest, targets };
  return { code, title, administrationId, cig, startsOn, endsOn, validFrom, terms, createdBy };
}

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
