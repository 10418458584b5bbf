import type { Db } from '../database.ts';
import { journal } from '../fact-journal.ts';
import { inScope, type Scope } from '../scope.ts';

/** Time in which the service was not to be had; `to` is null while it lasts. Instants are ISO 8601 in UTC. */
export interface NewDowntime {
  contractId: string;
  from: string;
  to: string | null;
  reason: string;
}

export interface DowntimeFilters {
  id?: string[];
  contractId?: string[];
  /** Instants: downtimes that touch the time between them. */
  from?: string;
  to?: string;
  /** Those that last still, or those that are over. */
  open?: boolean;
}

export type DowntimeRow = Awaited<ReturnType<ReturnType<typeof selectDowntimes>['executeTakeFirstOrThrow']>>;

/** Downtimes within the scope, filtered; a supplier has none. */
export function selectDowntimes(db: Db, scope: Scope, filters: DowntimeFilters = {}) {
  let query = db
    .selectFrom('downtimes as w')
    .innerJoin('contracts as c', 'c.id', 'w.contractId')
    .select([
      'w.id',
      'w.version',
      'w.contractId',
      'c.code as contractCode',
      'c.administrationId',
      'w.fromAt',
      'w.toAt',
      'w.reason',
      'w.imported',
      'w.createdAt',
      'w.updatedAt',
    ])
    .where(inScope(scope, { administrationId: 'c.administrationId' }));
  if (filters.id) query = query.where('w.id', 'in', filters.id);
  if (filters.contractId) query = query.where('w.contractId', 'in', filters.contractId);
  if (filters.to) query = query.where('w.fromAt', '<', new Date(filters.to));
  if (filters.from) {
    const from = new Date(filters.from);
    query = query.where((eb) => eb.or([eb('w.toAt', 'is', null), eb('w.toAt', '>', from)]));
  }
  if (filters.open !== undefined) query = query.where('w.toAt', filters.open ? 'is' : 'is not', null);
  return query;
}

/** Writes a downtime, enters it in the journal and answers its id. @param createdBy null for a program */
export async function insertDowntime(
  db: Db,
  { contractId, from, to, reason }: NewDowntime,
  createdBy: string | null,
): Promise<string> {
  const row = await db
    .insertInto('downtimes')
    .values({ contractId, fromAt: from, toAt: to, reason, externalId: null, createdBy })
    .returning('id')
    .executeTakeFirstOrThrow();
  await journal(db, 'downtime', row.id, 'registered');
  return row.id;
}

/** Changes a downtime if it still has the version, and enters that in the journal; false if it has another. */
export async function updateDowntime(
  db: Db,
  at: { id: string; version: number },
  { from, to, reason }: Omit<NewDowntime, 'contractId'>,
  now: Date,
): Promise<boolean> {
  const result = await db
    .updateTable('downtimes')
    .set({ fromAt: from, toAt: to, reason, version: at.version + 1, updatedAt: now })
    .where('id', '=', at.id)
    .where('version', '=', at.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await journal(db, 'downtime', at.id, 'changed');
  return true;
}

/** The days that a contract within the scope runs from and to, both included; null where there is none. */
export async function contractTerm(
  db: Db,
  contractId: string,
  scope: Scope,
): Promise<{ startsOn: string; endsOn: string } | null> {
  const row = await db
    .selectFrom('contracts as c')
    .select(['c.startsOn', 'c.endsOn'])
    .where('c.id', '=', contractId)
    .where(inScope(scope, { administrationId: 'c.administrationId' }))
    .executeTakeFirst();
  return row ?? null;
}
