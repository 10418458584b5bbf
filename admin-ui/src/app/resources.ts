import type { ResourceProps } from 'react-admin';
import { page } from './lazy.tsx';

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
    list: page(() => import('../registry/notifications/NotificationList.tsx'), 'NotificationList'),
    show: page(() => import('../registry/notifications/NotificationShow.tsx'), 'NotificationShow'),
  },
  {
    name: 'audits',
    list: page(() => import('../audits/AuditList.tsx'), 'AuditList'),
    show: page(() => import('../audits/show/AuditShow.tsx'), 'AuditShow'),
  },
  {
    name: 'statements',
    list: page(() => import('../statements/list/StatementList.tsx'), 'StatementList'),
    show: page(() => import('../statements/show/StatementShow.tsx'), 'StatementShow'),
  },
  {
    name: 'calls',
    list: page(() => import('../calls/CallList.tsx'), 'CallList'),
    show: page(() => import('../calls/CallShow.tsx'), 'CallShow'),
  },
  {
    name: 'imported-requests',
    show: page(() => import('../imported-requests/ImportedRequestShow.tsx'), 'ImportedRequestShow'),
    recordRepresentation: numbered,
  },
  {
    name: 'downtimes',
    list: page(() => import('../downtimes/DowntimeList.tsx'), 'DowntimeList'),
    show: page(() => import('../downtimes/DowntimeShow.tsx'), 'DowntimeShow'),
    edit: page(() => import('../downtimes/DowntimeEdit.tsx'), 'DowntimeEdit'),
    create: page(() => import('../downtimes/DowntimeEdit.tsx'), 'DowntimeCreate'),
  },
  {
    name: 'contracts',
    list: page(() => import('../registry/contracts/ContractList.tsx'), 'ContractList'),
    show: page(() => import('../registry/contracts/ContractShow.tsx'), 'ContractShow'),
    edit: page(() => import('../registry/contracts/ContractEdit.tsx'), 'ContractEdit'),
    create: page(() => import('../registry/contracts/ContractCreate.tsx'), 'ContractCreate'),
    recordRepresentation: titled,
  },
  {
    name: 'categories',
    list: page(() => import('../registry/categories/CategoryList.tsx'), 'CategoryList'),
    show: page(() => import('../registry/categories/CategoryShow.tsx'), 'CategoryShow'),
    edit: page(() => import('../registry/categories/CategoryEdit.tsx'), 'CategoryEdit'),
    create: page(() => import('../registry/categories/CategoryEdit.tsx'), 'CategoryCreate'),
    recordRepresentation: named,
  },
  {
    name: 'calendars',
    list: page(() => import('../registry/calendars/CalendarList.tsx'), 'CalendarList'),
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
    list: page(() => import('../registry/suppliers/SupplierList.tsx'), 'SupplierList'),
    show: page(() => import('../registry/suppliers/SupplierShow.tsx'), 'SupplierShow'),
    edit: page(() => import('../registry/suppliers/SupplierEdit.tsx'), 'SupplierEdit'),
    create: page(() => import('../registry/suppliers/SupplierEdit.tsx'), 'SupplierCreate'),
    recordRepresentation: named,
  },
  {
    name: 'service-centres',
    list: page(() => import('../registry/service-centres/ServiceCentreList.tsx'), 'ServiceCentreList'),
    show: page(() => import('../registry/service-centres/ServiceCentreShow.tsx'), 'ServiceCentreShow'),
    edit: page(() => import('../registry/service-centres/ServiceCentreEdit.tsx'), 'ServiceCentreEdit'),
    create: page(() => import('../registry/service-centres/ServiceCentreEdit.tsx'), 'ServiceCentreCreate'),
    recordRepresentation: named,
  },
  {
    name: 'administrations',
    list: page(() => import('../registry/administrations/AdministrationList.tsx'), 'AdministrationList'),
    show: page(() => import('../registry/administrations/AdministrationShow.tsx'), 'AdministrationShow'),
    edit: page(() => import('../registry/administrations/AdministrationEdit.tsx'), 'AdministrationEdit'),
    create: page(() => import('../registry/administrations/AdministrationEdit.tsx'), 'AdministrationCreate'),
    recordRepresentation: named,
  },
  {
    name: 'sites',
    list: page(() => import('../registry/sites/SiteList.tsx'), 'SiteList'),
    show: page(() => import('../registry/sites/SiteShow.tsx'), 'SiteShow'),
    edit: page(() => import('../registry/sites/SiteEdit.tsx'), 'SiteEdit'),
    create: page(() => import('../registry/sites/SiteEdit.tsx'), 'SiteCreate'),
    recordRepresentation: named,
  },
  {
    name: 'assets',
    list: page(() => import('../registry/assets/AssetList.tsx'), 'AssetList'),
    show: page(() => import('../registry/assets/AssetShow.tsx'), 'AssetShow'),
    edit: page(() => import('../registry/assets/AssetEdit.tsx'), 'AssetEdit'),
    create: page(() => import('../registry/assets/AssetEdit.tsx'), 'AssetCreate'),
    recordRepresentation: named,
  },
  {
    name: 'users',
    list: page(() => import('../registry/users/UserList.tsx'), 'UserList'),
    show: page(() => import('../registry/users/UserShow.tsx'), 'UserShow'),
    edit: page(() => import('../registry/users/UserEdit.tsx'), 'UserEdit'),
    create: page(() => import('../registry/users/UserEdit.tsx'), 'UserCreate'),
    recordRepresentation: named,
  },
];
