import type { z } from '@hono/zod-openapi';
import type { Db } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { frozenParts } from '../../db/statements/invoiced-parts.ts';
import { findStatement, listRevisions, type StatementRow } from '../../db/statements/list.ts';
import { listNotes } from '../../db/statements/notes.ts';
import { allowedClosing } from '../../domain/service-levels/closing.ts';
import { iso, isoOrNull } from '../instants.ts';
import { type Principal, scopeFor } from '../principal.ts';
import { notFound } from '../problem.ts';
import type { StatementBody, statementSummarySchema } from './schemas.ts';

/** A statement as lists show it. */
export function statementSummary(row: StatementRow): z.infer<typeof statementSummarySchema> {
  return {
    ...row,
    totalCents: Number(row.totalCents),
    currency: 'EUR',
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
    approvedAt: isoOrNull(row.approvedAt),
    issuedAt: isoOrNull(row.issuedAt),
  };
}

/** A statement with what was said about it, and what who asks may do. @throws 404 */
export async function readStatement(
  db: Db,
  principal: Principal,
  scope: Scope,
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
    notes: notes.map((note) => ({ ...note, at: iso(note.at as Date) })),
    revisions: revisions.map((one) => ({
      ...one,
      totalCents: Number(one.totalCents),
      createdAt: iso(one.createdAt),
    })),
    allowed: allowedClosing(row).filter((command) => scopeFor(principal, 'statements', command) !== null),
  };
}
