import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContactCentre, command, newRequest, openContactCentre } from '../harness/contact-centre.ts';
import { expectAccessible } from './accessibility.ts';
import { invitePeople, type People } from './people.ts';

let centre: ContactCentre;
let people: People;
let requestId: string;
let workOrderId: string;
let administrationId: string;

beforeAll(async () => {
  centre = await openContactCentre();
  people = await invitePeople(centre.app.baseUrl);
  const caller = await centre.as('operator@example.org');
  for (const subject of ['Lampada spenta', 'Porta che non chiude', 'Perdita al soffitto']) {
    const { json } = await caller.post('/api/requests', newRequest(centre.registry, { subject }));
    requestId = json.id;
  }
  const categoryId = centre.registry.category('POLI', 'MAN-SER');
  await command(caller, `/api/requests/${requestId}`, 'qualify', { categoryId });
  await command(caller, `/api/requests/${requestId}`, 'dispatch');
  await command(caller, `/api/requests/${requestId}`, 'suspend', { reason: 'waiting_access' });
  await command(caller, `/api/requests/${requestId}`, 'resume');
  workOrderId = (await caller.get(`/api/work-orders?requestId=${requestId}`)).json.data[0].id;
  const manager = await centre.as('manager@example.org');
  administrationId = (await manager.get('/api/administrations')).json.data[0].id;
});

afterAll(async () => {
  await people?.leave();
  await centre?.stop();
});

/** What somebody opens while the answer to one of its questions does not arrive. */
interface Unread {
  who: string;
  path: () => string;
  reads: RegExp;
  untrue: RegExp;
  open?: (page: Page) => Promise<void>;
}

