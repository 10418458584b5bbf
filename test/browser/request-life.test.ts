import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signedId } from '../../channels/signed-id.ts';
import {
  type ContactCentre,
  newContractVersion,
  newRequest,
  openContactCentre,
} from '../harness/contact-centre.ts';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { invitePeople, type People, type Person } from './people.ts';

let centre: ContactCentre;
let people: People;
let operator: Person;
let technician: Person;
let id: string;
let number: string;

beforeAll(async () => {
  centre = await openContactCentre();
  people = await invitePeople(centre.app.baseUrl);
  operator = await people.at('desk', 'operator');
  technician = await people.at('phone', 'supplier');
  const caller = await centre.as('operator@example.org');
  const { json } = await caller.post(
    '/api/requests',
    newRequest(centre.registry, {
      categoryId: null,
      subject: 'Serratura rotta',
      description: 'La chiave gira a vuoto. <b>Urgente</b>',
    }),
  );
  ({ id, number } = json);
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

/** The request's state as its page says it, once it says so. */
async function sees(person: Person, words: string | RegExp): Promise<void> {
  await person.page.getByRole('status').filter({ hasText: words }).first().waitFor();
}

const dialog = (person: Person) => person.page.getByRole('dialog');

/** Opens a command by its key, once the page offers commands and no other dialog is open. */
async function opens(person: Person, key: string): Promise<void> {
  await dialog(person).waitFor({ state: 'hidden' });
  await person.page.getByRole('toolbar', { name: 'Comandi' }).waitFor();
  await person.page.keyboard.press(key);
  await dialog(person).waitFor();
}

describe('the whole life of a request, through the screens', () => {
  it('is qualified by Q', async () => {
    const { page, goTo } = operator;
    await goTo(`/requests/${id}/show`);
    await sees(operator, 'Aspetta di essere qualificata entro');
    await page.getByText('<b>Urgente</b>').waitFor();
    await expectAccessible(page, 'a received request');
    await opens(operator, 'q');
    await expectAccessible(page, 'the dialog that qualifies');
    await page.keyboard.type('serrature');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('3');
    await page.keyboard.press('Tab');
    await page.keyboard.press('3');
    await page.keyboard.press('Control+Enter');
    await sees(operator, 'Aspetta una risposta al telefono o l’invio a un fornitore');
    await page.getByText('P1 critica').waitFor();
  });

  it('is dispatched by D to whom the routing names', async () => {
    const { page } = operator;
    await opens(operator, 'd');
    await dialog(operator).getByText('Edilnova Manutenzioni S.r.l.').first().waitFor();
    await page.keyboard.type('Chiavi in portineria.');
    await page.keyboard.press('Control+Enter');
    await sees(operator, /Aspetta la risposta di Edilnova Manutenzioni S\.r\.l\. entro/);
  });

  it('is accepted, scheduled and started by the supplier on a phone, and the open page follows', async () => {
    const { page, goTo } = technician;
    await goTo('/work-orders');
    const card = page.getByRole('listitem').filter({ hasText: 'Serratura rotta' });
    await card.getByText('Chiavi in portineria.').waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, 'a supplier’s work');
    await card.getByRole('button', { name: /^Accetta/ }).tap();
    await sees(operator, 'Edilnova Manutenzioni S.r.l. ha accettato');
    await card.getByRole('button', { name: /^Fissa l’appuntamento/ }).tap();
    await dialog(technician).getByLabel(/Dalle/).waitFor();
    await expectAccessible(page, 'the dialog that sets an appointment');
    await dialog(technician).getByRole('button', { name: 'Fissa l’appuntamento' }).tap();
    await sees(operator, 'Aspetta l’intervento di Edilnova Manutenzioni S.r.l.');
    await card.getByRole('button', { name: /^Inizia il lavoro/ }).tap();
    await sees(operator, 'Edilnova Manutenzioni S.r.l. è al lavoro');
  });

  it('is completed with report and parts', async () => {
    const { page } = technician;
    const card = page.getByRole('listitem').filter({ hasText: 'Serratura rotta' });
    await card.getByRole('button', { name: /^Ho finito/ }).tap();
    await dialog(technician)
      .getByLabel(/Che cosa è stato fatto/)
      .fill('Sostituito il cilindro.');
    await dialog(technician).getByRole('button', { name: 'Aggiungi un ricambio' }).tap();
    await dialog(technician).getByLabel('Ricambio 1', { exact: true }).fill('Cilindro europeo');
    await expectAccessible(page, 'the dialog that completes');
    await dialog(technician)
      .getByRole('button', { name: /^Ho finito/ })
      .tap();
    await sees(operator, 'dice di avere finito: aspetta la vostra verifica');
  });

  it('is sent back by V', async () => {
    const { page } = operator;
    await opens(operator, 'v');
    await dialog(operator).getByText('Sostituito il cilindro.').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Non chiude bene.');
    await page.keyboard.press('Control+Enter');
    await sees(operator, 'è al lavoro');
    await page.getByText('da rifare, 1 volta').waitFor();
  });

  it('is moved to another version of the contract by a supervisor, by W', async () => {
    const manager = await centre.as('manager@example.org');
    const contractId = centre.registry.contract('POLI');
    await newContractVersion(manager, contractId, { verification: { mode: 'requester', window: 'P2D' } });
    const supervisor = await people.at('desk', 'supervisor');
    const { page, goTo } = supervisor;
    await goTo(`/requests/${id}/show`);
    await page.getByRole('link', { name: 'contratto POLI, versione 1' }).waitFor();
    await opens(supervisor, 'w');
    await page.getByRole('radio', { name: /Versione 2/ }).check({ force: true });
    await expectAccessible(page, 'the dialog of another version');
    await page.getByLabel(/Perché si cambia/).fill('Concordato con l’amministrazione.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'contratto POLI, versione 2' }).click();
    await page
      .getByRole('paragraph')
      .filter({ hasText: /l’utente è invitato a dire se il lavoro è a posto; dopo 2 giorni/ })
      .waitFor();
    await page.getByText(/Telefono: (aperto ora|chiuso fino)/).waitFor();
    await expectAccessible(page, 'a contract');
  });

  it('is done again, and verified by the requester on a page', async () => {
    const { page } = operator;
    const card = technician.page.getByRole('listitem').filter({ hasText: 'Serratura rotta' });
    await card.getByRole('button', { name: /^Ho finito/ }).tap();
    await dialog(technician)
      .getByLabel(/Che cosa è stato fatto/)
      .fill('Registrata la porta.');
    await dialog(technician)
      .getByRole('button', { name: /^Ho finito/ })
      .tap();
    await sees(operator, 'aspetta la verifica dell’utente; senza risposta vale come riuscita');
    const { id: verificationId } = await centre.db
      .selectFrom('requesterVerifications')
      .select('id')
      .where('requestId', '=', id)
      .executeTakeFirstOrThrow();
    const requester = await people.at('phone', null);
    const token = signedId(centre.app.env.authSecret, 'verification', verificationId);
    await requester.page.goto(`/verification/${token}`);
    await requester.page.getByText(number).first().waitFor();
    await expectAccessible(requester.page, 'the question whether the work is done');
    await expectNoSidewaysScroll(requester.page);
    const send = requester.page.getByRole('button', { name: 'Invia la risposta' });
    await send.tap();
    await requester.page.getByText('Scelga una delle due risposte').waitFor();
    await requester.page.getByRole('radio', { name: /ancora da fare/ }).check({ force: true });
    await send.tap();
    await requester.page.getByText('Scriva che cosa non va').waitFor();
    await requester.page.getByRole('radio', { name: 'Sì, è a posto' }).check({ force: true });
    await send.tap();
    await requester.page.getByRole('heading', { name: 'Grazie della conferma' }).waitFor();
    await sees(operator, 'aspetta il voto dell’utente');
    await expectAccessible(page, 'a resolved request');
  });

  it('gets a 2 on the survey page, and asks for a recontact', async () => {
    const { id: surveyId } = await centre.db
      .selectFrom('surveys')
      .select('id')
      .where('requestId', '=', id)
      .executeTakeFirstOrThrow();
    const requester = await people.at('phone', null);
    await requester.page.goto(`/survey/${signedId(centre.app.env.authSecret, 'survey', surveyId)}`);
    await requester.page.getByText(number).first().waitFor();
    await expectAccessible(requester.page, 'the survey');
    await requester.page.getByRole('radio', { name: /^2/ }).check({ force: true });
    await requester.page.getByLabel(/comment/i).fill('Ho aspettato due giorni.');
    await requester.page.getByRole('button').tap();
    await sees(operator, /Voto 2 su 6: aspetta che qualcuno ricontatti l’utente/);
  });

  it('is recontacted by C: once in vain, then to the end', async () => {
    const { page } = operator;
    await opens(operator, 'c');
    await dialog(operator).getByRole('link', { name: '+393331234567' }).waitFor();
    await dialog(operator).getByText('Tentativo 1 di 3').waitFor();
    await expectAccessible(page, 'the dialog of the recontact');
    await page.keyboard.press('n');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Non risponde.');
    await page.keyboard.press('Control+Enter');
    await sees(operator, 'tentativo 2 di 3');
    await opens(operator, 'c');
    await page.keyboard.press('s');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Chiarito al telefono.');
    await page.keyboard.press('Control+Enter');
    await sees(operator, 'È chiusa');
  });

  it('tells all of it as a story', async () => {
    const { page } = operator;
    const story = page.getByRole('tabpanel');
    for (const sentence of [
      'Giulia Ferri ha registrato la richiesta, arrivata per telefono',
      'Giulia Ferri ha qualificato la richiesta: Serramenti, porte e serrature, priorità 1',
      'Edilnova Manutenzioni S.r.l. ha iniziato il lavoro',
      'Giulia Ferri ha verificato il lavoro: è da rifare',
      'ha spostato la richiesta dalla versione 1 alla versione 2 del contratto',
      'L’utente ha verificato il lavoro: è a posto',
      'L’utente ha dato un voto: 2 su 6',
      'Giulia Ferri ha ricontattato l’utente: chiarito',
    ]) {
      await story.getByText(sentence).first().waitFor();
    }
    await page.getByRole('tab', { name: /Note e messaggi/ }).click();
    await expectAccessible(page, 'notes and messages');
  });

  it('can be read on a phone', async () => {
    const { page, goTo } = await people.at('phone', 'operator');
    await goTo(`/requests/${id}/show`);
    await page.getByRole('status').filter({ hasText: 'È chiusa' }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, 'a request on a phone');
  });

  it('shows the engine’s own events to a manager', async () => {
    const { page, goTo } = await people.at('desk', 'manager');
    await goTo(`/requests/${id}/show`);
    await page.getByRole('link', { name: 'Storia nel motore' }).click();
    await page.getByRole('rowheader', { name: 'Workflow execution started', exact: true }).waitFor();
    await expectAccessible(page, 'the engine’s history');
  });

  it('made no page complain', () => {
    expect(people.complaints).toEqual([]);
  });
});
