import { newWebhookSecret } from '../../../channels/webhook.ts';
import type { Db } from '../../../db/database.ts';
import { ADMINISTRATIONS } from './administrations.ts';
import { demoCalendars } from './calendars.ts';
import { CONTRACTS } from './contracts.ts';
import { type Ids, idOf, idsByCode } from './ids.ts';
import { insertContract } from './insert-contract.ts';
import { insertUsers } from './insert-users.ts';
import { ASSETS, SITES } from './places.ts';
import { CENTRES, SUPPLIERS } from './suppliers.ts';

/**
 * Writes the registry of the demo, all or nothing: what administrators would have typed in before the first call.
 * @param hooksUrl where the demo supplier receives webhooks, without the supplier's code
 * @param year the first of the contracts' years
 */
export async function loadRegistry(db: Db, hooksUrl: string, year: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const administrations = idsByCode(
      await tx
        .insertInto('administrations')
        .values([...ADMINISTRATIONS])
        .returning(['id', 'code'])
        .execute(),
    );
    const calendars = idsByCode(
      await tx
        .insertInto('calendars')
        .values(
          demoCalendars(year).map((calendar) => ({
            ...calendar,
            definition: JSON.stringify(calendar.definition),
          })),
        )
        .returning(['id', 'code'])
        .execute(),
    );
    const suppliers = await insertSuppliers(tx, hooksUrl);
    const centres = idsByCode(
      await tx
        .insertInto('serviceCentres')
        .values(CENTRES.map(({ supplier, ...rest }) => ({ ...rest, supplierId: idOf(suppliers, supplier) })))
        .returning(['id', 'code'])
        .execute(),
    );
    await insertPlaces(tx, administrations);
    for (const contract of CONTRACTS) {
      await insertContract(tx, contract, { administrations, calendars, suppliers, centres }, year);
    }
    await insertUsers(tx, administrations, suppliers);
  });
}

async function insertSuppliers(tx: Db, hooksUrl: string): Promise<Ids> {
  const rows = await tx
    .insertInto('suppliers')
    .values(
      SUPPLIERS.map(({ code, name, kind, phone, program }) => ({
        code,
        name,
        kind,
        phone,
        email: `ordini@${code.toLowerCase()}.example`,
        webhookUrl: program ? `${hooksUrl}/${code}` : null,
        webhookSecret: newWebhookSecret(),
      })),
    )
    .returning(['id', 'code'])
    .execute();
  return idsByCode(rows);
}

async function insertPlaces(tx: Db, administrations: Ids): Promise<void> {
  const sites = idsByCode(
    await tx
      .insertInto('sites')
      .values(
        SITES.map(({ administration, ...rest }) => ({
          ...rest,
          administrationId: idOf(administrations, administration),
        })),
      )
      .returning(['id', 'code'])
      .execute(),
  );
  await tx
    .insertInto('assets')
    .values(
      ASSETS.map(({ administration, site, ...rest }) => ({
        ...rest,
        administrationId: idOf(administrations, administration),
        siteId: site === null ? null : idOf(sites, site),
      })),
    )
    .execute();
}
