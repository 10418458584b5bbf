import { sql } from 'kysely';
import type { ContractTerms } from '../../domain/contract/contract-terms.ts';
import type { Db } from '../database.ts';
import { matchesWords } from '../match-words.ts';
import type { Scope } from '../scope.ts';

/** A contract with the version of its terms that holds on a day. */
export interface ContractRow {
  id: string;
  code: string;
  title: string;
  administrationId: string;
  cig: string | null;
  startsOn: string;
  endsOn: string;
  /** Of the contract as a whole: the number of its newest version. */
  version: number;
  /** The version that holds. */
  termsVersion: number;
  validFrom: string;
  terms: ContractTerms;
  createdAt: Date;
  updatedAt: Date;
}

/**
 * Contracts within the scope, each with the version that holds on the day: the newest that is valid by then, before
 * all of them the first.
 */
export function selectContracts(db: Db, scope: Scope, day: string) {
  const query = db
    .selectFrom('contracts as c')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('contractVersions as v')
          .select(['v.version as termsVersion', 'v.validFrom', 'v.terms'])
          .whereRef('v.contractId', '=', 'c.id')
          .orderBy(sql`(v.valid_from <= ${day}::date)`, 'desc')
          .orderBy(sql`case when v.valid_from <= ${day}::date then v.version else -v.version end`, 'desc')
          .limit(1)
          .as('t'),
      (join) => join.onTrue(),
    )
    .select([
      'c.id',
      'c.code',
      'c.title',
      'c.administrationId',
      'c.cig',
      'c.startsOn',
      'c.endsOn',
      'c.version',
      't.termsVersion',
      't.validFrom',
      't.terms',
      'c.createdAt',
      'c.updatedAt',
    ]);
  if (scope.kind === 'all') return query;
  if (scope.kind === 'administration') return query.where('c.administrationId', '=', scope.administrationId);
  return query.where('c.id', 'in', (eb) =>
    eb.selectFrom('supplierContracts').select('contractId').where('supplierId', '=', scope.supplierId),
  );
}

/** Those whose code, title or CIG has the words. */
export function withContractWords(query: ReturnType<typeof selectContracts>, words: string) {
  return query.where(matchesWords([sql.ref('c.code'), sql.ref('c.title'), sql.ref('c.cig')], words));
}

/** The contract with the version that holds on the day. */
export async function findContract(
  db: Db,
  id: string,
  scope: Scope,
  day: string,
): Promise<ContractRow | undefined> {
  return selectContracts(db, scope, day).where('c.id', '=', id).executeTakeFirst();
}

/** The contract with its newest version, whether it holds already or not. */
export async function findNewestTerms(
  db: Db,
  contractId: string,
): Promise<{ version: number; validFrom: string; terms: ContractTerms } | undefined> {
  return db
    .selectFrom('contractVersions')
    .select(['version', 'validFrom', 'terms'])
    .where('contractId', '=', contractId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/**
 * The contracts that are not over whose deadlines count in a calendar on some day from one on (`YYYY-MM-DD`), with each
 * version of theirs that says so.
 */
export async function contractsCountedIn(
  db: Db,
  calendarId: string,
  day: string,
): Promise<{ code: string; validFrom: string; terms: ContractTerms }[]> {
  return db
    .selectFrom('contractVersions as v')
    .innerJoin('contracts as c', 'c.id', 'v.contractId')
    .select(['c.code', 'v.validFrom', 'v.terms'])
    .where(sql<string>`v.terms ->> 'calendarId'`, '=', calendarId)
    .where('c.endsOn', '>=', day)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('contractVersions as later')
            .select('later.version')
            .whereRef('later.contractId', '=', 'v.contractId')
            .whereRef('later.version', '>', 'v.version')
            .where('later.validFrom', '<=', sql<string>`greatest(v.valid_from, ${day}::date)`),
        ),
      ),
    )
    .orderBy('c.code')
    .orderBy('v.version')
    .execute();
}

export interface NewContract {
  code: string;
  title: string;
  administrationId: string;
  cig: string | null;
  startsOn: string;
  endsOn: string;
  validFrom: string;
  terms: ContractTerms;
  createdBy: string | null;
}

/** Inserts a contract with its first version; answers its id. */
export async function insertContract(db: Db, contract: NewContract): Promise<string> {
  const { validFrom, terms, createdBy, ...row } = contract;
  const { id } = await db
    .insertInto('contracts')
    .values({ ...row, calendarId: terms.calendarId })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertVersion(db, id, 1, { validFrom, terms, createdBy });
  return id;
}

/** Adds a version to a contract that still has the given one; false if it has another. */
export async function changeContract(
  db: Db,
  at: { id: string; version: number },
  contract: NewContract,
): Promise<boolean> {
  const { validFrom, terms, createdBy, ...row } = contract;
  const version = at.version + 1;
  const changed = await db
    .updateTable('contracts')
    .set({ ...row, calendarId: terms.calendarId, version, updatedAt: sql<Date>`now()` })
    .where('id', '=', at.id)
    .where('version', '=', at.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return false;
  await insertVersion(db, at.id, version, { validFrom, terms, createdBy });
  return true;
}

async function insertVersion(
  db: Db,
  contractId: string,
  version: number,
  { validFrom, terms, createdBy }: Pick<NewContract, 'validFrom' | 'terms' | 'createdBy'>,
): Promise<void> {
  await db
    .insertInto('contractVersions')
    .values({ contractId, version, validFrom, terms: JSON.stringify(terms), createdBy })
    .execute();
}

/** All versions of a contract, the newest first. */
export async function listContractVersions(db: Db, contractId: string) {
  return db
    .selectFrom('contractVersions')
    .select(['version', 'validFrom', 'terms', 'createdBy', 'createdAt'])
    .where('contractId', '=', contractId)
    .orderBy('version', 'desc')
    .execute();
}

/** Removes a contract with its versions; the database refuses where something else refers to it. */
export async function deleteContract(db: Db, at: { id: string; version: number }): Promise<boolean> {
  await db.deleteFrom('contractVersions').where('contractId', '=', at.id).execute();
  const result = await db
    .deleteFrom('contracts')
    .where('id', '=', at.id)
    .where('version', '=', at.version)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** What terms may name of a contract's catalogue. */
export interface Catalogue {
  categoryIds: ReadonlySet<string>;
  groups: ReadonlySet<string>;
}

/** The ids of the contract's catalogue and the names of its groups. */
export async function catalogueOf(db: Db, contractId: string): Promise<Catalogue> {
  const rows = await db
    .selectFrom('categories')
    .select(['id', 'groupName'])
    .where('contractId', '=', contractId)
    .execute();
  return {
    categoryIds: new Set(rows.map((row) => row.id)),
    groups: new Set(rows.flatMap((row) => row.groupName ?? [])),
  };
}
