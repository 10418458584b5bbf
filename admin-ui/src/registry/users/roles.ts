import type { Role } from '../../api/types.ts';

const ROLES: readonly Role[] = ['operator', 'supervisor', 'manager', 'admin', 'referent', 'supplier'];

/** The roles to choose from, in words. */
export const ROLE_CHOICES = ROLES.map((role) => ({ id: role, name: `resources.users.roles.${role}` }));

export const LOCALE_CHOICES = (['it', 'en'] as const).map((locale) => ({
  id: locale,
  name: `resources.users.locales.${locale}`,
}));

/** What a person of the role must belong to; null for the contact centre's own people. */
export function belongsTo(role: Role | undefined): 'administrationId' | 'supplierId' | null {
  if (role === 'referent') return 'administrationId';
  return role === 'supplier' ? 'supplierId' : null;
}
