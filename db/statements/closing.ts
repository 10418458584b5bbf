import { sql } from 'kysely';
import {
  afterClosing,
  type Closing,
  type ClosingCommandName,
  isIssuable,
  refuseClosing,
} from '../../domain/service-levels/closing.ts';
import { addMonths } from '../../domain/time/rome.ts';
import type { Db } from '../database.ts';
import { journal } from '../fact-journal.ts';
import { announceChange } from '../stream/changes.ts';
import { uuidv7 } from '../uuid.ts';
import { contractOfMonth, factsOfMonth, figuresOf, statementHash } from './figures.ts';
import { freezeParts, invoicedPartsOf } from './invoiced-parts.ts';
import { openObservations } from './list.ts';
import { freezeFacts, tallyFrozen } from './tally.ts';

export interface NewRevision {
  contractId: string;
  month: string;
  /** The correction that asks for it, by its note; null for the first revision. */
  correction: { ofStatementId: string; noteId: string } | null;
}

/**
 * Freezes the month's facts and writes the statement computed from them as a draft, all in one transaction. Where the
 * revision is there already, it is left as it is.
 *
 * @throws if there is no such contract
 */
export async function draftRevision(
  db: Db,
  { contractId, month, correction }: NewRevision,
  now: number,
): Promise<{ closing: Closing; isNew: boolean }> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const newest = await newestRevision(trx, contractId, month);
      if (newest && newest.statementId !== correction?.ofStatementId)
        return { closing: newest, isNew: false };
      const contract = await contractOfMonth(trx, contractId, { kind: 'all' }, month);
      if (!contract) throw new Error(`There is no contract ${contractId}`);
      const asked = await factsOfMonth(trx, contract, month, now);
      const id = uuidv7(now);
      await freezeFacts(trx, id, asked);
      const invoicedParts = await invoicedPartsOf(trx, contract.id, asked.month);
      const figures = figuresOf(contract, await tallyFrozen(trx, id, asked.month), invoicedParts);
      const revision = (newest?.revision ?? 0) + 1;
      const { contractVersion, lines, totalCents, factsHash } = figures;
      await trx
        .insertInto('statements')
        .values({
          ...{ id, contractId, month, revision, contractVersion, factsHash },
          administrationId: contract.administrationId,
          state: 'draft',
          hash: statementHash(contractId, month, revision, figures),
          lines: JSON.stringify(lines),
          totalCents,
          reason: correction && (await noteText(trx, correction.noteId)),
          approvedBy: null,
          createdAt: new Date(now),
          updatedAt: new Date(now),
        })
        .execute();
      await freezeParts(trx, id, invoicedParts);
      await announceStatement(trx, id, contract.administrationId);
      await journal(trx, 'statement', id, 'registered');
      return {
        closing: { statementId: id, revision, state: 'draft', version: 1, openObservations: 0 },
        isNew: true,
      };
    });
}

/** Why a change of a statement was not written. */
export type NotApplied =
  | { kind: 'stale'; version: number }
  | { kind: 'refused'; code: string; detail: string };

export interface ClosingChange {
  statementId: string;
  command: ClosingCommandName;
  noteId: string | null;
  expectedVersion: number | null;
  userId: string | null;
}

/**
 * Writes what somebody does with a statement; one of two who act on the same version comes too late. Written before, by an
 * attempt whose answer was lost, it is answered as it stands.
 */
export async function applyClosing(
  trx: Db,
  { statementId, command, noteId, expectedVersion, userId }: ClosingChange,
  now: number,
): Promise<Closing | NotApplied> {
  const { closing, administrationId, approvedBy } = await lockStatement(trx, statementId);
  const isWritten = noteId
    ? await isAccepted(trx, noteId)
    : closing.state === 'approved' && approvedBy === userId && closing.version - 1 === expectedVersion;
  if (isWritten) return closing;
  if (expectedVersion !== null && expectedVersion !== closing.version)
    return { kind: 'stale', version: closing.version };
  const refusal = refuseClosing(closing, command);
  if (refusal) return { kind: 'refused', ...refusal };
  const at = new Date(now);
  if (noteId)
    await trx.updateTable('statementNotes').set({ acceptedAt: at }).where('id', '=', noteId).execute();
  const next = { ...afterClosing(closing, command), version: closing.version + 1 };
  await trx
    .updateTable('statements')
    .set({
      ...{ state: next.state, version: next.version, updatedAt: at },
      ...(command === 'approve' ? { approvedBy: userId, approvedAt: at } : {}),
    })
    .where('id', '=', statementId)
    .execute();
  await announceStatement(trx, statementId, administrationId);
  await journal(trx, 'statement', statementId, 'changed');
  return next;
}