describe('the screens', () => {
  it('is searched, walked through and opened from the keyboard', async () => {
    const { page, goTo } = await people.at('desk', 'operator');
    await goTo('/requests');
    await page.getByText('Lampada spenta').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('perdita');
    await page.keyboard.press('Enter');
    await page.getByText('Lampada spenta').first().waitFor({ state: 'hidden' });
    await page.getByText('Perdita al soffitto').first().waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/requests/${requestId}/show`));
  });

  it('leads a referent to a request that they read, and may remind of', async () => {
    const { page, goTo } = await people.at('desk', 'referent');
    await goTo(`/requests/${requestId}/show`);
    await page.getByRole('heading', { level: 1, name: 'Perdita al soffitto' }).waitFor();
    const commands = page.getByRole('toolbar', { name: 'Comandi' }).getByRole('button');
    await commands.first().waitFor();
    expect((await commands.allTextContents()).sort()).toEqual(['NotaT', 'SollecitoE']);
    await page.keyboard.press('t');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Il custode è in sede fino alle 18.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Il custode è in sede fino alle 18.').first().waitFor();
  });

  it('explains a deadline by one key: each stretch that counts, the sum, and what changed it', async () => {
    const { page, goTo } = await people.at('desk', 'manager');
    await goTo(`/requests/${requestId}/show`);
    await page.getByRole('link', { name: 'Come si calcolano' }).waitFor();
    await page.keyboard.press('l');
    await page.waitForURL(new RegExp(`/requests/${requestId}/show/deadlines`));
    await page.getByRole('tab', { name: 'Ripristino' }).click();
    await page.getByRole('tab', { name: 'Ripristino', selected: true }).waitFor();
    const table = page.getByRole('table');
    const sums = table.locator('tfoot td');
    expect(await sums.nth(1).textContent()).toBe(`${await sums.nth(0).textContent()} ✓`);
    await table.getByText('In attesa dell’accesso ai locali').waitFor();
    const changes = page.getByRole('region', { name: 'Come è cambiata' });
    for (const change of [
      'ha qualificato la richiesta',
      'ha sospeso la richiesta',
      'ha ripreso la richiesta',
    ])
      await changes.getByText(change).waitFor();
    // The address names the deadline: a statement can point at it.
    await page.reload();
    await page.getByRole('tab', { name: 'Ripristino', selected: true }).waitFor();
    await page.getByRole('link', { name: 'Torna alla richiesta' }).click();
    await page.getByRole('link', { name: 'Inizio intervento' }).click();
    await page.getByRole('tab', { name: 'Inizio intervento', selected: true }).waitFor();
  });

  it('asks before what was typed in a form is lost, and only then', async () => {
    const { page, goTo } = await people.at('desk', 'admin');
    await goTo('/administrations/create');
    const name = page.getByLabel('Denominazione', { exact: false }).first();
    await name.fill('Comune di Prova');
    await page.getByRole('link', { name: 'Calendari' }).click();
    const dialog = page.getByRole('dialog', { name: 'Uscire senza salvare?' });
    await dialog.waitFor();
    await expectAccessible(page, 'the question');
    await dialog.getByRole('button', { name: 'Resta nel modulo' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await name.inputValue()).toBe('Comune di Prova');
    await page.getByRole('link', { name: 'Calendari' }).click();
    await dialog.getByRole('button', { name: 'Esci senza salvare' }).click();
    await page.waitForURL(/\/calendars$/);

    await goTo('/administrations/create');
    await page.getByLabel('Codice', { exact: false }).first().fill('PROVA');
    await page.getByLabel('Denominazione', { exact: false }).first().fill('Comune di Prova');
    await page.getByRole('button', { name: 'Salva' }).click();
    await page.waitForURL(/\/administrations\/[^/]+\/show$/);
    await page.getByRole('link', { name: 'Calendari' }).click();
    await page.waitForURL(/\/calendars$/);
  });

  it.each<[what: string, Unread]>([
    [
      'the engine’s history',
      {
        who: 'manager',
        path: () => `/requests/${requestId}/history`,
        reads: /\/workflow-history/,
        untrue: /\d+ event[oi]|Nessun evento/,
      },
    ],
    [
      'what happened to a work order',
      {
        who: 'operator',
        path: () => `/work-orders/${workOrderId}/show`,
        reads: /\/timeline/,
        untrue: /ha inviato l’ordine/,
      },
    ],
    [
      'a supplier’s work',
      {
        who: 'supplier',
        path: () => '/work-orders',
        reads: /\/work-orders\?/,
        untrue: /Niente da fare|Ancora nessun lavoro/,
      },
    ],
    [
      'statements',
      {
        who: 'manager',
        path: () => '/statements/overview',
        reads: /\/statements\?/,
        untrue: /da chiudere|in corso/,
      },
    ],
    [
      'the sites of an administration',
      {
        who: 'admin',
        path: () => `/administrations/${administrationId}/show`,
        reads: /\/sites\?/,
        untrue: /Nessuna sede|Sedi \(/,
      },
    ],
    [
      'notes and messages',
      {
        who: 'operator',
        path: () => `/requests/${requestId}/show`,
        reads: /\/messages$/,
        untrue: /Ancora nessuna nota|messaggi \(/,
        open: (page) => page.getByRole('tab', { name: /Note e messaggi/ }).click(),
      },
    ],
  ])(
    'say that %s cannot be read, not that there is nothing',
    async (what, { who, path, reads, untrue, open }) => {
      const { page, goTo } = await people.at('desk', who);
      await page.route(reads, (route) => route.abort());
      await goTo(path());
      await open?.(page);
      const failure = page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Riprova' }) });
      await failure.waitFor();
      expect(await page.getByText(untrue).count()).toBe(0);
      await expectAccessible(page, `${what}, out of reach`);
      await page.unrouteAll();
      await failure.getByRole('button', { name: 'Riprova' }).click();
      await failure.waitFor({ state: 'detached' });
      await page.context().close();
    },
  );

  it('tell an operator that a number, or what to merge with, cannot be looked up', async () => {
    const { page, goTo } = await people.at('desk', 'operator');
    await page.route(/\/requests\/lookup$|\/requests\?.*open=true/, (route) => route.abort());
    await goTo('/requests/create');
    await page.getByLabel('Numero di telefono').fill('02 5550 1234');
    await page.getByText('Non si riesce a cercare il numero').waitFor();
    await goTo(`/requests/${requestId}/show`);
    await page.getByRole('toolbar', { name: 'Comandi' }).waitFor();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('status').filter({ hasText: 'server' }).waitFor();
    expect(await dialog.getByText('Nessuna richiesta').count()).toBe(0);
    await page.context().close();
  });

  it('tell an operator that the engine’s history is not theirs to read, and offer no vain try', async () => {
    const { page, goTo } = await people.at('desk', 'operator');
    await goTo(`/requests/${requestId}/history`);
    await page.getByRole('alert').getByText('Il vostro ruolo non può farlo.').waitFor();
    expect(await page.getByRole('button', { name: 'Riprova' }).count()).toBe(0);
    expect(await page.getByText(/\d+ event[oi]/).count()).toBe(0);
    await page.context().close();
  });

  it('has a reference of the API that draws itself from here alone', async () => {
    const { page } = await people.at('desk', 'admin');
    // What lies below the screen is drawn when one goes there.
    await page.goto('/api/docs#/requests/get_api_requests__id__deadlines');
    await page.locator('a[href$="get_api_requests__id__deadlines"]').waitFor();
  });

  it('takes a key for what it is, also on a page that has only just come', async () => {
    const caller = await centre.as('operator@example.org');
    const { id } = (await caller.post('/api/requests', newRequest(centre.registry))).json;
    const categoryId = centre.registry.category('POLI', 'MAN-SER');
    await command(caller, `/api/requests/${id}`, 'qualify', { categoryId });
    const { page, goTo } = await people.at('desk', 'operator');
    // The page stays as young as it is in its first second.
    await page.addInitScript(
      '{ const now = performance.now.bind(performance); performance.now = () => now() / 100; }',
    );
    await goTo(`/requests/${id}/show`);
    await page.getByRole('toolbar', { name: 'Comandi' }).waitFor();
    await page.keyboard.press('r');
    await page
      .getByRole('dialog')
      .getByLabel(/Risposta data/)
      .waitFor();
    expect(new URL(page.url()).pathname).toBe(`/requests/${id}/show`);
  });

  it('made no page complain', () => {
    expect(people.complaints).toEqual([]);
  });
});
