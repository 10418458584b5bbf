import type { Role } from '../db/schema.ts';
import type { StaffCommandName } from '../domain/request/commands.ts';
import type { WorkOrderCommandName } from '../domain/work-order/commands.ts';

/** How far a role reaches: everything, what belongs to its own administration, what concerns its own supplier. */
type Reach = 'all' | 'own_administration' | 'own_supplier';

/** Who may, and how far: roles, and any program whose key has the scope. Who is not named may not. */
type Grant = Partial<Record<Role | 'program', Reach>>;

const ADMIN: Grant = { admin: 'all' };
const MANAGERS: Grant = { manager: 'all', ...ADMIN };
const SUPERVISORS: Grant = { supervisor: 'all', ...MANAGERS };
const STAFF: Grant = { operator: 'all', ...SUPERVISORS };
const STAFF_AND_REFERENT: Grant = { ...STAFF, referent: 'own_administration' };
const STAFF_AND_SUPPLIER: Grant = { ...STAFF, supplier: 'own_supplier' };
const EVERYBODY: Grant = { ...STAFF_AND_REFERENT, supplier: 'own_supplier' };

const REQUEST_COMMANDS: Record<StaffCommandName, Grant> = {
  assign: STAFF,
  qualify: STAFF,
  resolve: STAFF,
  dispatch: STAFF,
  suspend: STAFF,
  resume: STAFF,
  verify: STAFF,
  recontact: STAFF,
  reopen: STAFF,
  cancel: STAFF,
  merge: STAFF,
  note: STAFF_AND_REFERENT,
  remind: STAFF_AND_REFERENT,
  'move-deadline': SUPERVISORS,
  'present-documents': STAFF,
  'change-terms': SUPERVISORS,
};

const WORK_ORDER_COMMANDS: Record<WorkOrderCommandName, Grant> = {
  accept: STAFF_AND_SUPPLIER,
  decline: STAFF_AND_SUPPLIER,
  schedule: STAFF_AND_SUPPLIER,
  start: STAFF_AND_SUPPLIER,
  suspend: STAFF_AND_SUPPLIER,
  resume: STAFF_AND_SUPPLIER,
  complete: STAFF_AND_SUPPLIER,
  cancel: STAFF,
};

/**
 * Who may do what: the one table that the API decides by and the screens read through `/api/me`. A program has
 * the role of what its key belongs to (a supplier's or an administration's), narrowed by the key's scopes.
 */
export const POLICY = {
  administrations: { ...reading(STAFF_AND_REFERENT), ...writing(ADMIN) },
  contracts: { ...reading(STAFF_AND_REFERENT), ...writing(MANAGERS) },
  calendars: { ...reading(STAFF_AND_REFERENT), ...writing(ADMIN) },
  holidays: { ...reading(STAFF_AND_REFERENT), ...writing(ADMIN), import: ADMIN },
  categories: { ...reading(EVERYBODY), ...writing(ADMIN) },
  sites: { ...reading(EVERYBODY), ...writing(STAFF), delete: ADMIN },
  assets: { ...reading(EVERYBODY), ...writing(STAFF), delete: ADMIN },
  suppliers: { ...reading(STAFF_AND_SUPPLIER), ...writing(ADMIN), 'rotate-secret': ADMIN },
  serviceCentres: { ...reading(EVERYBODY), ...writing(ADMIN) },
  users: { ...reading(STAFF), ...writing(ADMIN) },
  apiKeys: { list: ADMIN, create: ADMIN, delete: ADMIN },
  requests: {
    ...reading(STAFF_AND_REFERENT),
    create: STAFF_AND_REFERENT,
    lookup: STAFF,
    export: STAFF_AND_REFERENT,
    history: MANAGERS,
    ...REQUEST_COMMANDS,
  },
  workOrders: { ...reading(EVERYBODY), ...WORK_ORDER_COMMANDS },
  statements: {
    ...reading(STAFF_AND_REFERENT),
    export: STAFF_AND_REFERENT,
    create: MANAGERS,
    approve: MANAGERS,
    observe: { referent: 'own_administration' },
    answer: MANAGERS,
    correct: MANAGERS,
  },
  audits: { ...reading(MANAGERS), create: MANAGERS },
  notifications: { ...reading(STAFF), retry: STAFF },
  deliveryEndpoints: { ...reading(STAFF_AND_SUPPLIER), resume: STAFF_AND_SUPPLIER },
  savedViews: { list: STAFF_AND_REFERENT, create: STAFF_AND_REFERENT, delete: STAFF_AND_REFERENT },
  dashboard: { read: STAFF_AND_REFERENT },
  // A telephone exchange of the administration tells of its calls by itself; people of the administration read them.
  calls: { ...reading(STAFF_AND_REFERENT), create: { ...STAFF, program: 'own_administration' } },
  importedRequests: { read: STAFF_AND_REFERENT },
  downtimes: { ...reading(STAFF_AND_REFERENT), create: MANAGERS, update: MANAGERS },
} satisfies Record<string, Record<string, Grant>>;

function reading(who: Grant) {
  return { list: who, read: who };
}

function writing(who: Grant) {
  return { create: who, update: who, delete: who };
}

type Policy = typeof POLICY;
export type Resource = keyof Policy;
export type ActionOf<R extends Resource> = R extends Resource ? Extract<keyof Policy[R], string> : never;

/** Resources that have all of these actions. */
export type ResourceWith<Actions extends string> = {
  [R in Resource]: [Actions] extends [ActionOf<R>] ? R : never;
}[Resource];

/** Whether anybody may delete things of a resource. */
export function isDeletable(resource: Resource): resource is ResourceWith<'delete'> {
  return 'delete' in POLICY[resource];
}

/** How far the role, or any program, reaches with this action; null where it may not at all. */
export function reachOf<R extends Resource>(
  role: Role | 'program',
  resource: R,
  action: ActionOf<R> | 'read',
): Reach | null {
  const actions: Record<string, Grant> = POLICY[resource];
  return actions[action]?.[role] ?? null;
}

/** What the role may do, by resource: what `/api/me` tells the screens. */
export function permissionsOf(role: Role): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries<Record<string, Grant>>(POLICY).map(([resource, actions]) => [
      resource,
      Object.keys(actions).filter((action) => actions[action]?.[role] !== undefined),
    ]),
  );
}
