import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths, monthOf, monthRange } from '../../domain/time/rome.ts';
import { compileCalendar } from '../../domain/time/working-time.ts';
import {
  type ContactCentre,
  command,
  eventually,
  newRequest,
  openContactCentre,
} from '../harness/contact-centre.ts';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { invitePeople, type People } from './people.ts';

const MINUTE_MS = 60_000;
const THIS_MONTH = monthOf(Date.now());
const MONTH = addMonths(THIS_MONTH, -1);
const MONTH_NAME = new Intl.DateTimeFormat('it-IT', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
}).format(new Date(`${MONTH}-01T00:00:00Z`));

let centre: ContactCentre;
let people: People;
let poli: string;
let request: { id: string; number: string };

beforeAll(async () => {
  centre = await openContactCentre();
  people = await invitePeople(centre.app.baseUrl);
  poli = centre.registry.contract('POLI');
  request = await resolvedDirectly();
  await loadFacts();
});

afterAll(async () => {
  await people?.leave();
  await centre?.stop();
});

/** A request that ran here and was resolved at first contact, put into last month. */
async function resolvedDirectly() {
  const caller = await centre.as('operator@example.org');
  const { json } = await caller.post(
    '/api/requests',
    newRequest(centre.registry, { subject: 'Proiettore che non si accende' }),
  );
  const path = `/api/requests/${json.id}`;
  await command(caller, path, 'qualify', { categoryId: centre.registry.category('POLI', 'MAN-IDR') });
  const resolved = await command(caller, path, 'resolve', { resolution: 'Spiegato al telefono.' });
  expect(resolved.json.resolvedDirectly).toBe(true);
  await centre.db
    .updateTable('requests')
    .set({ createdAt: new Date(await openingOf(MONTH)) })
    .where('id', '=', json.id)
    .execute();
  return { id: json.id as string, number: json.number as string };
}

async function openingOf(month: string): Promise<number> {
  const { definition } = await centre.db
    .selectFrom('calendars as k')
    .innerJoin('contracts as c', 'c.calendarId', 'k.id')
    .select('k.definition')
    .where('c.id', '=', poli)
    .executeTakeFirstOrThrow();
  return compileCalendar(definition).nextOpening(monthRange(month).from);
}

/** With the request that ran here 29 of 40 by telephone are resolved directly; 30 calls are all answered; half an hour down. */
async function loadFacts(): Promise<void> {
  const open = await openingOf(MONTH);
  await centre.db
    .insertInto('importedRequests')
    .values(
      Array.from({ length: 39 }, (_, index) => ({
        contractId: poli,
        externalId: `R${index}`,
        number: `V-${index}`,
        channel: 'phone' as const,
        priority: 2 as const,
        receivedAt: new Date(open + index * MINUTE_MS),
        state: 'closed' as const,
        resolvedDirectly: index < 28,
        resolvedAt: new Date(open + (index + 5) * MINUTE_MS),
        deadlines: JSON.stringify([
          { cycle: 0, target: 'response', state: 'met' },
          { cycle: 0, target: 'resolution', state: 'met' },
        ]),
      })),
    )
    .execute();
  const operator = await centre.as('operator@example.org');
  for (let index = 0; index < 30; index += 1) {
    await operator.post('/api/calls', {
      contractId: poli,
      callId: `pbx-${index}`,
      direction: 'in',
      from: '+393331234567',
      to: '0212345',
      queue: 'guasti',
      startedAt: new Date(open + index * MINUTE_MS).toISOString(),
      outcome: index === 0 ? 'timeout' : 'answered',
      waitSeconds: 12,
      ...(index === 1 ? { requestId: request.id } : {}),
    });
  }
  const manager = await centre.as('manager@example.org');
  await manager.post('/api/downtimes', {
    contractId: poli,
    from: new Date(open).toISOString(),
    to: new Date(open + 30 * MINUTE_MS).toISOString(),
    reason: 'Centralino fermo',
  });
}

