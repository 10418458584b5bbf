import type { Db } from '../db/database.ts';
import { DAY_MS } from '../domain/time/local-date.ts';
import { localDateOf, startOfDate } from '../domain/time/rome.ts';

/** A contract that facts may belong to, and the instants of its term; `to` is left out. */
export interface ContractTerm {
  id: string;
  from: number;
  to: number;
}

/** The contracts by their codes. */
export async function readContractTerms(db: Db): Promise<Map<string, ContractTerm>> {
  const rows = await db.selectFrom('contracts').select(['id', 'code', 'startsOn', 'endsOn']).execute();
  return new Map(
    rows.map(({ id, code, startsOn, endsOn }) => [
      code,
      { id, from: startOfDate(startsOn), to: startOfDate(dayAfter(endsOn)) },
    ]),
  );
}

/** A day and a half after a day began it is the next day, also where the clock was changed. */
function dayAfter(date: string): string {
  return localDateOf(startOfDate(date) + 1.5 * DAY_MS);
}
