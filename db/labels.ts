import { sql } from 'kysely';
import type { Db } from './database.ts';

/** How people call what the ids name: people, suppliers, keys, categories, and requests by their numbers. */
export async function labelsOf(db: Db, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ id: string; label: string }>`
    with wanted as (select unnest(${wanted}::uuid[]) as id)
    select id, name as label from users join wanted using (id)
    union all select id, name from suppliers join wanted using (id)
    union all select id, name from api_keys join wanted using (id)
    union all select id, name from categories join wanted using (id)
    union all select id, number from requests join wanted using (id)`.execute(db);
  return new Map(rows.map((row) => [row.id, row.label]));
}
