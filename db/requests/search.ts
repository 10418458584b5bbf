import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** More words than anybody types only cost time. */
const MOST_WORDS = 12;
const REQUEST_NUMBER = /^(\d{4})-(\d{1,6})(?:\/\d{1,3})?$/;
/** Blanks, what no word holds, and the two characters that quoting would have to escape. */
const SEPARATORS = /[\s\p{Cc}\p{Surrogate}\\']+/u;
const SERIAL = /^\d{1,6}$/;

/**
 * Whether a request has all the words, in any order and case, with or without accents: each as a word of Italian or
 * as the beginning of one. A word that is a request's number, whole or in its last part, finds that request.
 * @param year of the numbers that a serial alone may mean; the year before counts too
 * @returns null where there is nothing to look for
 */
export function matchesRequestWords(alias: string, words: string, year: number): RawBuilder<SqlBool> | null {
  const terms = words.split(SEPARATORS).filter(Boolean).slice(0, MOST_WORDS);
  if (terms.length === 0) return null;
  const only = terms.length === 1 ? (terms[0] as string) : '';
  const numbers = numbersOf(only, year);
  const isNumber = sql<SqlBool>`${sql.ref(`${alias}.number`)} = any(${numbers}::text[])`;
  if (REQUEST_NUMBER.test(only)) return isNumber;
  const text = sql<SqlBool>`${sql.ref(`${alias}.search`)} @@ ${tsquery(terms)}`;
  return numbers.length === 0 ? text : sql<SqlBool>`(${text} or ${isNumber})`;
}

/** The request numbers that a word may mean: `2026-123`, `2026-000123/1` and `123` all mean `2026-000123`. */
export function numbersOf(word: string, year: number): string[] {
  const whole = REQUEST_NUMBER.exec(word);
  if (whole) return [numberOf(whole[1] as string, whole[2] as string)];
  if (SERIAL.test(word)) return [year, year - 1].map((of) => numberOf(String(of), word));
  return [];
}

function numberOf(year: string, serial: string): string {
  return `${year}-${serial.padStart(6, '0')}`;
}

/** Words that Italian passes over (`della`) ask for nothing beside others. */
function tsquery(terms: readonly string[]) {
  const alone = terms.length === 1;
  const parts = terms.map((term) => {
    const plain = sql`immutable_unaccent(${term}::text)`;
    const stem = sql`plainto_tsquery('italian', ${plain})`;
    const beginning = sql`to_tsquery('simple', quote_literal(${plain}) || ':*')`;
    if (alone) return sql`(${stem} || ${beginning})`;
    return sql`case when numnode(${stem}) = 0 then ''::tsquery else ${stem} || ${beginning} end`;
  });
  return sql`(${sql.join(parts, sql` && `)})`;
}
