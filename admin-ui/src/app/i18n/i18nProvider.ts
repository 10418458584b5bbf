import polyglotI18nProvider from 'ra-i18n-polyglot';
import { resolveBrowserLocale } from 'react-admin';
import { CATALOGUES, type Locale } from './catalogues.ts';

export const LOCALES: { locale: Locale; name: string }[] = [
  { locale: 'it', name: 'Italiano' },
  { locale: 'en', name: 'English' },
];

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && value in CATALOGUES;
}

/** Italian first; English for those whose browser asks for it. */
const preferred: Locale = resolveBrowserLocale('it') === 'en' ? 'en' : 'it';

export const i18nProvider = polyglotI18nProvider(
  (locale) => (isLocale(locale) ? CATALOGUES[locale] : CATALOGUES.it),
  preferred,
  LOCALES,
  { allowMissing: true },
);
