import { type SqlBool, sql } from 'kysely';
import type { StatementState } from '../../domain/service-levels/closing.ts';
import type { Db } from '../database.ts';
import { inScope, type Scope } from '../scope.ts';

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

/** Observations since the last answer. */
export function openObservations() {
  return sql<number>`(
    select count(*)::integer from statement_notes as n
    where n.statement_id = s.id and n.kind = 'observation' and n.accepted_at is not null
      and n.accepted_at > coalesce((
        select max(a.accepted_at) from statement_notes as a
        where a.statement_id = s.id and a.kind = 'answer'), '-infinity'))`;
}
