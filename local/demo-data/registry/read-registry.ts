import { sql } from 'kysely';
import type { Db } from '../../../db/database.ts';

/** Ids by the codes that the demo's tables refer to each other with. */
export type Ids = ReadonlyMap<string, string>;

/** What a query finds, or has written. */
export async function idsByCode(query: { execute(): Promise<{ code: string; id: string }[]> }): Promise<Ids> {
  return new Map((await query.execute()).map(({ code, id }) => [code, id]));
}

/** @throws if the demo names something that it did not make */
export function idOf(ids: Ids, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`The demo data names ${code}, which it does not have`);
  return id;
}

/** The ids of the registry, by the codes that the scenarios use. */
export interface Registry {
  contract(code: string): string;
  category(contract: string, code: string): string;
  supplier(code: string): string;
  site(code: string): string;
  asset(code: string): string;
  user(email: string): string;
}

export async function readRegistry(db: Db): Promise<Registry> {
  const coded = async (table: 'contracts' | 'suppliers' | 'sites' | 'assets') => {
    const ids = await idsByCode(db.selectFrom(table).select(['code', 'id']));
    return (code: string) => idOf(ids, code);
  };
  const [contract, supplier, site, asset, users, categories] = await Promise.all([
    ...([coded('contracts'), coded('suppliers'), coded('sites'), coded('assets')] as const),
    idsByCode(db.selectFrom('users').select(['email as code', 'id'])),
    idsByCode(
      db
        .selectFrom('categories as g')
        .innerJoin('contracts as c', 'c.id', 'g.contractId')
        .select([sql<string>`c.code || '/' || g.code`.as('code'), 'g.id']),
    ),
  ]);
  return {
    ...{ contract, supplier, site, asset },
    category: (ofContract, code) => idOf(categories, `${ofContract}/${code}`),
    user: (email) => idOf(users, email),
  };
}
