import { isDeepStrictEqual } from 'node:util';
import type { Client } from '@temporalio/client';
import { auditMonth } from '../../audit/audit-month.ts';
import { liveHistories } from '../../audit/histories.ts';
import { createReplayer } from '../../audit/replay.ts';
import type { Db } from '../../db/database.ts';
import { recordedEvent, requestTimeline } from '../../db/requests/timeline.ts';
import { evolveAll } from '../../domain/request/evolve.ts';
import { textIdsOf } from '../../domain/request/texts.ts';
import { monthOf } from '../../domain/time/rome.ts';
import { requestState } from '../../workflows/messages.ts';

/** Rows, histories and timeline, wherever they do not say the same; empty where they agree. */
export async function disagreements(
  db: Db,
  client: Client,
  requestIds: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const id of requestIds) {
    const row = await db
      .selectFrom('requests')
      .select(['version', 'snapshot'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const events = (await requestTimeline(db, id)).map(recordedEvent);
    const orders = await db
      .selectFrom('workOrders')
      .select(['id', 'version', 'snapshot'])
      .where('requestId', '=', id)
      .execute();
    const held = await client.workflow.getHandle(id).query(requestState);
    const say = (what: string) => void found.push(`${id}: ${what}`);
    if (events.some(({ seq }, index) => seq !== index + 1) || events.length !== row.version)
      say(`the timeline has ${events.length} moments, the row is at version ${row.version}`);
    if (!isDeepStrictEqual(evolveAll(null, events), row.snapshot))
      say('the timeline leads elsewhere than the row');
    if (!isDeepStrictEqual(held, row.snapshot))
      say(`the workflow holds version ${held.version}, the row ${row.version}`);
    for (const order of row.snapshot.workOrders)
      if (!orders.some((one) => isDeepStrictEqual(one.snapshot, order) && one.version === order.version))
        say(`the row of work order ${order.number} differs`);
    if (orders.length !== row.snapshot.workOrders.length) say('there is a row of no work order');
    const named = textIdsOf(events);
    const texts = await db
      .selectFrom('texts')
      .select(['id', 'recorded'])
      .where('requestId', '=', id)
      .execute();
    const kept = texts.filter(({ recorded }) => recorded).map((text) => text.id);
    if (!isDeepStrictEqual([...named].sort(), kept.sort()))
      say(`${kept.length} texts are kept, ${named.length} named`);
  }
  return found;
}

/** What the audit of the running month finds, for each contract. */
export async function auditFindings(
  db: Db,
  client: Client,
  contracts: readonly string[],
): Promise<unknown[]> {
  const replayer = await createReplayer();
  try {
    const deps = { db, live: liveHistories(client), replayer, now: Date.now };
    const found: unknown[] = [];
    for (const contract of contracts)
      found.push(...(await auditMonth(deps, contract, monthOf(Date.now()))).findings);
    return found;
  } finally {
    await replayer.close();
  }
}

/** The requests in whose histories a workflow task failed or timed out. */
export async function failedTasks(client: Client, requestIds: readonly string[]): Promise<string[]> {
  const failed: string[] = [];
  await inLanes(5, requestIds, async (id) => {
    const { events } = await client.workflow.getHandle(id).fetchHistory();
    const lost = (events ?? []).filter(
      (event) => event.workflowTaskFailedEventAttributes || event.workflowTaskTimedOutEventAttributes,
    );
    if (lost.length > 0) failed.push(`${id}: ${lost.length}`);
  });
  return failed;
}

/** Works through the items, some at a time. */
export async function inLanes<Item>(
  lanes: number,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
