import { type ComponentType, lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** A page that comes with its own piece of code, when it is first opened. */
export function page<Module, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
): ComponentType {
  return lazy(async () => ({ default: (await load())[name] as ComponentType }));
}

type Kind = 'list' | 'show' | 'edit' | 'create';

/** Pages of a resource that one file holds, by their names in it. */
const pages = <Module, Kinds extends Kind>(
  load: () => Promise<Module>,
  names: Record<Kinds, keyof Module>,
): Partial<Record<Kind, ComponentType>> =>
  Object.fromEntries(Object.entries<keyof Module>(names).map(([kind, name]) => [kind, page(load, name)]));

type FourPages<Name extends string> = Record<`${Name}${'List' | 'Show' | 'Edit' | 'Create'}`, ComponentType>;

/** A resource whose four pages are in one file, `AssetList`, `AssetShow`, `AssetEdit` and `AssetCreate`. */
const registered = <Name extends string>(
  name: string,
  of: Name,
  load: () => Promise<FourPages<Name>>,
): ResourceProps => ({
  name,
  list: page(load, `${of}List`),
  show: page(load, `${of}Show`),
  edit: page(load, `${of}Edit`),
  create: page(load, `${of}Create`),
  recordRepresentation: named,
});

const named = (record: { code?: string; name?: string }) => record.name ?? record.code ?? '';
const titled = (record: { code: string; title: string }) => `${record.code} · ${record.title}`;
const numbered = (record: { number: string }) => record.number;

const customers = () => import('../registry/customers.tsx');
const suppliers = () => import('../registry/suppliers.tsx');

/** Every resource and its pages; the code of a file's pages comes when one of them is first opened. */
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
    ...pages(() => import('../registry/notifications/notifications.tsx'), {
      list: 'NotificationList',
      show: 'NotificationShow',
    }),
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
    ...pages(() => import('../calls/calls.tsx'), { list: 'CallList', show: 'CallShow' }),
  },
  {
    name: 'imported-requests',
    show: page(() => import('../imported-requests/ImportedRequestShow.tsx'), 'ImportedRequestShow'),
    recordRepresentation: numbered,
  },
  {
    ...registered('downtimes', 'Downtime', () => import('../downtimes/downtimes.tsx')),
    recordRepresentation: ({ id }: { id: string }) => `#${id}`,
  },
  {
    name: 'contracts',
    list: page(() => import('../registry/contracts/ContractList.tsx'), 'ContractList'),
    show: page(() => import('../registry/contracts/ContractShow.tsx'), 'ContractShow'),
    ...pages(() => import('../registry/contracts/ContractEdit.tsx'), {
      edit: 'ContractEdit',
      create: 'ContractCreate',
    }),
    recordRepresentation: titled,
  },
  registered('categories', 'Category', () => import('../registry/categories/categories.tsx')),
  {
    name: 'calendars',
    ...pages(() => import('../registry/calendars/calendars.tsx'), {
      list: 'CalendarList',
      show: 'CalendarShow',
    }),
    ...pages(() => import('../registry/calendars/CalendarEdit.tsx'), {
      edit: 'CalendarEdit',
      create: 'CalendarCreate',
    }),
    recordRepresentation: named,
  },
  {
    name: 'holidays',
    list: page(() => import('../registry/holidays/HolidayList.tsx'), 'HolidayList'),
  },
  registered('suppliers', 'Supplier', suppliers),
  registered('service-centres', 'ServiceCentre', suppliers),
  registered('administrations', 'Administration', customers),
  registered('sites', 'Site', customers),
  registered('assets', 'Asset', customers),
  registered('users', 'User', () => import('../registry/users.tsx')),
];
