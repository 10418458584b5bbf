import type { Progress } from '../../config/progress.ts';
import { workingCalendar } from '../../db/calendars/working-calendars.ts';
import type { Db } from '../../db/database.ts';
import { addMonths, monthOf } from '../../domain/time/rome.ts';
import { createFactWriter } from '../../import-history/fact-writer.ts';
import { type Answer, type Session, signIn } from './http-client.ts';
import { PAST_MONTHS, pastMonths } from './past-months.ts';
import { CONTRACTS } from './registry/contracts.ts';
import type { Registry } from './registry/read-registry.ts';
import { DEMO_PASSWORD } from './registry/users.ts';

const CODES = CONTRACTS.map(({ code }) => code);
const MANAGER = 'manager@example.org';

/**
 * Imports the closed months of the demo's contracts, all or nothing, in the way that `npm run import:history` does. Done
 * once for a database, whenever it got its demo data: later months are what really ran.
 * @param now epoch milliseconds
 */
export async function loadPastMonths(db: Db, now: number, progress: Progress): Promise<void> {
  const contracts = await db
    .selectFrom('contracts')
    .where('code', 'in', CODES)
    .select(['id', 'code', 'calendarId'])
    .execute();
  const ids = contracts.map(({ id }) => id);
  if (ids.length === 0 || (await hasPast(db, ids))) return;
  const calendars = await Promise.all(
    CODES.map(async (contract) => {
      const { calendarId = '' } = contracts.find(({ code }) => code === contract) ?? {};
      return [contract, await workingCalendar(db, calendarId)] as const;
    }),
  );
  const thisMonth = monthOf(now);
  const facts = pastMonths(thisMonth, new Map(calendars));
  await db.transaction().execute(async (trx) => {
    await letBegin(trx, ids, `${addMonths(thisMonth, -PAST_MONTHS).slice(0, 4)}-01-01`);
    const writer = await createFactWriter(trx, now);
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
  const imported = db.selectFrom('importedRequests').where('contractId', 'in', contractIds).select('id');
  return (await imported.limit(1).executeTakeFirst()) !== undefined;
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

/**
 * Closes the months that lie behind the demo, as its manager does: all statements are issued but those of the last
 * month, which wait for approval. A month that is closed stays as it is.
 * @param now epoch milliseconds
 */
export async function closePastMonths(
  baseUrl: string,
  registry: Registry,
  now: number,
  progress: Progress,
): Promise<void> {
  const manager = await signIn(baseUrl, MANAGER, DEMO_PASSWORD);
  const lastMonth = addMonths(monthOf(now), -1);
  const months = Array.from({ length: PAST_MONTHS }, (_, index) => addMonths(lastMonth, -index));
  const closings = CODES.flatMap((code) =>
    months.map((month) => closeMonth(manager, registry.contract(code), month, month < lastMonth)),
  );
  await Promise.all(closings);
  progress(`Demo data: ${months.length} months of ${CODES.length} contracts closed.`);
}

async function closeMonth(manager: Session, contractId: string, month: string, isApproved: boolean) {
  const found = await manager.get(`/api/statements?contractId=${contractId}&month=${month}`);
  const [statement] = expected(found, 200).data as { id: string; state: string }[];
  const id =
    statement?.id ??
    expected(await manager.post(`/api/contracts/${contractId}/statements`, { month }), 201).id;
  if (!isApproved || (statement && statement.state !== 'draft')) return;
  const { etag } = await manager.get(`/api/statements/${id}`);
  expected(await manager.post(`/api/statements/${id}/approve`, {}, { 'if-match': etag ?? '' }), 200);
}

/** @throws unless the answer has the status */
function expected({ status, body }: Answer, wanted: number): Record<string, unknown> {
  if (status !== wanted) throw new Error(`A past month was not closed: ${status} ${JSON.stringify(body)}`);
  return body as Record<string, unknown>;
}
