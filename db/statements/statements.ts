import { createHash } from 'node:crypto';
import { type SqlBool, sql } from 'kysely';
import { calendarOfChannel } from '../../domain/contract/contract-terms.ts';
import type { StatementLine } from '../../domain/service-levels/clauses.ts';
import {
  afterClosing,
  type Closing,
  type ClosingCommandName,
  isIssuable,
  refuseClosing,
  type StatementState,
} from '../../domain/service-levels/closing.ts';
import { countDeadlines, type DeadlineCount } from '../../domain/service-levels/deadline-counts.ts';
import type { InvoicedPart } from '../../domain/service-levels/invoiced-parts.ts';
import { statementOf } from '../../domain/service-levels/statement.ts';
import { dateOfDay, dayNumber } from '../../domain/time/local-date.ts';
import { addMonths, monthRange } from '../../domain/time/rome.ts';
import { workingCalendar } from '../calendars/working-calendars.ts';
import { type ContractRow, findContract } from '../contracts/contracts.ts';
import type { Db } from '../database.ts';
import { journal } from '../fact-journal.ts';
import type { StatementNoteKind } from '../schema.ts';
import { inScope, type Scope } from '../scope.ts';
import { announceChange } from '../stream/changes.ts';
import { uuidv7 } from '../uuid.ts';
import { freezeParts, invoicedPartsOf } from './invoiced-parts.ts';
import { type FactsOfMonth, freezeFacts, type TalliedMonth, tallyFrozen, tallyMonth } from './tally.ts';

/** The figures of a month, before anybody says anything about them. */
export interface Figures {
  contractVersion: number;
  lines: StatementLine[];
  totalCents: number;
  factsHash: string;
  /** Parts to invoice at list price (R38); no part of the total. */
  invoicedParts: InvoicedPart[];
}

/** The contract as it stood on the last day of the month, whose terms hold for the whole of it. */
export function contractOfMonth(
  db: Db,
  contractId: string,
  scope: Scope,
  month: string,
): Promise<ContractRow | undefined> {
  return findContract(db, contractId, scope, lastDayOf(month));
}

/** Whether the contract is in force on any day of the month. */
export function isWithinTerm(contract: Pick<ContractRow, 'startsOn' | 'endsOn'>, month: string): boolean {
  return contract.startsOn <= lastDayOf(month) && contract.endsOn >= `${month}-01`;
}

/** The figures of a month as the facts stand now, and how its deadlines stand. */
export async function previewFigures(
  db: Db,
  contract: ContractRow,
  month: string,
  now: number,
): Promise<Figures & { deadlines: DeadlineCount[] }> {
  const facts = await tallyMonth(db, await factsOfMonth(db, contract, month, now));
  const invoicedParts = await invoicedPartsOf(db, contract.id, facts.month);
  return { ...figuresOf(contract, facts, invoicedParts), deadlines: countDeadlines(facts.requests) };
}

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
          hash: hashOf(contractId, month, revision, figures),
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

