import type { administrationsIt } from './it.ts';

/** The administrations in English. */
export const administrationsEn: typeof administrationsIt = {
  name: 'Administration |||| Administrations',
  new: 'New administration',
  empty: 'No administration',
  invite: 'An administration is the customer: it has contracts, sites, assets and referents.',
  fields: { code: 'Code', name: 'Name', email: 'E-mail', q: 'Search' },
  sections: { identity: 'Who it is' },
};
