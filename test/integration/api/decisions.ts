import type { Role } from '../../../db/schema.ts';

/** Who may call a route; `public` and `signed_in` are everybody, and everybody with a session. */
export type Decision = 'public' | 'signed_in' | readonly Role[];

const admin = ['admin'] as const;
const managers = ['manager', ...admin] as const;
const supervisors = ['supervisor', ...managers] as const;
const staff = ['operator', ...supervisors] as const;
const staffAndReferent = [...staff, 'referent'] as const;
const staffAndSupplier = [...staff, 'supplier'] as const;
const everybody = [...staffAndReferent, 'supplier'] as const;

/** Written down apart from the policy table: a route that is new, or opened further, has to be decided here too. */
export const DECISIONS: Record<string, Decision> = {
  'POST /api/auth/sign-in/email': 'public',
  'POST /api/auth/sign-in/social': 'public',
  'POST /api/auth/sign-out': 'public',
  'POST /api/auth/change-password': 'signed_in',
  'GET /api/auth/ways': 'public',
  'GET /api/me': 'signed_in',

  'GET /api/administrations': staffAndReferent,
  'POST /api/administrations': admin,
  'GET /api/administrations/{id}': staffAndReferent,
  'PATCH /api/administrations/{id}': admin,
  'DELETE /api/administrations/{id}': admin,

  'GET /api/contracts': staffAndReferent,
  'POST /api/contracts': managers,
  'GET /api/contracts/{id}': staffAndReferent,
  'PATCH /api/contracts/{id}': managers,
  'DELETE /api/contracts/{id}': managers,
  'GET /api/contracts/{id}/versions': staffAndReferent,
  'POST /api/contracts/{id}/deadline-preview': staffAndReferent,
  'GET /api/contracts/{id}/opening-hours': staffAndReferent,
  'POST /api/contracts/{id}/changes': managers,

  'GET /api/audits': managers,
  'GET /api/audits/{id}': managers,
  'POST /api/contracts/{id}/audits': managers,

  'GET /api/calendars': staffAndReferent,
  'POST /api/calendars': admin,
  'GET /api/calendars/{id}': staffAndReferent,
  'PATCH /api/calendars/{id}': admin,
  'DELETE /api/calendars/{id}': admin,
  'GET /api/calendars/{id}/years/{year}': staffAndReferent,

  'GET /api/holidays': staffAndReferent,
  'POST /api/holidays': admin,
  'GET /api/holidays/{id}': staffAndReferent,
  'PATCH /api/holidays/{id}': admin,
  'DELETE /api/holidays/{id}': admin,
  'GET /api/holidays/years/{year}': staffAndReferent,
  'GET /api/holidays/changes': staffAndReferent,
  'POST /api/holidays/import-preview': admin,
  'POST /api/holidays/import': admin,

  'GET /api/categories': everybody,
  'POST /api/categories': admin,
  'GET /api/categories/{id}': everybody,
  'PATCH /api/categories/{id}': admin,
  'DELETE /api/categories/{id}': admin,

  'GET /api/sites': everybody,
  'POST /api/sites': staff,
  'GET /api/sites/{id}': everybody,
  'PATCH /api/sites/{id}': staff,
  'DELETE /api/sites/{id}': admin,

  'GET /api/assets': everybody,
  'POST /api/assets': staff,
  'GET /api/assets/{id}': everybody,
  'PATCH /api/assets/{id}': staff,
  'DELETE /api/assets/{id}': admin,

  'GET /api/suppliers': staffAndSupplier,
  'POST /api/suppliers': admin,
  'GET /api/suppliers/{id}': staffAndSupplier,
  'PATCH /api/suppliers/{id}': admin,
  'DELETE /api/suppliers/{id}': admin,
  'POST /api/suppliers/{id}/rotate-secret': admin,
  // Signed with the supplier's secret.
  'POST /api/suppliers/{supplierId}/events': 'public',

  'GET /api/service-centres': everybody,
  'POST /api/service-centres': admin,
  'GET /api/service-centres/{id}': everybody,
  'PATCH /api/service-centres/{id}': admin,
  'DELETE /api/service-centres/{id}': admin,

  'GET /api/users': staff,
  'POST /api/users': admin,
  'GET /api/users/{id}': staff,
  'PATCH /api/users/{id}': admin,
  'DELETE /api/users/{id}': admin,

  'GET /api/api-keys': admin,
  'POST /api/api-keys': admin,
  'DELETE /api/api-keys/{id}': admin,

  'GET /api/requests': staffAndReferent,
  'POST /api/requests': staffAndReferent,
  'GET /api/requests.csv': staffAndReferent,
  'POST /api/requests/lookup': staff,
  'GET /api/requests/{id}': staffAndReferent,
  'GET /api/requests/{id}/timeline': staffAndReferent,
  'GET /api/requests/{id}/deadlines': staffAndReferent,
  'GET /api/requests/{id}/messages': staffAndReferent,
  'GET /api/requests/{id}/workflow-history': managers,
  'POST /api/requests/{id}/assign': staff,
  'POST /api/requests/{id}/qualify': staff,
  'POST /api/requests/{id}/resolve': staff,
  'POST /api/requests/{id}/dispatch': staff,
  'POST /api/requests/{id}/suspend': staff,
  'POST /api/requests/{id}/resume': staff,
  'POST /api/requests/{id}/verify': staff,
  'POST /api/requests/{id}/recontact': staff,
  'POST /api/requests/{id}/reopen': staff,
  'POST /api/requests/{id}/cancel': staff,
  'POST /api/requests/{id}/merge': staff,
  'POST /api/requests/{id}/note': staffAndReferent,
  'POST /api/requests/{id}/remind': staffAndReferent,
  'POST /api/requests/{id}/move-deadline': supervisors,
  'POST /api/requests/{id}/change-terms': supervisors,
  'POST /api/requests/{id}/present-documents': staff,

  'GET /api/work-orders': everybody,
  'GET /api/work-orders/{id}': everybody,
  'GET /api/work-orders/{id}/timeline': everybody,
  'POST /api/work-orders/{id}/accept': staffAndSupplier,
  'POST /api/work-orders/{id}/decline': staffAndSupplier,
  'POST /api/work-orders/{id}/schedule': staffAndSupplier,
  'POST /api/work-orders/{id}/start': staffAndSupplier,
  'POST /api/work-orders/{id}/suspend': staffAndSupplier,
  'POST /api/work-orders/{id}/resume': staffAndSupplier,
  'POST /api/work-orders/{id}/complete': staffAndSupplier,
  'POST /api/work-orders/{id}/cancel': staff,

  // The link itself is the key.
  'GET /api/surveys/{token}': 'public',
  'POST /api/surveys/{token}': 'public',
  'GET /api/verifications/{token}': 'public',
  'POST /api/verifications/{token}': 'public',

  'GET /api/contracts/{id}/statements/{month}/preview': staffAndReferent,
  'POST /api/contracts/{id}/statements': managers,
  'GET /api/statements': staffAndReferent,
  'GET /api/statements/{id}': staffAndReferent,
  'GET /api/statements/{id}/facts': staffAndReferent,
  'GET /api/statements/{id}/csv': staffAndReferent,
  'GET /api/statements/{id}/pdf': staffAndReferent,
  'POST /api/statements/{id}/approve': managers,
  'POST /api/statements/{id}/observe': ['referent'],
  'POST /api/statements/{id}/answer': managers,
  'POST /api/statements/{id}/correct': managers,

  'GET /api/notifications': staff,
  'GET /api/notifications/{id}': staff,
  'POST /api/notifications/{id}/retry': staff,
  'GET /api/delivery-endpoints': staffAndSupplier,
  'GET /api/delivery-endpoints/{id}': staffAndSupplier,
  'POST /api/delivery-endpoints/{id}/resume': staffAndSupplier,
  'GET /api/dashboard': staffAndReferent,
  'GET /api/saved-views': staffAndReferent,
  'POST /api/saved-views': staffAndReferent,
  'DELETE /api/saved-views/{id}': staffAndReferent,

  'GET /api/calls': staffAndReferent,
  'POST /api/calls': staff,
  'GET /api/calls/{id}': staffAndReferent,
  'GET /api/imported-requests/{id}': staffAndReferent,
  'GET /api/downtimes': staffAndReferent,
  'POST /api/downtimes': managers,
  'GET /api/downtimes/{id}': staffAndReferent,
  'PATCH /api/downtimes/{id}': managers,

  'GET /api/stream': 'signed_in',
  'GET /api/health/live': 'public',
  'GET /api/health/ready': 'public',
  'GET /metrics': 'public',
  'GET /api/openapi.json': 'public',
  'GET /api/docs': 'public',
};

/** Routes that stand in no description: files, and what the sign-in library answers itself. All are public. */
export const UNDESCRIBED = [
  '/api/auth/callback/*',
  '/api/docs/initialize.js',
  '/api/docs/:file{swagger-ui(-bundle)?\\.(js|css)}',
  '/assets/*',
  '/portal/*',
  '/portal/assets/*',
  '/survey/*',
  '/verification/*',
  '/*',
];
