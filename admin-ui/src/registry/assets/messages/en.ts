import type { assetsIt } from './it.ts';

/** The assets in English. */
export const assetsEn: typeof assetsIt = {
  name: 'Asset |||| Assets',
  new: 'New asset',
  empty: 'No asset',
  invite: 'Assets are the vehicles, plants and devices that requests are about.',
  fields: {
    q: 'Search',
    code: 'Code',
    name: 'Name',
    kind: 'Kind',
    administrationId: 'Administration',
    siteId: 'Site',
    active: 'In use',
  },
  helper: {
    code: 'The inventory number or the number plate.',
    kind: 'Such as lift, boiler, car.',
    siteId: 'Where it stands, if it has a fixed place.',
    active: 'An asset that is not active cannot be chosen in new requests.',
  },
  sections: { asset: 'The asset' },
};
