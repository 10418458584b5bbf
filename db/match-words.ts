import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

/** True where each of the words occurs in one of the columns; case and accents make no difference. */
export function matchesWords(columns: readonly Expression<unknown>[], words: string): RawBuilder<SqlBool> {
  const haystack = sql`immutable_unaccent(lower(concat_ws(' ', ${sql.join(columns)})))`;
  const each = words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => sql`${haystack} like '%' || immutable_unaccent(lower(${escaped(word)}::text)) || '%'`);
  return each.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(each, sql` and `)})`;
}

/** The text as `like` takes it for itself. */
function escaped(word: string): string {
  return word.replace(/[\\%_]/g, (special) => `\\${special}`);
}
