import type { sitesIt } from './it.ts';

/** The sites in English. */
export const sitesEn: typeof sitesIt = {
  name: 'Site |||| Sites',
  new: 'New site',
  empty: 'No site',
  invite: 'Sites are the buildings and places of the administrations where work is done.',
  fields: {
    q: 'Search',
    code: 'Code',
    name: 'Name',
    administrationId: 'Administration',
    address: 'Address',
    active: 'In use',
  },
  helper: { active: 'A site that is not active cannot be chosen in new requests.' },
  sections: { place: 'The site' },
};
