import type { z } from '@hono/zod-openapi';
import type { Db } from '../../db/database.ts';
import { frozenParts } from '../../db/statements/invoiced-parts.ts';
import { findStatement, listRevisions, type StatementRow } from '../../db/statements/list.ts';
import { listNotes } from '../../db/statements/notes.ts';
import { allowedClosing, type ClosingCommandName } from '../../domain/service-levels/closing.ts';
import type { Caller } from '../access.ts';
import { type Principal, scopeFor } from '../principal.ts';
import { notFound } from '../problem.ts';
import type { StatementBody, statementSummarySchema } from './schemas.ts';

/** A statement as lists show it. */
export function statementSummary(row: StatementRow): z.infer<typeof statementSummarySchema> {
  return { ...row, totalCents: Number(row.totalCents), currency: 'EUR' };
}

/** A statement with what was said about it, and what who asks may do. @throws 404 */
export async function readStatement(
  db: Db,
  { principal, scope }: Pick<Caller, 'principal' | 'scope'>,
  id: string,
): Promise<StatementBody> {
  const row = await findStatement(db, id, scope);
  if (!row) throw notFound();
  const [notes, revisions, invoicedParts] = await Promise.all([
    listNotes(db, id),
    listRevisions(db, row),
    frozenParts(db, id),
  ]);
  return {
    ...statementSummary(row),
    invoicedParts,
    notes: notes.map((note) => ({ ...note, at: note.at as Date })),
    revisions: revisions.map((one) => ({ ...one, totalCents: Number(one.totalCents) })),
    allowed: allowedOnStatement(row, principal),
  };
}

/** The commands that the rules and the policy both allow. */
export function allowedOnStatement(row: StatementRow, principal: Principal): ClosingCommandName[] {
  return allowedClosing(row).filter((command) => scopeFor(principal, 'statements', command) !== null);
}
