import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../local/demo-data/registry/users.ts';
import { launchBrowser } from '../harness/browser.ts';

/** The screens that people work at. */
export const DEVICES = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;
export type Device = keyof typeof DEVICES;

/** Somebody who sits at a screen, signed in. */
export interface Person {
  page: Page;
  /** Opens an address of the back office and waits until something is there. */
  goTo(path: string): Promise<void>;
}

/** The people of one test file, all in one browser. */
export interface People {
  /** One of the demo's people at a screen of their own, signed in; a null name is nobody. */
  at(device: Device, name: string | null): Promise<Person>;
  /** What went wrong on the pages so far: errors, what their security policy kept out, what they asked other hosts. */
  complaints: string[];
  leave(): Promise<void>;
}

const open = new Set<{ name: string; page: Page }>();

/** The pages that people of this file look at now. */
export function openPages(): Iterable<{ name: string; page: Page }> {
  return open;
}

/** Opens a browser for people who speak Italian and live in Rome. */
export async function invitePeople(baseUrl: string): Promise<People> {
  const browser: Browser = await launchBrowser();
  const complaints: string[] = [];
  return {
    complaints,
    async at(device, name) {
      const context = await browser.newContext({
        ...DEVICES[device],
        baseURL: baseUrl,
        locale: 'it-IT',
        timezoneId: 'Europe/Rome',
      });
      if (name !== null) await signIn(context, baseUrl, name);
      const page = await context.newPage();
      const sitting = { name: `${name ?? 'nobody'} (${device})`, page };
      open.add(sitting);
      page.on('close', () => open.delete(sitting));
      page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`));
      page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) complaints.push(`${name}: ${message.text()}`);
      });
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && origin !== baseUrl)
          complaints.push(`${name}: ${page.url()} asked another host: ${request.url()}`);
      });
      return {
        page,
        async goTo(path) {
          await page.goto(path);
          await page.getByRole('heading', { level: 1 }).first().waitFor();
        },
      };
    },
    leave: () => browser.close(),
  };
}

async function signIn(context: BrowserContext, baseUrl: string, name: string): Promise<void> {
  const answer = await context.request.post('/api/auth/sign-in/email', {
    data: { email: `${name}@example.org`, password: DEMO_PASSWORD },
    headers: { origin: baseUrl },
  });
  if (!answer.ok()) throw new Error(`${name} cannot sign in: ${answer.status()}`);
}
