import type { z } from '@hono/zod-openapi';
import {
  catalogueOf,
  findContract,
  findNewestTerms,
  type NewContract,
} from '../../db/contracts/contracts.ts';
import type { Db } from '../../db/database.ts';
import { localDateOf } from '../../domain/time/rome.ts';
import type { Asked } from '../access.ts';
import { unprocessable } from '../problem.ts';
import { checkCalendars, checkTargetsInCalendar } from './check-calendars.ts';
import { toFields, toRow } from './fields.ts';
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
  { scope, now, userId }: Asked,
): Promise<Draft | null> {
  const row = await findContract(db, contractId, scope, localDateOf(now));
  const newest = await findNewestTerms(db, contractId);
  if (!row || !newest) return null;
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const before = toFields(row, newest.terms);
  const after = { ...before, ...Object.fromEntries(given) };
  const errors = [
    ...checkContract(after, await catalogueOf(db, contractId)),
    ...(await checkCalendars(db, after)),
    ...checkValidFrom(validFrom, after, newest.validFrom),
    ...(await checkTargetsInCalendar(db, after, validFrom, now)),
  ];
  if (errors.length > 0) throw unprocessable(errors);
  return { version: newest.version, before, after, row: toRow(after, validFrom, userId) };
}
