import { z } from '@hono/zod-openapi';
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Database } from '../db/schema.ts';

/** Totals are counted up to here; beyond it the answer says that there are more. */
export const COUNTED_UP_TO = 10_000;
const MAX_PER_PAGE = 200;

interface ListOptions<Sort extends string, Filters extends z.core.$ZodLooseShape> {
  /** What may be sorted by; the first is the default. */
  sort: readonly [Sort, ...Sort[]];
  order?: 'asc' | 'desc';
  /** One schema a filter; make repeatable ones with `anyOf`. */
  filters: Filters;
}

/** What Postgres takes in no text, NUL before all, parts words like a blank does. */
const words = z
  .string()
  .max(200)
  .transform((text) => text.replace(/[\p{Cc}\p{Surrogate}]+/gu, ' ').trim());

/** The query parameters of a list: paging, sorting, words, and the resource's own filters. Others are refused. */
export function listQuery<const Sort extends string, Filters extends z.core.$ZodLooseShape>(
  options: ListOptions<Sort, Filters>,
) {
  return z.strictObject({
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    perPage: z.coerce.number().int().min(1).max(MAX_PER_PAGE).default(25),
    sort: z.enum(options.sort).default(options.sort[0] as never),
    order: z.enum(['asc', 'desc']).default(options.order ?? 'asc'),
    q: words.optional().openapi({ type: 'string', description: 'Words to look for' }),
    ...options.filters,
  });
}

/** A repeatable filter: any of the values given. */
export function anyOf<T extends z.ZodType>(value: T) {
  return z
    .preprocess(
      (given) => (given === undefined || Array.isArray(given) ? given : [given]),
      z.array(value).min(1).max(200).optional(),
    )
    .openapi({ type: 'array', items: { type: 'string' }, description: 'Repeatable: any of' });
}

/** A filter that is `true` or `false`. */
export function flagFilter() {
  return z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .openapi({ type: 'string', enum: ['true', 'false'] });
}

/** What every list's query has. */
export interface ListQuery {
  page: number;
  perPage: number;
  sort: string;
  order: 'asc' | 'desc';
}

/** The answer of a list. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    data: z.array(item),
    total: z.int().describe(`Counted up to ${COUNTED_UP_TO}`),
    totalIsExact: z.boolean(),
  });
}

export interface Page<Row> {
  data: Row[];
  total: number;
  totalIsExact: boolean;
}

/**
 * One page of a filtered and sorted query, and how many rows there are in all.
 * @param query without limit and offset; its order should end in a unique column.
 */
export async function fetchPage<DB, TB extends keyof DB, Row>(
  db: Db,
  query: SelectQueryBuilder<DB, TB, Row>,
  { page, perPage }: { page: number; perPage: number },
): Promise<Page<Row>> {
  const [data, counted] = await Promise.all([
    query
      .limit(perPage)
      .offset((page - 1) * perPage)
      .execute(),
    countUpTo(db, query),
  ]);
  return { data, ...counted };
}

/** Counts the rows of a query, but no more than `COUNTED_UP_TO`. */
export async function countUpTo<DB, TB extends keyof DB, Row>(
  db: Db,
  query: SelectQueryBuilder<DB, TB, Row>,
): Promise<{ total: number; totalIsExact: boolean }> {
  const rows = query.clearSelect().clearOrderBy() as unknown as SelectQueryBuilder<
    Database,
    'requests',
    object
  >;
  const { count } = await db
    .selectFrom(
      rows
        .select(sql`1`.as('one'))
        .limit(COUNTED_UP_TO + 1)
        .as('rows'),
    )
    .select(sql<string>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return { total: Math.min(Number(count), COUNTED_UP_TO), totalIsExact: Number(count) <= COUNTED_UP_TO };
}

/** A page whose rows become something else. */
export function mapPage<Row, Item>(page: Page<Row>, toItem: (row: Row) => Item): Page<Item> {
  return { ...page, data: page.data.map(toItem) };
}