/** The hash that a statement carries: of its canonical JSON (keys in this order), and so of its facts as well. */
export function hashOf(contractId: string, month: string, revision: number, figures: Figures): string {
  const { contractVersion, totalCents, factsHash, invoicedParts } = figures;
  const sorted = (of: object) => Object.fromEntries(Object.entries(of).sort(byKey));
  const canonical = {
    contractId,
    contractVersion,
    currency: 'EUR',
    factsHash,
    // Where there are none the member is left out.
    ...(invoicedParts.length > 0 ? { invoicedParts: invoicedParts.map(sorted) } : {}),
    lines: figures.lines.map(sorted),
    month,
    revision,
    totalCents,
  };
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
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

/** Statements in the scope, with the code of their contract. */
export function selectStatements(db: Db, scope: Scope) {
  return db
    .selectFrom('statements as s')
    .innerJoin('contracts as c', 'c.id', 's.contractId')
    .innerJoin('administrations as a', 'a.id', 's.administrationId')
    .leftJoin('users as u', 'u.id', 's.approvedBy')
    .select([
      ...(['s.id', 's.contractId', 's.administrationId', 's.month', 's.revision', 's.state'] as const),
      ...(['s.contractVersion', 's.factsHash', 's.hash', 's.lines', 's.totalCents', 's.reason'] as const),
      ...(['s.version', 's.createdAt', 's.updatedAt', 's.approvedBy', 's.approvedAt', 's.issuedAt'] as const),
      ...(['c.code as contractCode', 'c.title as contractTitle', 'c.cig'] as const),
      ...(['a.name as administrationName', 'u.name as approvedByName'] as const),
      openObservations().as('openObservations'),
    ])
    .where(inScope(scope, { administrationId: 's.administrationId' }));
}

export interface StatementFilters {
  contractId?: string[] | undefined;
  month?: string[] | undefined;
  state?: StatementState[] | undefined;
  /** Those with an observation that waits for its answer, or those without. */
  observed?: boolean | undefined;
  /** Issued at this instant or later. */
  issuedFrom?: string | undefined;
}

/** Narrows statements down. */
export function filterStatements(
  query: ReturnType<typeof selectStatements>,
  { contractId, month, state, observed, issuedFrom }: StatementFilters,
) {
  let rows = query;
  if (contractId) rows = rows.where('s.contractId', 'in', contractId);
  if (month) rows = rows.where('s.month', 'in', month);
  if (state) rows = rows.where('s.state', 'in', state);
  if (observed !== undefined) rows = rows.where(openObservations(), observed ? '>' : '=', 0);
  if (issuedFrom) rows = rows.where('s.issuedAt', '>=', new Date(issuedFrom));
  return rows;
}

/** Whether somebody here has to do something with a statement: approve a draft, answer an observation. */
export function awaitsSomebody() {
  return sql<SqlBool>`(s.state = 'draft' or s.state <> 'superseded' and ${openObservations()} > 0)`;
}

/** Every revision of a month's statement, the newest first. */
export function listRevisions(db: Db, { contractId, month }: { contractId: string; month: string }) {
  return db
    .selectFrom('statements')
    .select(['id', 'revision', 'state', 'totalCents', 'reason', 'createdAt'])
    .where('contractId', '=', contractId)
    .where('month', '=', month)
    .orderBy('revision', 'desc')
    .execute();
}

export type StatementRow = NonNullable<Awaited<ReturnType<typeof findStatement>>>;

export function findStatement(db: Db, id: string, scope: Scope) {
  return selectStatements(db, scope).where('s.id', '=', id).executeTakeFirst();
}

/** What was said about a statement, oldest first. */
export function listNotes(db: Db, statementId: string) {
  return db
    .selectFrom('statementNotes as n')
    .innerJoin('users as u', 'u.id', 'n.authorId')
    .select(['n.id', 'n.kind', 'n.text', 'n.authorId', 'u.name as authorName', 'n.acceptedAt as at'])
    .where('n.statementId', '=', statementId)
    .where('n.acceptedAt', 'is not', null)
    .orderBy('n.createdAt')
    .orderBy('n.id')
    .execute();
}

/** Keeps a text until the command that carries it is accepted; answers its id. */
export async function insertNote(
  db: Db,
  note: { statementId: string; kind: StatementNoteKind; text: string; authorId: string },
  now: number,
): Promise<string> {
  const row = await db
    .insertInto('statementNotes')
    .values({ ...note, createdAt: new Date(now), acceptedAt: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Removes the text of a command that was refused. */
export async function removeNote(db: Db, noteId: string): Promise<void> {
  await db.deleteFrom('statementNotes').where('id', '=', noteId).where('acceptedAt', 'is', null).execute();
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

/** What a message about a draft says, and whom it goes to. */
export async function draftAndManagers(db: Db, statementId: string) {
  const statement = await findStatement(db, statementId, { kind: 'all' });
  const managers = await db
    .selectFrom('users')
    .select(['id', 'email'])
    .where('role', '=', 'manager')
    .where('active', '=', true)
    .orderBy('id')
    .execute();
  return { statement, managers };
}

/** Which facts are the month's, with the opening hours of the calendar as it is now. */
export async function factsOfMonth(
  db: Db,
  contract: ContractRow,
  month: string,
  now: number,
): Promise<FactsOfMonth> {
  const range = monthRange(month);
  const calendar = await workingCalendar(db, calendarOfChannel(contract.terms, 'phone'));
  const open = calendar.intervalsBetween(range.from, range.to);
  return { contractId: contract.id, month: range, open, until: Math.min(range.to, now) };
}

function figuresOf(contract: ContractRow, facts: TalliedMonth, invoicedParts: InvoicedPart[]): Figures {
  return {
    contractVersion: contract.termsVersion,
    ...statementOf(contract.terms, facts),
    factsHash: facts.factsHash,
    invoicedParts,
  };
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

/** Observations since the last answer. */
function openObservations() {
  return sql<number>`(
    select count(*)::integer from statement_notes as n
    where n.statement_id = s.id and n.kind = 'observation' and n.accepted_at is not null
      and n.accepted_at > coalesce((
        select max(a.accepted_at) from statement_notes as a
        where a.statement_id = s.id and a.kind = 'answer'), '-infinity'))`;
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

function lastDayOf(month: string): string {
  return dateOfDay(dayNumber(`${addMonths(month, 1)}-01`) - 1);
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);
