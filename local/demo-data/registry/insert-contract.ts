import type { Db } from '../../../db/database.ts';
import type { ContractTerms } from '../../../domain/contract/contract-terms.ts';
import { CATALOGUE } from './categories.ts';
import type { DemoContract } from './contracts.ts';
import { type Ids, idOf, idsByCode } from './ids.ts';
import { SUPPLIERS } from './suppliers.ts';

const CONTRACT_YEARS = 3;

/** What a contract refers to. */
export interface Around {
  administrations: Ids;
  calendars: Ids;
  suppliers: Ids;
  centres: Ids;
}

/** A contract with its catalogue, its routing and the first version of its terms. @param year its first */
export async function insertContract(
  tx: Db,
  contract: DemoContract,
  around: Around,
  year: number,
): Promise<void> {
  const startsOn = `${year}-01-01`;
  const calendarId = idOf(around.calendars, contract.code);
  const { id: contractId } = await tx
    .insertInto('contracts')
    .values({
      code: contract.code,
      title: contract.title,
      administrationId: idOf(around.administrations, contract.administration),
      calendarId,
      cig: contract.cig,
      startsOn,
      endsOn: `${year + CONTRACT_YEARS - 1}-12-31`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('supplierContracts')
    .values(
      SUPPLIERS.filter((supplier) => supplier.contract === contract.code).map(({ code }) => ({
        contractId,
        supplierId: idOf(around.suppliers, code),
      })),
    )
    .execute();
  const categories = await insertCatalogue(tx, contract, contractId, around);
  const terms: ContractTerms = {
    ...contract.terms,
    calendarId,
    channelCalendars: contract.channels.map(({ channel, calendar }) => ({
      channel,
      calendarId: idOf(around.calendars, calendar),
    })),
    targets: contract.targets.map(({ category, ...target }) => ({
      ...target,
      categoryId: category === null ? null : idOf(categories, category),
    })),
  };
  await tx
    .insertInto('contractVersions')
    .values({ contractId, version: 1, validFrom: startsOn, terms: JSON.stringify(terms), createdBy: null })
    .execute();
}

async function insertCatalogue(
  tx: Db,
  contract: DemoContract,
  contractId: string,
  { suppliers, centres }: Around,
): Promise<Ids> {
  const entries = CATALOGUE[contract.code].flatMap((group) =>
    group.entries.map((entry) => ({ ...entry, groupName: group.name })),
  );
  const categories = idsByCode(
    await tx
      .insertInto('categories')
      .values(entries.map(({ code, name, groupName }) => ({ contractId, code, name, groupName })))
      .returning(['id', 'code'])
      .execute(),
  );
  await tx
    .insertInto('categoryRouting')
    .values(
      entries.flatMap(({ code, routing }) =>
        routing.map((step, index) => ({
          categoryId: idOf(categories, code),
          position: index + 1,
          supplierId: idOf(suppliers, typeof step === 'string' ? step : step.supplier),
          serviceCentreId: typeof step === 'string' ? null : idOf(centres, step.centre),
        })),
      ),
    )
    .execute();
  return categories;
}
