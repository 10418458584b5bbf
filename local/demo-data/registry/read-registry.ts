import type { Db } from '../../../db/database.ts';
import { type Ids, idOf } from './ids.ts';

/** The ids of the registry, by the codes that the stories use. */
export interface Registry {
  contract(code: string): string;
  category(contract: string, code: string): string;
  supplier(code: string): string;
  site(code: string): string;
  asset(code: string): string;
  user(email: string): string;
}

export async function readRegistry(db: Db): Promise<Registry> {
  const [contracts, categories, suppliers, sites, assets, users] = await Promise.all([
    db.selectFrom('contracts').select(['code', 'id']).execute(),
    db
      .selectFrom('categories as g')
      .innerJoin('contracts as c', 'c.id', 'g.contractId')
      .select(['g.code', 'g.id', 'c.code as contract'])
      .execute(),
    db.selectFrom('suppliers').select(['code', 'id']).execute(),
    db.selectFrom('sites').select(['code', 'id']).execute(),
    db.selectFrom('assets').select(['code', 'id']).execute(),
    db.selectFrom('users').select(['email as code', 'id']).execute(),
  ]);
  const byCode = (rows: { code: string; id: string }[]) => {
    const ids: Ids = new Map(rows.map(({ code, id }) => [code, id]));
    return (code: string) => idOf(ids, code);
  };
  const category = byCode(categories.map(({ contract, code, id }) => ({ code: `${contract}/${code}`, id })));
  return {
    contract: byCode(contracts),
    category: (contract, code) => category(`${contract}/${code}`),
    supplier: byCode(suppliers),
    site: byCode(sites),
    asset: byCode(assets),
    user: byCode(users),
  };
}
