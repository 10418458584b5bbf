import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContactCentre, command, newRequest, openContactCentre } from '../integration/contact-centre.ts';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { invitePeople, type People } from './people.ts';

/** What each sees in the navigation, and what is behind it. */
const PAGES = {
  admin: [
    '/',
    '/requests',
    '/requests/create',
    '/work-orders',
    '/notifications',
    '/contracts',
    '/categories',
    '/calendars',
    '/holidays',
    '/suppliers',
    '/service-centres',
    '/administrations',
    '/sites',
    '/assets',
    '/users',
  ],
  referent: ['/', '/requests'],
  supplier: ['/work-orders'],
};

let centre: ContactCentre;
let people: People;
let requestId: string;

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
});

afterAll(async () => {
  await people?.leave();
  await centre?.stop();
});

const SITTINGS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (['desk', 'phone'] as const).flatMap((device) =>
    Object.entries(PAGES).map(([name, paths]) => ({ colorScheme, device, name, paths })),
  ),
);

describe('every page', () => {
  it.each(SITTINGS)(
    'can be used by $name ($device, $colorScheme)',
    async ({ colorScheme, device, name, paths }) => {
      const { page, goTo } = await people.at(device, name);
      await page.emulateMedia({ colorScheme });
      const own = name === 'supplier' ? [] : [`/requests/${requestId}/show`];
      for (const path of [...paths, ...own]) {
        await goTo(path);
        await page.waitForLoadState('networkidle');
        await expectAccessible(page, path);
        await expectNoSidewaysScroll(page);
      }
      await page.context().close();
    },
  );
});

describe('the list of requests', () => {
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

  it('made no page complain', () => {
    expect(people.complaints).toEqual([]);
  });
});
