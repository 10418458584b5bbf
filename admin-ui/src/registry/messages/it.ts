import { administrationsIt } from '../administrations/messages/it.ts';
import { assetsIt } from '../assets/messages/it.ts';
import { calendarsIt } from '../calendars/messages/it.ts';
import { categoriesIt } from '../categories/messages/it.ts';
import { contractsIt } from '../contracts/messages/it.ts';
import { holidaysIt } from '../holidays/messages/it.ts';
import { notificationsIt } from '../notifications/messages/it.ts';
import { serviceCentresIt } from '../service-centres/messages/it.ts';
import { sharedIt } from '../shared/messages/it.ts';
import { sitesIt } from '../sites/messages/it.ts';
import { suppliersIt } from '../suppliers/messages/it.ts';
import { usersIt } from '../users/messages/it.ts';

/** All that the registry says, in Italian. */
export const registryIt = {
  registry: sharedIt,
  resources: {
    administrations: administrationsIt,
    assets: assetsIt,
    calendars: calendarsIt,
    categories: categoriesIt,
    contracts: contractsIt,
    holidays: holidaysIt,
    notifications: notificationsIt,
    'service-centres': serviceCentresIt,
    sites: sitesIt,
    suppliers: suppliersIt,
    users: usersIt,
  },
};
