import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Whose things a query may touch. Every query on what not everybody may see takes one. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'administration'; administrationId: string }
  | { kind: 'supplier'; supplierId: string };

/**
 * Whether a row belongs to the scope.
 * @param columns where the row says whose it is (`alias.column`); one that does not say so belongs to nobody's own
 */
export function inScope(
  scope: Scope,
  columns: { administrationId?: string; supplierId?: string },
): RawBuilder<SqlBool> {
  if (scope.kind === 'all') return sql<SqlBool>`true`;
  if (scope.kind === 'administration') return equals(columns.administrationId, scope.administrationId);
  return equals(columns.supplierId, scope.supplierId);
}

function equals(column: string | undefined, id: string): RawBuilder<SqlBool> {
  return column === undefined ? sql<SqlBool>`false` : sql<SqlBool>`${sql.ref(column)} = ${id}::uuid`;
}
