import { type ComponentType, lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** A page that comes with its own piece of code, when it is first opened. */
export function page<Module, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
): ComponentType {
  return lazy(async () => ({ default: (await load())[name] as ComponentType }));
}

const named = (record: { code?: string; name?: string }) => record.name ?? record.code ?? '';
const titled = (record: { code: string; title: string }) => `${record.code} · ${record.title}`;
const numbered = (record: { number: string }) => record.number;

/** Every resource and its pages; each page's code comes when it is first opened. */
export const RESOURCES: ResourceProps[] = [
  {
    name: 'requests',
    list: page(() => import('../requests/list/RequestList.tsx'), 'RequestList'),
    show: page(() => import('../requests/show/RequestShow.tsx'), 'RequestShow'),
    create: page(() => import('../requests/phone/PhoneForm.tsx'), 'PhoneForm'),
    recordRepresentation: numbered,
  },
  {
    name: 'work-orders',
    list: page(() => import('../work-orders/WorkOrderList.tsx'), 'WorkOrderList'),
    show: page(() => import('../work-orders/WorkOrderShow.tsx'), 'WorkOrderShow'),
    recordRepresentation: numbered,
  },
  {
    name: 'notifications',
    list: page(() => import('../registry/notifications/notifications.tsx'), 'NotificationList'),
    show: page(() => import('../registry/notifications/notifications.tsx'), 'NotificationShow'),
  },
  {
    name: 'audits',
    list: page(() => import('../audits/AuditList.tsx'), 'AuditList'),
    show: page(() => import('../audits/AuditShow.tsx'), 'AuditShow'),
  },
  {
    name: 'statements',
    list: page(() => import('../statements/StatementList.tsx'), 'StatementList'),
    show: page(() => import('../statements/show/StatementShow.tsx'), 'StatementShow'),
  },
  {
    name: 'calls',
    list: page(() => import('../calls/calls.tsx'), 'CallList'),
    show: page(() => import('../calls/calls.tsx'), 'CallShow'),
  },
  {
    name: 'imported-requests',
    show: page(() => import('../imported-requests/ImportedRequestShow.tsx'), 'ImportedRequestShow'),
    recordRepresentation: numbered,
  },
  {
    name: 'downtimes',
    list: page(() => import('../downtimes/downtimes.tsx'), 'DowntimeList'),
    show: page(() => import('../downtimes/downtimes.tsx'), 'DowntimeShow'),
    edit: page(() => import('../downtimes/downtimes.tsx'), 'DowntimeEdit'),
    create: page(() => import('../downtimes/downtimes.tsx'), 'DowntimeCreate'),
  },
  {
    name: 'contracts',
    list: page(() => import('../registry/contracts/ContractList.tsx'), 'ContractList'),
    show: page(() => import('../registry/contracts/ContractShow.tsx'), 'ContractShow'),
    edit: page(() => import('../registry/contracts/ContractEdit.tsx'), 'ContractEdit'),
    create: page(() => import('../registry/contracts/ContractEdit.tsx'), 'ContractCreate'),
    recordRepresentation: titled,
  },
  {
    name: 'categories',
    list: page(() => import('../registry/categories/categories.tsx'), 'CategoryList'),
    show: page(() => import('../registry/categories/categories.tsx'), 'CategoryShow'),
    edit: page(() => import('../registry/categories/categories.tsx'), 'CategoryEdit'),
    create: page(() => import('../registry/categories/categories.tsx'), 'CategoryCreate'),
    recordRepresentation: named,
  },
  {
    name: 'calendars',
    list: page(() => import('../registry/calendars/CalendarShow.tsx'), 'CalendarList'),
    show: page(() => import('../registry/calendars/CalendarShow.tsx'), 'CalendarShow'),
    edit: page(() => import('../registry/calendars/CalendarEdit.tsx'), 'CalendarEdit'),
    create: page(() => import('../registry/calendars/CalendarEdit.tsx'), 'CalendarCreate'),
    recordRepresentation: named,
  },
  {
    name: 'holidays',
    list: page(() => import('../registry/holidays/HolidayList.tsx'), 'HolidayList'),
  },
  {
    name: 'suppliers',
    list: page(() => import('../registry/suppliers.tsx'), 'SupplierList'),
    show: page(() => import('../registry/suppliers.tsx'), 'SupplierShow'),
    edit: page(() => import('../registry/suppliers.tsx'), 'SupplierEdit'),
    create: page(() => import('../registry/suppliers.tsx'), 'SupplierCreate'),
    recordRepresentation: named,
  },
  {
    name: 'service-centres',
    list: page(() => import('../registry/service-centres.tsx'), 'ServiceCentreList'),
    show: page(() => import('../registry/service-centres.tsx'), 'ServiceCentreShow'),
    edit: page(() => import('../registry/service-centres.tsx'), 'ServiceCentreEdit'),
    create: page(() => import('../registry/service-centres.tsx'), 'ServiceCentreCreate'),
    recordRepresentation: named,
  },
  {
    name: 'administrations',
    list: page(() => import('../registry/administrations.tsx'), 'AdministrationList'),
    show: page(() => import('../registry/administrations.tsx'), 'AdministrationShow'),
    edit: page(() => import('../registry/administrations.tsx'), 'AdministrationEdit'),
    create: page(() => import('../registry/administrations.tsx'), 'AdministrationCreate'),
    recordRepresentation: named,
  },
  {
    name: 'sites',
    list: page(() => import('../registry/sites.tsx'), 'SiteList'),
    show: page(() => import('../registry/sites.tsx'), 'SiteShow'),
    edit: page(() => import('../registry/sites.tsx'), 'SiteEdit'),
    create: page(() => import('../registry/sites.tsx'), 'SiteCreate'),
    recordRepresentation: named,
  },
  {
    name: 'assets',
    list: page(() => import('../registry/assets.tsx'), 'AssetList'),
    show: page(() => import('../registry/assets.tsx'), 'AssetShow'),
    edit: page(() => import('../registry/assets.tsx'), 'AssetEdit'),
    create: page(() => import('../registry/assets.tsx'), 'AssetCreate'),
    recordRepresentation: named,
  },
  {
    name: 'users',
    list: page(() => import('../registry/users.tsx'), 'UserList'),
    show: page(() => import('../registry/users.tsx'), 'UserShow'),
    edit: page(() => import('../registry/users.tsx'), 'UserEdit'),
    create: page(() => import('../registry/users.tsx'), 'UserCreate'),
    recordRepresentation: named,
  },
];
