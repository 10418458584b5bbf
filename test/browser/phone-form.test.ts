import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContactCentre, newRequest, openContactCentre } from '../harness/contact-centre.ts';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { invitePeople, type People } from './people.ts';

/** The demand: an operator registers a call in under 30 seconds. */
const TARGET_MS = 30_000;
/** A quick typist's pace: some 70 words a minute. */
const KEY_MS = 60;

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

describe('the telephone form', () => {
  it('registers a call from the keyboard alone in under 30 seconds', async () => {
    const { page, goTo } = await people.at('desk', 'operator');
    await goTo('/requests/create');
    const type = (text: string) => page.keyboard.type(text, { delay: KEY_MS });
    const press = (key: string) => page.keyboard.press(key, { delay: KEY_MS });
    const began = performance.now();
    await type('02 2399 1234');
    await press('Tab');
    await type('Maria Bianchi');
    await press('Tab');
    await press('Tab');
    await type('poli');
    await press('Enter');
    await press('Tab');
    await type('perdite');
    await press('Enter');
    await press('Tab');
    await type('edificio 3');
    await press('Enter');
    await press('Tab');
    await type("Perdita d'acqua in aula");
    await press('Tab');
    await press('Tab');
    await press('3');
    await press('Tab');
    await press('2');
    await press('Control+Enter');
    const heading = page.getByRole('heading', { level: 1, name: /Il numero da dire è/ });
    await heading.waitFor();
    const took = performance.now() - began;
    console.log(`A call registered from the keyboard in ${(took / 1000).toFixed(1)} s`);
    expect(took).toBeLessThan(TARGET_MS);
    const number = /\d{4}-\d{6}/.exec((await heading.textContent()) ?? '')?.[0];

    await expectAccessible(page, 'the registered number');
    await press('Enter');
    await page.waitForURL(/\/requests\/[0-9a-f-]{36}\/show$/);
    await page
      .getByText(number ?? 'no number')
      .first()
      .waitFor();
    const operator = await centre.as('operator@example.org');
    const { json } = await operator.get('/api/requests?perPage=1&sort=createdAt&order=desc');
    expect(json.data[0]).toMatchObject({
      number,
      subject: "Perdita d'acqua in aula",
      channel: 'phone',
      impact: 'high',
      urgency: 'medium',
      siteName: 'Edificio 3, Aule',
      requester: { name: 'Maria Bianchi', phone: '+390223991234' },
    });
  });

  it('recognises the caller and takes a reminder instead of a second request', async () => {
    const operator = await centre.as('operator@example.org');
    const requester = { name: 'Piero Galli', email: 'piero.galli@example.org', phone: '+390511234567' };
    const { json: request } = await operator.post(
      '/api/requests',
      newRequest(centre.registry, { requester }),
    );
    const { page, goTo } = await people.at('desk', 'operator');
    await goTo('/requests/create');
    await page.keyboard.type('051 1234567');
    await page.getByRole('link', { name: new RegExp(request.number) }).waitFor();
    await expect.poll(() => page.getByLabel(/Nome di chi chiama/).inputValue()).toBe('Piero Galli');
    expect(await page.getByLabel('E-mail').inputValue()).toBe('piero.galli@example.org');
    expect(new URL(page.url()).search).toBe('');
    await expectAccessible(page, 'the telephone form with a caller');

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    await page.getByRole('dialog', { name: /Sollecito/ }).waitFor();
    await page.keyboard.type('Chiede quando arriva il tecnico.');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('heading', { name: new RegExp(`Sollecito registrato.*${request.number}`) })
      .waitFor();
    const { json } = await operator.get(`/api/requests/${request.id}`);
    expect(json.reminderCount).toBe(1);

    await page.keyboard.press('n');
    await expect.poll(() => page.getByLabel('Numero di telefono').inputValue()).toBe('');
  });

  it('keeps what was typed across a reload, and says what is missing on its field', async () => {
    const { page, goTo } = await people.at('desk', 'operator');
    await goTo('/requests/create');
    await page.getByLabel(/Oggetto/).fill('Badge smagnetizzato');
    await page.reload();
    await expect.poll(() => page.getByLabel(/Oggetto/).inputValue()).toBe('Badge smagnetizzato');
    await page.keyboard.press('Control+Enter');
    const name = page.getByLabel(/Nome di chi chiama/);
    await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('Scrivete chi chiama.').waitFor();
    await expectAccessible(page, 'the telephone form with errors');
  });

  it('resolves at first contact in one go', async () => {
    const { page, goTo } = await people.at('desk', 'operator');
    await goTo('/requests/create');
    await page.getByLabel(/Nome di chi chiama/).fill('Luisa Neri');
    for (const [label, words] of [
      [/Contratto/, 'poli'],
      [/Voce di catalogo/, 'badge'],
    ] as const) {
      await page.getByLabel(label).fill(words);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
    }
    await page.getByLabel(/Oggetto/).fill('Come si rinnova il badge?');
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByText('Scrivete la risposta che avete dato.').waitFor();
    await page.getByLabel('Risposta data subito').fill('Allo sportello 3, dalle 9 alle 12.');
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByRole('heading', { name: /Registrata e risolta al primo contatto/ }).waitFor();
  });

  it('fits a phone', async () => {
    const { page, goTo } = await people.at('phone', 'operator');
    await goTo('/requests/create');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, 'the telephone form on a phone');
  });

  it('made no page complain', () => {
    expect(people.complaints).toEqual([]);
  });
});
