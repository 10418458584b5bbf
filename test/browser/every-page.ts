import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ContactCentre, command, newRequest, openContactCentre } from '../harness/contact-centre.ts';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { type Device, invitePeople, type People } from './people.ts';

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

type Name = keyof typeof PAGES;

/**
 * Opens every page that these people see, on one kind of screen: axe finds nothing, nothing is wider than the screen,
 * and no page complains. Each kind has a file of its own, so that two run side by side.
 */
export function testEveryPage(options: {
  device: Device;
  colorScheme: 'light' | 'dark';
  names: readonly Name[];
}): void {
  const { device, colorScheme, names } = options;
  let centre: ContactCentre;
  let people: People;
  let request: string;

  beforeAll(async () => {
    centre = await openContactCentre();
    people = await invitePeople(centre.app.baseUrl);
    request = await pausedOnce(centre);
  });

  afterAll(async () => {
    await people?.leave();
    await centre?.stop();
  });

  it.each(names)('can be used by %s', async (name) => {
    const { page, goTo } = await people.at(device, name);
    await page.emulateMedia({ colorScheme });
    const own = name === 'supplier' ? [] : [`${request}/show`, `${request}/show/deadlines`];
    for (const path of [...PAGES[name], ...own]) {
      await goTo(path);
      await page.waitForLoadState('networkidle');
      await expectAccessible(page, path);
      await expectNoSidewaysScroll(page);
    }
    await page.context().close();
  });

  it('made no page complain', () => {
    expect(people.complaints).toEqual([]);
  });
}

/** The page of a request that was dispatched, suspended and resumed: its panels have something to show. */
async function pausedOnce(centre: ContactCentre): Promise<string> {
  const caller = await centre.as('operator@example.org');
  const { json } = await caller.post(
    '/api/requests',
    newRequest(centre.registry, { subject: 'Perdita al soffitto' }),
  );
  const path = `/api/requests/${json.id}`;
  const categoryId = centre.registry.category('POLI', 'MAN-SER');
  await command(caller, path, 'qualify', { categoryId });
  await command(caller, path, 'dispatch');
  await command(caller, path, 'suspend', { reason: 'waiting_access' });
  await command(caller, path, 'resume');
  return `/requests/${json.id}`;
}