/** Issues a statement that is ready for it; the revision that was issued before it is superseded with that. */
export async function issueStatement(trx: Db, statementId: string, now: number): Promise<Closing> {
  const { closing, contractId, month, administrationId } = await lockStatement(trx, statementId);
  if (!isIssuable(closing)) return closing;
  const at = new Date(now);
  const superseded = await trx
    .updateTable('statements')
    .set((eb) => ({ state: 'superseded', version: eb('version', '+', 1), updatedAt: at }))
    .where('contractId', '=', contractId)
    .where('month', '=', month)
    .where('state', '=', 'issued')
    .returning('id')
    .execute();
  const next: Closing = { ...closing, state: 'issued', version: closing.version + 1 };
  await trx
    .updateTable('statements')
    .set({ state: next.state, version: next.version, issuedAt: at, updatedAt: at })
    .where('id', '=', statementId)
    .execute();
  for (const { id } of [...superseded, { id: statementId }]) {
    await announceStatement(trx, id, administrationId);
    await journal(trx, 'statement', id, 'changed');
  }
  return next;
}

/** Where the newest revision of a month stands; null where the month was not closed yet. */
export async function newestRevision(db: Db, contractId: string, month: string): Promise<Closing | null> {
  const row = await db
    .selectFrom('statements')
    .select('id')
    .where('contractId', '=', contractId)
    .where('month', '=', month)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? closingOf(db, row.id) : null;
}

/**
 * Months of a contract that are over and were not closed, oldest first: those since the contract is kept here, for
 * months before that are closed on demand.
 *
 * @param thisMonth the running month in Europe/Rome
 */
export async function missedMonths(db: Db, contractId: string, thisMonth: string): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`
    select to_char(m, 'YYYY-MM') as month
    from contracts as c,
      generate_series(
        date_trunc('month', greatest(c.starts_on::timestamp, c.created_at at time zone 'Europe/Rome')),
        least(date_trunc('month', c.ends_on::timestamp), ${`${addMonths(thisMonth, -1)}-01`}::timestamp),
        interval '1 month') as m
    where c.id = ${contractId}::uuid and not exists (
      select from statements as s where s.contract_id = c.id and s.month = to_char(m, 'YYYY-MM'))
    order by 1`.execute(db);
  return rows.map(({ month }) => month);
}

/** The text of a command belongs to that command alone. */
async function isAccepted(trx: Db, noteId: string): Promise<boolean> {
  const note = await trx
    .selectFrom('statementNotes')
    .select('acceptedAt')
    .where('id', '=', noteId)
    .executeTakeFirst();
  return note?.acceptedAt != null;
}

async function lockStatement(trx: Db, statementId: string) {
  const row = await trx
    .selectFrom('statements')
    .select(['contractId', 'month', 'administrationId', 'approvedBy'])
    .where('id', '=', statementId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { ...row, closing: await closingOf(trx, statementId) };
}

function closingOf(db: Db, statementId: string): Promise<Closing> {
  return db
    .selectFrom('statements as s')
    .select([
      's.id as statementId',
      's.revision',
      's.state',
      's.version',
      openObservations().as('openObservations'),
    ])
    .where('s.id', '=', statementId)
    .executeTakeFirstOrThrow();
}

async function noteText(db: Db, noteId: string): Promise<string> {
  const { text } = await db
    .selectFrom('statementNotes')
    .select('text')
    .where('id', '=', noteId)
    .executeTakeFirstOrThrow();
  return text;
}

function announceStatement(trx: Db, id: string, administrationId: string): Promise<void> {
  return announceChange(trx, { resource: 'statements', ids: [id], administrationId });
}