const statementId = async () => {
  const manager = await centre.as('manager@example.org');
  const { json } = await manager.get(`/api/statements?contractId=${poli}&month=${MONTH}`);
  return json.data[0]?.id as string;
};

describe('the statement of last month', () => {
  it('is closed from the overview, read with its penalty and formula, and leads to what counted', async () => {
    const { page, goTo } = await people.at('desk', 'manager');
    await goTo('/statements/overview');
    await page.getByRole('link', { name: `POLI, ${MONTH_NAME}: da chiudere` }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(`POLI: ${MONTH_NAME}`) }).waitFor();
    await page.getByText('29 su 40, cioè il 72,50 %', { exact: false }).waitFor();
    await page.getByRole('button', { name: `Chiudi ${MONTH_NAME}` }).click();
    await expectAccessible(page, 'the dialog that closes a month');
    await page.getByRole('dialog').getByRole('button', { name: 'Chiudi il mese' }).click();
    await page.getByRole('heading', { level: 1, name: `POLI · Rendiconto di ${MONTH_NAME}` }).waitFor();
    await page.getByText('sotto la soglia del 75 %', { exact: false }).waitFor();
    await page.getByText('29 / 40 = 72,50 %, < 75 %: 0,5 ‰ × 1.200.000,00 € = 600,00 €').waitFor();

    await page.getByRole('button', { name: 'Risolte', exact: true }).click();
    await page.getByText('1–25 di 29').waitFor();
    await page.getByLabel('Cerca un numero').fill('V-27');
    await page.getByText('1–1 di 1', { exact: true }).waitFor();
    await page.getByText('importata', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'V-27', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Richiesta V-27' }).waitFor();
    await page.getByText('Ripristino: dichiarata rispettata').waitFor();
    await page.getByRole('region', { name: 'Ripristino, giorno per giorno' }).waitFor();
    const sums = page.getByRole('region', { name: 'Ripristino: i conti' }).locator('tfoot td');
    expect(await sums.nth(1).textContent()).toBe(`${await sums.nth(0).textContent()} ✓`);
    await expectAccessible(page, 'an imported request');
    await page.goBack();
    await page.getByLabel('Cerca un numero').fill(request.number);
    await page.getByText('1–1 di 1', { exact: true }).waitFor();
    await page.getByText('conta, risolta direttamente').waitFor();
    await page.getByRole('link', { name: request.number }).click();
    await page.getByRole('heading', { level: 1, name: 'Proiettore che non si accende' }).waitFor();
    await page.context().close();
  });

  it('is observed by the referent while the manager approves, answered, and issued', async () => {
    const id = await statementId();
    const { page, goTo } = await people.at('desk', 'manager');
    await goTo('/');
    await page.getByRole('link', { name: /Rendiconti da approvare 1/ }).click();
    await page.getByText('Da approvare', { exact: true }).first().waitFor();
    await page.getByRole('link', { name: new RegExp(MONTH_NAME) }).click();
    await page.getByRole('button', { name: 'Approva' }).click();

    const { page: other, goTo: otherGoesTo } = await people.at('phone', 'referent');
    await otherGoesTo(`/statements/${id}/show`);
    expect(await other.getByRole('toolbar').getByRole('button').allTextContents()).toEqual([
      'Scrivi un’osservazione',
    ]);
    await other.getByRole('button', { name: 'Scrivi un’osservazione' }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Invia l’osservazione' }).click();
    await other.getByText('Scrivete qualche parola').waitFor();
    await other.getByLabel('Che cosa osservate').fill('La V-30 era risolta.');
    await expectAccessible(other, 'the observation on a phone');
    await other.getByRole('button', { name: 'Invia l’osservazione' }).click();
    await other.getByText('aspetta risposta').waitFor();

    const notice = page.getByRole('dialog').getByRole('status');
    await notice.getByText('Nel frattempo il rendiconto è cambiato').waitFor();
    await notice.getByText(/ha scritto un’osservazione .*«La V-30 era risolta.»/).waitFor();
    await expectAccessible(page, 'the notice that a statement has changed');
    const confirm = page.getByRole('button', { name: /Conferma lo stesso/ });
    await expect
      .poll(async () => {
        if (await confirm.isVisible()) await confirm.click({ timeout: 1000 }).catch(() => undefined);
        return page.getByRole('dialog').count();
      })
      .toBe(0);
    await page.getByText('Sarà emesso appena si risponde alle osservazioni').waitFor();

    await page.getByRole('button', { name: 'Rispondi' }).click();
    await page.getByLabel('La risposta').fill('Verificato: non lo era.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Emesso: non c’è altro da fare.').waitFor();
    await other.getByText('Verificato: non lo era.').waitFor();

    const href = await page.getByRole('link', { name: 'PDF' }).getAttribute('href');
    const pdf = await page.context().request.get(href ?? '');
    expect((await pdf.body()).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    await Promise.all([page.context().close(), other.context().close()]);
  });

  it('is corrected by a new revision that says why', async () => {
    const { page, goTo } = await people.at('desk', 'manager');
    await goTo(`/statements/${await statementId()}/show`);
    await page.getByRole('button', { name: 'Correggi' }).click();
    await page.getByLabel('Motivo').fill('Due richieste erano risolte.');
    await page.getByRole('button', { name: /Prepara la nuova revisione/ }).click();
    await page.getByText('Motivo della correzione: Due richieste erano risolte.').waitFor();
    await page.getByRole('link', { name: 'Revisione 1' }).waitFor();
    await page.context().close();
  });
});

it('a downtime is registered and ended', async () => {
  const { page, goTo } = await people.at('desk', 'manager');
  await goTo('/downtimes');
  await page.getByRole('link', { name: 'Registra un’indisponibilità' }).click();
  await page.getByRole('heading', { level: 1, name: 'Registra un’indisponibilità' }).waitFor();
  await page.getByLabel('Contratto').fill('POLI');
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
  await page.getByRole('option').click();
  await page.getByLabel('Motivo').fill('Linea interrotta');
  await page.getByRole('button', { name: 'Salva' }).click();
  await page.getByRole('button', { name: 'È finita adesso' }).click();
  await page.getByRole('button', { name: 'È finita adesso' }).waitFor({ state: 'detached' });
  await eventually(
    () => centre.db.selectFrom('downtimes').select('toAt').where('reason', '=', 'Linea interrotta').execute(),
    ([row]) => row?.toAt != null,
  );
  await page.context().close();
});

describe('every page of statements, calls and downtimes', () => {
  it.each(['desk', 'phone'] as const)('can be used (%s)', async (device) => {
    const manager = await centre.as('manager@example.org');
    const first = async (of: string) => (await manager.get(`/api/${of}?perPage=1`)).json.data[0].id;
    const imported = await centre.db.selectFrom('importedRequests').select('id').executeTakeFirstOrThrow();
    const { page, goTo } = await people.at(device, 'manager');
    for (const path of [
      '/',
      '/statements',
      '/statements/overview',
      `/statements/year?contractId=${poli}&to=${MONTH}`,
      `/statements/${await statementId()}/show`,
      `/statements/preview/${poli}/${THIS_MONTH}`,
      '/calls',
      `/calls/${await first('calls')}/show`,
      `/imported-requests/${imported.id}/show`,
      '/downtimes',
      '/downtimes/create',
      `/downtimes/${await first('downtimes')}/show`,
    ]) {
      await goTo(path);
      await page.waitForLoadState('networkidle');
      await expectAccessible(page, path);
      await expectNoSidewaysScroll(page);
    }
    await page.context().close();
  });

  it('made none complain', () => {
    expect(people.complaints).toEqual([]);
  });
});
