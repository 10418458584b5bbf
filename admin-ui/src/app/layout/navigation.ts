import type { IconName } from '../../components/icons.ts';

export interface Destination {
  /** Also the key of its name: `app.nav.<key>`. */
  key: string;
  to: string;
  icon: IconName;
  /** Shown to those who may list this resource; for everybody without it. */
  resource?: string;
}

/** What one comes for every day. */
export const DAILY: Destination[] = [
  { key: 'now', to: '/', icon: 'now', resource: 'requests' },
  { key: 'requests', to: '/requests', icon: 'requests', resource: 'requests' },
  { key: 'workOrders', to: '/work-orders', icon: 'workOrders', resource: 'work-orders' },
  { key: 'notifications', to: '/notifications', icon: 'notifications', resource: 'notifications' },
  { key: 'statements', to: '/statements', icon: 'statements', resource: 'statements' },
  { key: 'audits', to: '/audits', icon: 'audits', resource: 'audits' },
  { key: 'calls', to: '/calls', icon: 'phone', resource: 'calls' },
  { key: 'downtimes', to: '/downtimes', icon: 'downtimes', resource: 'downtimes' },
];

/** What the work rests on. */
export const REGISTRY: Destination[] = [
  { key: 'contracts', to: '/contracts', icon: 'contracts', resource: 'contracts' },
  { key: 'categories', to: '/categories', icon: 'categories', resource: 'categories' },
  { key: 'calendars', to: '/calendars', icon: 'calendars', resource: 'calendars' },
  { key: 'holidays', to: '/holidays', icon: 'holidays', resource: 'holidays' },
  { key: 'suppliers', to: '/suppliers', icon: 'suppliers', resource: 'suppliers' },
  { key: 'serviceCentres', to: '/service-centres', icon: 'serviceCentres', resource: 'service-centres' },
  { key: 'administrations', to: '/administrations', icon: 'administrations', resource: 'administrations' },
  { key: 'sites', to: '/sites', icon: 'sites', resource: 'sites' },
  { key: 'assets', to: '/assets', icon: 'assets', resource: 'assets' },
  { key: 'users', to: '/users', icon: 'users', resource: 'users' },
];

/** Is the destination where one stands? */
export function isHere(destination: Destination, pathname: string): boolean {
  return destination.to === '/'
    ? pathname === '/'
    : pathname === destination.to || pathname.startsWith(`${destination.to}/`);
}
