import type { Change } from '../../db/stream/changes.ts';
import { type ActionOf, POLICY, type Resource } from '../policy.ts';
import { type Principal, scopeFor } from '../principal.ts';

/** May who listens see what changed? */
export function isVisible(principal: Principal, change: Change): boolean {
  if (!isResource(change.resource)) return false;
  const scope = scopeFor(principal, change.resource, 'read' as ActionOf<Resource>);
  if (!scope) return false;
  if (scope.kind === 'all') return true;
  if (scope.kind === 'administration') return change.administrationId === scope.administrationId;
  return change.supplierIds.includes(scope.supplierId);
}

function isResource(name: string): name is Resource {
  return name in POLICY;
}
