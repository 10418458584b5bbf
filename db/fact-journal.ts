import { type RawBuilder, sql } from 'kysely';
import type { Db } from './database.ts';

/** Registered facts that no workflow brings about, and what the closing does with a statement. */
export const JOURNAL_KINDS = ['call', 'downtime', 'statement'] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** `taken_over`: it was there before the journal began, which can say nothing about the time before. */
export type JournalCause = 'registered' | 'changed' | 'taken_over';

/**
 * Enters a row as it stands now, in the transaction that wrote it. Entries of one contract and kind follow one
 * another: until the transaction ends, the next one waits.
 */
export async function journal(
  trx: Db,
  kind: JournalKind,
  ref: string,
  cause: 'registered' | 'changed',
): Promise<void> {
  await sql`
    select journal_append(t.contract_id, ${kind}, t.id, ${cause}, ${AT[kind]}, ${factOf(kind)})
    from ${tableOf(kind)} as t where t.id = ${ref}::uuid`.execute(trx);
}

/** A place where the chain of a contract's journal does not hold. */
export interface BrokenEntry {
  kind: JournalKind;
  position: string;
  ref: string | null;
  why: 'altered' | 'entry_missing_before' | 'end_missing';
}

/** How many entries a contract's chains have, and where they break. Worked out inside the database. */
export async function verifyJournal(
  db: Db,
  contractId: string,
): Promise<{ length: number; broken: BrokenEntry[] }> {
  const { rows } = await sql<BrokenEntry>`
    select kind, position, ref, case when not intact then 'altered' else 'entry_missing_before' end as why
    from (
      select kind, position, ref, previous_sha256,
        sha256 = journal_hash(previous_sha256, position, kind, ref, cause, at, recorded_at, fact) as intact,
        lag(sha256) over (partition by kind order by position) as before,
        coalesce(lag(position) over (partition by kind order by position), 0) + 1 = position as next_to_it
      from fact_journal where contract_id = ${contractId}::uuid) as entry
    where not intact or not next_to_it or previous_sha256 is distinct from before
    union all
    select coalesce(h.kind, j.kind), coalesce(h.position, j.position), null, 'end_missing'
    from (select kind, position, sha256 from fact_journal_heads where contract_id = ${contractId}::uuid) as h
    full join (
      select distinct on (kind) kind, position, sha256 from fact_journal
      where contract_id = ${contractId}::uuid order by kind, position desc) as j on j.kind = h.kind
    where (h.position, h.sha256) is distinct from (j.position, j.sha256)
    order by 1, 2`.execute(db);
  const { count } = await db
    .selectFrom('factJournal')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('contractId', '=', contractId)
    .executeTakeFirstOrThrow();
  return { length: Number(count), broken: rows };
}

/** The table of a kind, whose rows `t` the others are of. */
export const tableOf = (kind: JournalKind) => sql.table(`${kind}s`);

/** The fact as the journal words it: a JSON array, see `JOURNAL_FIELDS`. */
export const factOf = (kind: JournalKind) => sql.raw<string>(`${kind}_fact(t)`);

/** When the fact lies. */
export const AT: Record<JournalKind, RawBuilder<Date>> = {
  call: sql`t.started_at`,
  downtime: sql`t.from_at`,
  statement: sql`(t.month || '-01')::timestamp at time zone 'Europe/Rome'`,
};
