import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** One closed run on its way into the archive. */
export interface ClosedRun {
  workflowId: string;
  runId: string;
  requestId: string;
  workflowType: string;
  /** Compressed, see `packHistory`. */
  history: Buffer;
  eventCount: number;
  /** Epoch milliseconds. */
  closedAt: number;
  /** Of a request's own workflow, as its history says. */
  contractId: string | null;
  receivedAt: number | null;
}

/** A workflow whose last word has been recorded, queued to be archived. */
export interface QueuedArchival {
  workflowId: string;
  requestId: string;
  attempts: number;
}

/** Between the last record and the end of the workflow lie milliseconds; longer only where a delivery is retried. */
const FIRST_LOOK_MS = 1000;

/**
 * Queues the history of a request's workflow to be archived once it has ended.
 * @param endsAt epoch milliseconds, by the workflow's clock
 * @param now of the same clock
 */
export async function enqueueArchival(db: Db, requestId: string, endsAt: number, now: number): Promise<void> {
  const notBefore = inMs(Math.max(0, endsAt - now) + FIRST_LOOK_MS);
  await db
    .insertInto('historiesToArchive')
    .values({ workflowId: requestId, requestId, notBefore })
    .onConflict((conflict) => conflict.column('workflowId').doUpdateSet({ notBefore, attempts: 0 }))
    .execute();
}

/** A request goes on: its workflow does not end after all. */
export async function cancelArchival(db: Db, requestId: string): Promise<void> {
  await db.deleteFrom('historiesToArchive').where('workflowId', '=', requestId).execute();
}

/**
 * Claims queued workflows for a while, after which others may.
 * @param holdMs milliseconds: longer than archiving takes
 */
export async function claimArchivals(db: Db, limit: number, holdMs: number): Promise<QueuedArchival[]> {
  const { rows } = await sql<QueuedArchival>`
    update histories_to_archive set not_before = ${inMs(holdMs)}
    where workflow_id in (
      select workflow_id from histories_to_archive where not_before <= now()
      order by not_before limit ${limit} for update skip locked)
    returning workflow_id, request_id, attempts`.execute(db);
  return rows;
}

export async function finishArchival(db: Db, workflowId: string): Promise<void> {
  await db.deleteFrom('historiesToArchive').where('workflowId', '=', workflowId).execute();
}

/** Not yet closed, or out of reach: looked at again after the delay. */
export async function postponeArchival(
  db: Db,
  workflowId: string,
  why: string,
  delayMs: number,
): Promise<void> {
  await db
    .updateTable('historiesToArchive')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), lastError: why, notBefore: inMs(delayMs) }))
    .where('workflowId', '=', workflowId)
    .execute();
}

/** Which of these runs the archive has. */
export async function archivedRuns(db: Db, runIds: string[]): Promise<Set<string>> {
  if (runIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('archivedHistories')
    .select('runId')
    .where('runId', 'in', runIds)
    .execute();
  return new Set(rows.map(({ runId }) => runId));
}

/** Whether any run of the workflow is in the archive. */
export async function isArchived(db: Db, workflowId: string): Promise<boolean> {
  const runs = db.selectFrom('archivedHistories').select('position').where('workflowId', '=', workflowId);
  return (await runs.limit(1).executeTakeFirst()) !== undefined;
}

/**
 * Appends runs to the archive, each once, in order. One after the other under a lock, so that each hash rests on the
 * one before it.
 */
export async function appendToArchive(db: Db, runs: ClosedRun[]): Promise<void> {
  if (runs.length === 0) return;
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('archived_histories'))`.execute(tx);
    const known = await archivedRuns(
      tx,
      runs.map(({ runId }) => runId),
    );
    const head = await tx
      .selectFrom('archivedHistories')
      .select(['position', 'sha256'])
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    let position = BigInt(head?.position ?? 0);
    let previous = head?.sha256 ?? null;
    for (const run of runs.filter(({ runId }) => !known.has(runId))) {
      position += 1n;
      const sha256 = archiveHash(previous, position, run);
      await tx
        .insertInto('archivedHistories')
        .values({
          ...run,
          position: String(position),
          closedAt: new Date(run.closedAt),
          receivedAt: run.receivedAt === null ? null : new Date(run.receivedAt),
          previousSha256: previous,
          sha256,
        })
        .execute();
      previous = sha256;
    }
  });
}

/** SHA-256 over the hash before, what the row says of the run, and the compressed history. */
export function archiveHash(previous: Buffer | null, position: bigint, run: ClosedRun): Buffer {
  const said = [
    position,
    run.workflowId,
    run.runId,
    run.requestId,
    run.workflowType,
    run.eventCount,
    run.closedAt,
    run.contractId ?? '',
    run.receivedAt ?? '',
  ];
  return createHash('sha256')
    .update(previous ?? Buffer.alloc(0))
    .update(said.join('\n'))
    .update('\n')
    .update(run.history)
    .digest();
}

/** A place where the chain of the archive does not hold. */
export interface BrokenLink {
  position: string;
  requestId: string;
  /** Null where there is no such request. */
  number: string | null;
  workflowId: string;
  /** The row is not what was hashed; or the rows before it are not those it was chained to. */
  why: 'altered' | 'row_missing_before';
}

/** How many rows the chain has and where it breaks. Worked out inside the database, over every row. */
export async function verifyChain(db: Db): Promise<{ length: number; broken: BrokenLink[] }> {
  const { rows } = await sql<BrokenLink>`
    select position, request_id, (select number from requests where id = request_id) as number, workflow_id,
      case when not intact then 'altered' else 'row_missing_before' end as why
    from (
      select position, request_id, workflow_id, previous_sha256,
        sha256 = sha256(coalesce(previous_sha256, ''::bytea) || convert_to(concat_ws(E'\n', position, workflow_id,
          run_id, request_id, workflow_type, event_count, (extract(epoch from closed_at) * 1000)::bigint,
          coalesce(contract_id::text, ''), coalesce(((extract(epoch from received_at) * 1000)::bigint)::text, ''))
          || E'\n', 'UTF8') || history) as intact,
        lag(sha256) over (order by position) as before,
        coalesce(lag(position) over (order by position), 0) + 1 = position as next_to_it
      from archived_histories) as link
    where not intact or not next_to_it or previous_sha256 is distinct from before
    order by position`.execute(db);
  const { count } = await db
    .selectFrom('archivedHistories')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return { length: Number(count), broken: rows };
}

function inMs(delayMs: number) {
  return sql<Date>`now() + ${delayMs} * interval '1 millisecond'`;
}
