import { hashPassword } from 'better-auth/crypto';
import { newWebhookSecret } from '../../../channels/webhook.ts';
import type { Db } from '../../../db/database.ts';
import type { ContractTerms } from '../../../domain/contract/contract-terms.ts';
import { demoCalendars } from './calendars.ts';
import { CATALOGUE } from './catalogue.ts';
import { CONTRACTS, type DemoContract } from './contracts.ts';
import { ADMINISTRATIONS, ASSETS, SITES } from './places.ts';
import { type Ids, idOf, idsByCode } from './read-registry.ts';
import { CENTRES, SUPPLIERS } from './suppliers.ts';
import { DEMO_PASSWORD, USERS } from './users.ts';

const CONTRACT_YEARS = 3;
const CODED = ['code', 'id'] as const;

/** What a contract refers to. */
type Around = Record<'administrations' | 'calendars' | 'suppliers' | 'centres', Ids>;

/**
 * Writes the registry of the demo, all or nothing: what administrators would have typed in before the first call.
 * @param hooksUrl where the demo supplier receives webhooks, without the supplier's code
 * @param year the first of the contracts' years
 */
export async function loadRegistry(db: Db, hooksUrl: string, year: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const administrations = await idsByCode(
      tx
        .insertInto('administrations')
        .values([...ADMINISTRATIONS])
        .returning(CODED),
    );
    const calendarRows = demoCalendars(year).map(({ definition, ...calendar }) => ({
      ...calendar,
      definition: JSON.stringify(definition),
    }));
    const calendars = await idsByCode(tx.insertInto('calendars').values(calendarRows).returning(CODED));
    const supplierRows = SUPPLIERS.map(({ code, name, kind, phone, by }) => ({
      ...{ code, name, kind, phone },
      email: `ordini@${code.toLowerCase()}.example`,
      webhookUrl: by === 'program' ? `${hooksUrl}/${code}` : null,
      webhookSecret: newWebhookSecret(),
    }));
    const suppliers = await idsByCode(tx.insertInto('suppliers').values(supplierRows).returning(CODED));
    const centreRows = CENTRES.map(({ supplier, ...centre }) => ({
      ...centre,
      supplierId: idOf(suppliers, supplier),
    }));
    const centres = await idsByCode(tx.insertInto('serviceCentres').values(centreRows).returning(CODED));
    const siteRows = SITES.map(({ administration, ...site }) => ({
      ...site,
      administrationId: idOf(administrations, administration),
    }));
    const sites = await idsByCode(tx.insertInto('sites').values(siteRows).returning(CODED));
    const assetRows = ASSETS.map(({ administration, site, ...asset }) => ({
      ...asset,
      administrationId: idOf(administrations, administration),
      siteId: idOf(sites, site),
    }));
    await tx.insertInto('assets').values(assetRows).execute();
    for (const contract of CONTRACTS) {
      await insertContract(tx, contract, { administrations, calendars, suppliers, centres }, year);
    }
    await insertUsers(tx, administrations, suppliers);
  });
}

/** A contract with its catalogue, its routing and the first version of its terms. @param year its first */
async function insertContract(tx: Db, contract: DemoContract, around: Around, year: number): Promise<void> {
  const { code, title, cig, administration, channels, maintenance } = contract;
  const startsOn = `${year}-01-01`;
  const endsOn = `${year + CONTRACT_YEARS - 1}-12-31`;
  const administrationId = idOf(around.administrations, administration);
  const calendarId = idOf(around.calendars, code);
  const { id: contractId } = await tx
    .insertInto('contracts')
    .values({ code, title, administrationId, calendarId, cig, startsOn, endsOn })
    .returning('id')
    .executeTakeFirstOrThrow();
  const suppliers = SUPPLIERS.filter((supplier) => supplier.contract === code).map((supplier) => ({
    contractId,
    supplierId: idOf(around.suppliers, supplier.code),
  }));
  await tx.insertInto('supplierContracts').values(suppliers).execute();
  const categories = await insertCatalogue(tx, contract, contractId, around);
  const terms: ContractTerms = {
    ...contract.terms,
    calendarId,
    channelCalendars: channels.map(({ channel, calendar }) => ({
      channel,
      calendarId: idOf(around.calendars, calendar),
    })),
    targets: contract.targets.map(({ category, ...target }) => ({
      ...target,
      categoryId: category === null ? null : idOf(categories, category),
    })),
    maintenance: maintenance && {
      categoryIds: maintenance.categories.map((category) => idOf(categories, category)),
      coversOtherSuppliersHardware: maintenance.coversOtherSuppliersHardware,
      requiredDocuments: maintenance.requiredDocuments,
    },
  };
  await tx
    .insertInto('contractVersions')
    .values({ contractId, version: 1, validFrom: startsOn, terms: JSON.stringify(terms), createdBy: null })
    .execute();
}

async function insertCatalogue(
  tx: Db,
  { code: contract }: DemoContract,
  contractId: string,
  { suppliers, centres }: Around,
): Promise<Ids> {
  const groups = Object.entries(CATALOGUE[contract]);
  const rows = groups.flatMap(([groupName, entries]) =>
    entries.map(([code, name]) => ({ contractId, code, name, groupName })),
  );
  const categories = await idsByCode(tx.insertInto('categories').values(rows).returning(CODED));
  const routing = groups.flatMap(([, entries]) =>
    entries.flatMap(([code, , ...asked]) =>
      asked.map((one, index) => ({
        categoryId: idOf(categories, code),
        position: index + 1,
        supplierId: idOf(suppliers, typeof one === 'string' ? one : one.supplier),
        serviceCentreId: typeof one === 'string' ? null : idOf(centres, one.centre),
      })),
    ),
  );
  await tx.insertInto('categoryRouting').values(routing).execute();
  return categories;
}

/** The people who sign in to the demo, all with the same password. */
async function insertUsers(tx: Db, administrations: Ids, suppliers: Ids): Promise<void> {
  const rows = USERS.map(({ email, name, role, administration, supplier }) => ({
    ...{ email, name, role, emailVerified: true },
    administrationId: administration === undefined ? null : idOf(administrations, administration),
    supplierId: supplier === undefined ? null : idOf(suppliers, supplier),
  }));
  const users = await tx.insertInto('users').values(rows).returning('id').execute();
  const password = await hashPassword(DEMO_PASSWORD);
  const accounts = users.map(({ id }) => ({ userId: id, accountId: id, providerId: 'credential', password }));
  await tx.insertInto('accounts').values(accounts).execute();
}
