import type { categoriesIt } from './it.ts';

/** The service catalogue in English. */
export const categoriesEn: typeof categoriesIt = {
  name: 'Catalogue entry |||| Catalogue entries',
  new: 'New entry',
  empty: 'No catalogue entry',
  invite: 'Entries say what may be asked for under a contract and to whom the work goes.',
  fields: {
    q: 'Search',
    contractId: 'Contract',
    code: 'Code',
    name: 'Name',
    groupName: 'Group',
    routing: 'Suppliers, in order',
    active: 'In use',
  },
  helper: {
    groupName: 'Entries of one group stand together in lists.',
    active: 'An entry that is not active cannot be chosen in new requests.',
    routing:
      'The work order goes to the first; declined or not answered in time, it passes to the next. If nobody accepts, a supervisor decides.',
  },
  sections: { entry: 'The entry', routing: 'To whom the work goes' },
  routing: {
    none: 'No supplier: every request of this entry has to be given out by hand.',
    and: 'then one more |||| then %{smart_count} more',
    supplier: 'Supplier %{place}',
    centre: 'Service centre',
    anyCentre: 'None in particular',
    add: 'Add a supplier',
    contractFirst: 'Choose the contract first.',
    noneLeft: 'All suppliers of the contract are in the list already.',
  },
  paths: { routing_supplierId: 'Supplier', routing_serviceCentreId: 'Service centre' },
};
