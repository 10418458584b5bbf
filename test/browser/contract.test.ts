import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Caller,
  type ContactCentre,
  command,
  newRequest,
  openContactCentre,
} from '../harness/contact-centre.ts';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { invitePeople, type People, type Person } from './people.ts';

const NEXT_YEAR = new Date().getFullYear() + 1;

let centre: ContactCentre;
let people: People;
let manager: Person;
let caller: Caller;
let poli: string;

beforeAll(async () => {
  centre = await openContactCentre();
  people = await invitePeople(centre.app.baseUrl);
  manager = await people.at('desk', 'manager');
  caller = await centre.as('manager@example.org');
  poli = centre.registry.contract('POLI');
});

afterAll(async () => {
  await people?.leave();
  await centre?.stop();
});

/** Each step needs the one before: after a failure the rest is passed over. */
let broken = false;
beforeEach(({ skip, onTestFailed }) => {
  skip(broken, 'a step before this one failed');
  onTestFailed(() => {
    broken = true;
  });
});

const dialog = () => manager.page.getByRole('dialog');
const review = () => manager.page.getByRole('button', { name: 'Rivedi le modifiche' }).click();
const versions = async () => (await caller.get(`/api/contracts/${poli}/versions`)).json.data;

describe('a contract is changed', () => {
  it('not where nothing of it changes', async () => {
    const { page, goTo } = manager;
    await goTo(`/contracts/${poli}`);
    await page.getByLabel('Le condizioni valgono dal').fill(`${NEXT_YEAR}-01-01`);
    await review();
    await dialog().getByText('Non cambia nulla').waitFor();
    await dialog().getByText('dice lo stesso della versione 1').waitFor();
    expect(await dialog().getByRole('button').allTextContents()).toEqual(['Torna al modulo']);
    await dialog().getByRole('button').click();
    await dialog().waitFor({ state: 'hidden' });
  });

  it('not from a day outside its term, and the field is named', async () => {
    const { page } = manager;
    await page.getByLabel('Le condizioni valgono dal').fill('2019-01-01');
    await review();
    const refusal = page.getByRole('alert').filter({ hasText: 'Non è stato salvato' });
    await refusal.getByText('Le condizioni valgono dal').waitFor();
    await refusal.getByText('deve cadere nella durata del contratto').waitFor();
    expect(await dialog().count()).toBe(0);
  });

  it('after its changes were read in words, and not before', async () => {
    const { page } = manager;
    await page.getByLabel('Le condizioni valgono dal').fill(`${NEXT_YEAR}-01-01`);
    await page
      .getByRole('group', { name: '1 critica' })
      .first()
      .getByLabel('Inizio intervento', { exact: true })
      .fill('1');
    await review();
    await dialog()
      .getByRole('heading', { name: `Che cosa cambia dal 1 gennaio ${NEXT_YEAR}` })
      .waitFor();
    const line = dialog().getByRole('listitem');
    expect(await line.count()).toBe(1);
    expect(await line.innerText()).toMatch(
      /Inizio intervento, priorità 1\s+2 ore lavorative →\s+diventa\s+1 ora lavorativa/,
    );
    await expectAccessible(page, 'the review of a change');
    expect(await versions()).toHaveLength(1);
    await dialog().getByRole('button', { name: 'Registra la versione 2' }).click();
    await page.waitForURL(`**/contracts/${poli}/show`);
    expect(await versions()).toMatchObject([
      { version: 2, validFrom: `${NEXT_YEAR}-01-01`, changes: [{ kind: 'target', priority: 1 }] },
      { version: 1, changes: [] },
    ]);
  });
});

describe('the page of a contract', () => {
  it('tells of each version what it changed', async () => {
    const { page } = manager;
    const list = page.getByRole('region', { name: 'Versioni' });
    await list.getByText('Una modifica').click();
    await list.getByText('1 ora lavorativa').waitFor();
  });

  it('tells beside each measured term how it stands this month', async () => {
    const { json } = await caller.post('/api/requests', newRequest(centre.registry));
    await command(caller, `/api/requests/${json.id}`, 'qualify', { categoryId: json.categoryId });
    for (const device of ['desk', 'phone'] as const) {
      const { page, goTo } = await people.at(device, 'manager');
      await goTo(`/contracts/${poli}/show`);
      const penalties = page.getByRole('region', { name: 'Penali e crediti' });
      await penalties.getByText('0 su 1 telefonica').waitFor();
      await penalties.getByText('Altre 3 risolte direttamente la portano al 75 %').waitFor();
      await penalties.getByText('Se finisse ora costerebbe 600,00 €').waitFor();
      await penalties.getByText('Nessun dato').waitFor();
      await page.getByRole('region', { name: 'Livelli di servizio' }).getByText('1 su 1 rispettat').waitFor();
      await page
        .getByRole('region', { name: /^Come va/ })
        .getByText('600,00 €')
        .waitFor();
      await expectAccessible(page, `a contract (${device})`);
      await expectNoSidewaysScroll(page);
      await page.context().close();
    }
  });

  it('says so where how it stands cannot be read, and tries again', async () => {
    const { page, goTo } = await people.at('phone', 'manager');
    await page.route(/\/statements\/[^/]+\/preview|\/opening-hours$/, (route) => route.abort());
    await goTo(`/contracts/${poli}/show`);
    const month = page.getByRole('region', { name: /^Come va/ });
    await month.getByText('Non si riesce a leggere come va questo mese.').waitFor();
    await expectAccessible(page, 'a contract whose standing is out of reach');
    await page.unrouteAll();
    await month.getByRole('button', { name: 'Riprova' }).tap();
    await month.getByText('Penali e crediti, se finisse ora').waitFor();
    await page.context().close();
  });
});

describe('maintenance on presented documents (R38)', () => {
  it('is dispatched once they are recorded', async () => {
    const categoryId = centre.registry.category('ARPAE', 'MAN-APP');
    const { json } = await caller.post(
      '/api/requests',
      newRequest(centre.registry, {
        contractId: centre.registry.contract('ARPAE'),
        categoryId,
        subject: 'Il portatile non si accende',
        documents: ['acceptance_copy'],
      }),
    );
    await command(caller, `/api/requests/${json.id}`, 'qualify', { categoryId });
    const { page, goTo } = await people.at('desk', 'operator');
    await goTo(`/requests/${json.id}/show`);
    const commands = page.getByRole('toolbar', { name: 'Comandi' });
    await page.getByText('Aspetta i documenti senza i quali non si invia: fattura di manutenzione').waitFor();
    expect(await commands.getByRole('button', { name: /^Invia/ }).count()).toBe(0);
    await page.keyboard.press('f');
    const boxes = page.getByRole('dialog').getByRole('checkbox');
    await boxes.first().waitFor();
    expect(await boxes.count()).toBe(1);
    await expectAccessible(page, 'the dialog of documents');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await commands.getByRole('button', { name: /^Invia/ }).waitFor();
    await page
      .getByText(/ha registrato i documenti presentati: fattura di manutenzione quietanzata/)
      .waitFor();
    await page.context().close();
  });

  it('made no page complain', () => {
    expect(people.complaints).toEqual([]);
  });
});
