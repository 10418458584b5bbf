import polyglotI18nProvider from 'ra-i18n-polyglot';
import { resolveBrowserLocale } from 'react-admin';
import { CATALOGUES, type Locale } from './catalogues.ts';

export const LOCALES: { locale: Locale; name: string }[] = [
  { locale: 'it', name: 'Italiano' },
  { locale: 'en', name: 'English' },
];

export const isLocale = (value: unknown): value is Locale => value === 'it' || value === 'en';

/** Italian first; English for those whose browser asks for it. */
const preferred: Locale = resolveBrowserLocale('it') === 'en' ? 'en' : 'it';

/** The language of the document follows, so that the page is read aloud rightly. */
export const i18nProvider = polyglotI18nProvider(
  (locale) => {
    const known = isLocale(locale) ? locale : 'it';
    document.documentElement.lang = known;
    return CATALOGUES[known];
  },
  preferred,
  LOCALES,
  { allowMissing: true },
);
