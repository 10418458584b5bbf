import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContactCentre, command, newRequest, openContactCentre } from '../harness/contact-centre.ts';
import { expectAccessible } from './accessibility.ts';
import { invitePeople, type People } from './people.ts';

let centre: ContactCentre;
let people: People;

beforeAll(async () => {
  centre = await openContactCentre();
  people = await invitePeople(centre.app.baseUrl);
});

afterAll(async () => {
  await people?.leave();
  await centre?.stop();
});

async function qualifiedRequest(): Promise<string> {
  const caller = await centre.as('operator@example.org');
  const { json } = await caller.post('/api/requests', newRequest(centre.registry));
  const categoryId = centre.registry.category('POLI', 'MAN-IDR');
  await command(caller, `/api/requests/${json.id}`, 'qualify', { categoryId });
  return json.id;
}

/** Keys give commands once the page shows them. */
const commandsOn = (page: Page) => page.getByRole('toolbar', { name: 'Comandi' }).waitFor();

describe('two people, one request', () => {
  it('who types is told what the other changed, keeps the text, and confirms on the new state', async () => {
    const id = await qualifiedRequest();
    const { page, goTo } = await people.at('desk', 'operator');
    const { page: other, goTo: otherGoesTo } = await people.at('desk', 'supervisor');
    await goTo(`/requests/${id}/show`);
    await otherGoesTo(`/requests/${id}/show`);
    await Promise.all([commandsOn(page), commandsOn(other)]);
    await page.keyboard.press('t');
    const note = page.getByRole('dialog').getByLabel('Nota');
    await note.fill('Il custode arriva alle 9.');

    await other.keyboard.press('s');
    await other.getByRole('dialog').waitFor();
    await other.keyboard.press('a');
    await other.keyboard.press('Control+Enter');

    const notice = page.getByRole('dialog').getByRole('status');
    await notice.getByText('Nel frattempo la richiesta è cambiata').waitFor();
    await notice
      .getByText(/Marco Bellini ha sospeso la richiesta: in attesa dell’accesso ai locali/)
      .waitFor();
    expect(await note.inputValue()).toBe('Il custode arriva alle 9.');
    await expectAccessible(page, 'the notice of a change');

    const confirm = page.getByRole('button', { name: /Conferma sul nuovo stato/ });
    await expect
      .poll(async () => {
        if (await confirm.isVisible()) await confirm.click({ timeout: 1000 }).catch(() => undefined);
        return page.getByRole('dialog').count();
      })
      .toBe(0);
    await page.getByText('Il custode arriva alle 9.').first().waitFor();
  });

  it('a command that became impossible is not given', async () => {
    const id = await qualifiedRequest();
    const { page, goTo } = await people.at('desk', 'operator');
    await goTo(`/requests/${id}/show`);
    await commandsOn(page);
    await page.keyboard.press('r');
    await page
      .getByRole('dialog')
      .getByLabel(/Risposta data/)
      .fill('Spiegato al telefono.');
    await command(await centre.as('supervisor@example.org'), `/api/requests/${id}`, 'cancel', {
      reason: 'Doppia.',
    });
    await page
      .getByRole('dialog')
      .getByText(/«Risolvi» non è più possibile/)
      .waitFor();
    expect(
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /nuovo stato/ })
        .isDisabled(),
    ).toBe(true);
    expect(
      await page
        .getByRole('dialog')
        .getByLabel(/Risposta data/)
        .inputValue(),
    ).toBe('Spiegato al telefono.');
  });

  it('made no page complain', () => {
    expect(people.complaints).toEqual([]);
  });
});
