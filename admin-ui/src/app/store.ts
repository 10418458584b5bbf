import { localStorageStore } from 'react-admin';
import { isLocale } from './i18n/i18nProvider.ts';

/** What a person prefers on this device: language, appearance, list settings. */
export const store = localStorageStore('1', 'sportello');

const localeKey = (userId: string) => `locale.of.${userId}`;

/** Remembers the language for whoever is signed in. */
export function keepLocale(userId: string, locale: string): void {
  store.setItem(localeKey(userId), locale);
}

/** The language of whoever signs in: chosen here before, else the one of the registry. */
export function applyLocale(userId: string, registered: string): void {
  const chosen: unknown = store.getItem(localeKey(userId));
  store.setItem('locale', isLocale(chosen) ? chosen : registered);
}
