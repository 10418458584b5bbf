import { useQuery } from '@tanstack/react-query';
import { type AuthProvider, localStorageStore } from 'react-admin';
import { get, post } from '../api/client.ts';
import { isApiError } from '../api/problem.ts';
import type { Me } from '../api/types.ts';
import { isLocale } from './i18n/i18nProvider.ts';

let known: Promise<Me> | undefined;
const REFUSAL_HOLDS_MS = 1000;

/** Who is signed in and what they may do; asked once, until {@link forgetMe}. */
function readMe(): Promise<Me> {
  if (known) return known;
  const asked = get<Me>('/me');
  known = asked;
  // Those who ask at the same moment share one refusal; the next to ask tries again.
  asked.catch(() => setTimeout(() => known === asked && forgetMe(), REFUSAL_HOLDS_MS));
  return asked;
}

function forgetMe(): void {
  known = undefined;
}

/** Who is signed in; null until known. */
export function useMe(): Me | null {
  const { data } = useQuery({ queryKey: ['me'], queryFn: readMe, staleTime: Number.POSITIVE_INFINITY });
  return data ?? null;
}

/** Asks whether the signed-in person's role may do something; no while nobody is known. */
export function useMay(): (resource: string, action: string) => boolean {
  const me = useMe();
  return (resource, action) => (me === null ? false : may(me, resource, action));
}

/** `service-centres` in addresses is `serviceCentres` in the table of permissions. */
const permissionName = (resource: string): string =>
  resource.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());

function may(me: Me, resource: string, action: string): boolean {
  return me.permissions[permissionName(resource)]?.includes(action) ?? false;
}

/** How the lists and the page look on this device; emptied when one signs out. */
export const store = localStorageStore('1', 'sportello');

/** What a person chose, kept beyond signing out. */
interface Preferences {
  locale?: string;
  /** None: as the system. */
  theme?: 'light' | 'dark';
}

const keyOf = (userId: string) => `sportello.preferences.${userId}`;

function readPreferences(userId: string): Preferences {
  try {
    return JSON.parse(localStorage.getItem(keyOf(userId)) ?? '{}') as Preferences;
  } catch {
    return {};
  }
}

/** Remembers a choice of the person who is signed in. */
export function keepPreference(userId: string, choice: Preferences): void {
  localStorage.setItem(keyOf(userId), JSON.stringify({ ...readPreferences(userId), ...choice }));
}

/** The language and the appearance of whoever signs in: as chosen here before, else the registry's and the system's. */
function applyPreferences(userId: string, registeredLocale: string): void {
  const { locale, theme } = readPreferences(userId);
  store.setItem('locale', isLocale(locale) ? locale : registeredLocale);
  if (theme === 'light' || theme === 'dark') store.setItem('theme', theme);
}

/** react-admin's names for what one does, in the words of the policy. */
const ACTIONS: Record<string, string> = { show: 'read', edit: 'update' };

/** Signs in with a session cookie; what one may do comes from the API's own policy table. */
export const authProvider: AuthProvider = {
  async login({ email, password }: { email: string; password: string }) {
    await post('/auth/sign-in/email', { email, password });
    forgetMe();
    const { user } = await readMe();
    applyPreferences(user.id, user.locale);
  },

  async logout() {
    const signedIn = await readMe().then(
      () => true,
      () => false,
    );
    forgetMe();
    forgetDrafts();
    if (signedIn) await post('/auth/sign-out').catch(ignoreAnswer);
  },

  async checkAuth() {
    await readMe();
  },

  /** Only a lost session signs out; what a role may not do is said where it happens. */
  async checkError(error: unknown) {
    if (!isApiError(error) || error.problem.status !== 401) return;
    forgetMe();
    throw error;
  },

  async getIdentity() {
    const { user } = await readMe();
    return { ...user, fullName: user.name };
  },

  async getPermissions() {
    return (await readMe()).permissions;
  },

  async canAccess({ resource, action }) {
    return may(await readMe(), resource, ACTIONS[action] ?? action);
  },
};

/** Signing out goes on whatever the server says: the session may be gone already. */
function ignoreAnswer(error: unknown): void {
  if (!isApiError(error)) throw error;
}

/** Where half-typed forms are kept until the tab is closed. */
const PREFIX = 'sportello.';

/** Takes away what the person who signs out had typed. */
function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}
