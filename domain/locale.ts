/** The languages that Sportello speaks to people. */
export const LOCALES = ['it', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
