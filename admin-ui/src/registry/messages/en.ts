import { administrationsEn } from '../administrations/messages/en.ts';
import { assetsEn } from '../assets/messages/en.ts';
import { calendarsEn } from '../calendars/messages/en.ts';
import { categoriesEn } from '../categories/messages/en.ts';
import { contractsEn } from '../contracts/messages/en.ts';
import { holidaysEn } from '../holidays/messages/en.ts';
import { notificationsEn } from '../notifications/messages/en.ts';
import { serviceCentresEn } from '../service-centres/messages/en.ts';
import { sharedEn } from '../shared/messages/en.ts';
import { sitesEn } from '../sites/messages/en.ts';
import { suppliersEn } from '../suppliers/messages/en.ts';
import { usersEn } from '../users/messages/en.ts';
import type { registryIt } from './it.ts';

/** All that the registry says, in English. */
export const registryEn: typeof registryIt = {
  registry: sharedEn,
  resources: {
    administrations: administrationsEn,
    assets: assetsEn,
    calendars: calendarsEn,
    categories: categoriesEn,
    contracts: contractsEn,
    holidays: holidaysEn,
    notifications: notificationsEn,
    'service-centres': serviceCentresEn,
    sites: sitesEn,
    suppliers: suppliersEn,
    users: usersEn,
  },
};
