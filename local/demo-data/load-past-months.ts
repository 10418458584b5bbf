import type { Progress } from '../../config/progress.ts';
import type { Db } from '../../db/database.ts';
import { workingCalendar } from '../../db/working-calendars.ts';
import { addMonths, monthOf } from '../../domain/time/rome.ts';
import { readContractTerms } from '../../import-history/contract-terms.ts';
import { createFactWriter } from '../../import-history/fact-writer.ts';
import { PAST_MONTHS, pastMonths } from './past-months.ts';
import type { ContractCode } from './registry/categories.ts';
import { CONTRACTS } from './registry/contracts.ts';

/**
 * Imports the closed months of the demo's contracts, all or nothing, in the way that `npm run import:history` does. Done
 * once for a database, whenever it got its demo data: later months are what really ran.
 * @param now epoch milliseconds
 */
export async function loadPastMonths(db: Db, now: number, progress: Progress): Promise<void> {
  const codes = CONTRACTS.map(({ code }) => code);
  const contracts = await db
    .selectFrom('contracts')
    .where('code', 'in', codes)
    .select(['id', 'code', 'calendarId'])
    .execute();
  const ids = contracts.map(({ id }) => id);
  if (ids.length === 0 || (await hasPast(db, ids))) return;
  const calendars = new Map(
    await Promise.all(
      contracts.map(
        async ({ code, calendarId }) =>
          [code as ContractCode, await workingCalendar(db, calendarId)] as const,
      ),
    ),
  );
  const thisMonth = monthOf(now);
  const facts = pastMonths(thisMonth, calendars);
  await db.transaction().execute(async (trx) => {
    await letBegin(trx, ids, `${addMonths(thisMonth, -PAST_MONTHS).slice(0, 4)}-01-01`);
    const writer = createFactWriter(trx, await readContractTerms(trx), now);
    for (const [index, fact] of facts.entries()) {
      const problem = writer.take(index + 1, fact);
      if (problem !== null) throw new Error(`The demo data made a fact that ${problem}: ${fact.externalId}`);
      await writer.write(false);
    }
    await writer.write(true);
  });
  progress(`Demo data: ${facts.length} facts of ${PAST_MONTHS} closed months imported.`);
}

async function hasPast(db: Db, contractIds: string[]): Promise<boolean> {
  const row = await db
    .selectFrom('importedRequests')
    .where('contractId', 'in', contractIds)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The contracts ran already in the months that are imported: they and their first terms begin no later than this day. */
async function letBegin(trx: Db, contractIds: string[], day: string): Promise<void> {
  await trx
    .updateTable('contracts')
    .set({ startsOn: day })
    .where('id', 'in', contractIds)
    .where('startsOn', '>', day)
    .execute();
  await trx
    .updateTable('contractVersions')
    .set({ validFrom: day })
    .where('contractId', 'in', contractIds)
    .where('version', '=', 1)
    .where('validFrom', '>', day)
    .execute();
}
