import type { serviceCentresIt } from './it.ts';

/** The service centres in English. */
export const serviceCentresEn: typeof serviceCentresIt = {
  name: 'Service centre |||| Service centres',
  new: 'New service centre',
  empty: 'No service centre',
  invite: 'Service centres are the places on the territory where a supplier gives its service.',
  fields: {
    q: 'Search',
    code: 'Code',
    name: 'Name',
    supplierId: 'Supplier',
    address: 'Address',
    municipality: 'Municipality',
    province: 'Province',
    phone: 'Telephone',
    services: 'Services',
    active: 'In use',
  },
  helper: {
    services: 'One service at a time, then Enter: such as mechanics, bodywork, tyres.',
    active: 'No orders are sent to a centre that is not active.',
  },
  sections: { place: 'Where', services: 'What is done there' },
};
