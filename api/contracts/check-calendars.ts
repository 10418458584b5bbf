import { existingCalendars } from '../../db/calendars.ts';
import type { Db } from '../../db/database.ts';
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
