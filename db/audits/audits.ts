import { sql, type Updateable } from 'kysely';
import type { AuditProgress, AuditResult } from '../../domain/service-levels/audit.ts';
import type { Db } from '../database.ts';
import { enqueueAudit } from '../outbox/outbox.ts';
import type { AuditsTable } from '../schema.ts';
import { announceChange } from '../stream/changes.ts';

/** An audit that has not ended in a day never will: the engine was told to end it. It is given up for a new one. */
const GIVEN_UP_AFTER = '1 day';

export interface NewAudit {
  contractId: string;
  /** `YYYY-MM` */
  month: string;
  askedBy: string | null;
}

export type AuditRow = NonNullable<Awaited<ReturnType<typeof findAudit>>>;

/** Promises an audit of a month. Where one goes on already, it is answered: there is one at a time. */
export async function askForAudit(trx: Db, audit: NewAudit): Promise<{ id: string; isNew: boolean }> {
  await trx
    .updateTable('audits')
    .set({ state: 'failed', finishedAt: sql<Date>`now()`, failure: 'never ended' })
    .where('contractId', '=', audit.contractId)
    .where('month', '=', audit.month)
    .where('state', '=', 'running')
    .where('askedAt', '<', sql<Date>`now() - ${GIVEN_UP_AFTER}::interval`)
    .execute();
  const { rows } = await sql<{ id: string; isNew: boolean }>`
    insert into audits (contract_id, month, asked_by)
    values (${audit.contractId}, ${audit.month}, ${audit.askedBy})
    on conflict (contract_id, month) where state = 'running' do update set month = excluded.month
    returning id, xmax = 0 as is_new`.execute(trx);
  const [asked] = rows;
  if (!asked) throw new Error('An audit was neither begun nor found');
  if (asked.isNew) {
    await enqueueAudit(trx, asked.id);
    await announceAudit(trx, asked.id);
  }
  return asked;
}

/** Audits, with what names their contract and who asked; results are left to `findAudit`. */
export function selectAudits(db: Db) {
  return db
    .selectFrom('audits as a')
    .innerJoin('contracts as c', 'c.id', 'a.contractId')
    .leftJoin('users as u', 'u.id', 'a.askedBy')
    .select([
      ...(['a.id', 'a.contractId', 'c.code as contractCode', 'a.month', 'a.state'] as const),
      ...(['a.askedBy', 'u.name as askedByName', 'a.askedAt', 'a.startedAt', 'a.finishedAt'] as const),
      ...(['a.stage', 'a.done', 'a.total', 'a.findings', 'a.failure'] as const),
    ]);
}

export function findAudit(db: Db, id: string) {
  return selectAudits(db).select('a.result').where('a.id', '=', id).executeTakeFirst();
}

/** What is to be audited; null where it has ended. */
export async function beginAudit(
  db: Db,
  id: string,
  at: Date,
): Promise<{ contractId: string; month: string } | null> {
  const row = await db
    .updateTable('audits')
    .set({ startedAt: at, stage: 'waiting', done: 0, total: 0 })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning(['contractId', 'month'])
    .executeTakeFirst();
  return row ?? null;
}

export function recordAuditProgress(
  db: Db,
  id: string,
  { stage, done, total }: AuditProgress,
): Promise<void> {
  return changeRunning(db, id, { stage, done, total });
}

/** Keeps a result, or why there is none. An audit that has ended stays as it ended. */
export function finishAudit(
  db: Db,
  id: string,
  outcome: AuditResult | { failure: string },
  finishedAt: Date,
): Promise<void> {
  if ('failure' in outcome)
    return changeRunning(db, id, { state: 'failed', failure: outcome.failure, finishedAt });
  const state = outcome.isProved ? 'proved' : 'not_proved';
  const result = JSON.stringify(outcome);
  return changeRunning(db, id, { state, findings: outcome.findingCount, result, finishedAt });
}

async function changeRunning(db: Db, id: string, change: Updateable<AuditsTable>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('audits').set(change).where('id', '=', id).where('state', '=', 'running').execute();
    await announceAudit(trx, id);
  });
}

function announceAudit(trx: Db, id: string): Promise<void> {
  return announceChange(trx, { resource: 'audits', ids: [id] });
}
