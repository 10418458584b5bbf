import { localStorageStore } from 'react-admin';
import { isLocale } from './i18n/i18nProvider.ts';

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
export function applyPreferences(userId: string, registeredLocale: string): void {
  const { locale, theme } = readPreferences(userId);
  store.setItem('locale', isLocale(locale) ? locale : registeredLocale);
  if (theme === 'light' || theme === 'dark') store.setItem('theme', theme);
}
