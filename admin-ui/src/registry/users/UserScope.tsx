import { useTranslate } from 'react-admin';
import type { User } from '../../api/types.ts';
import { Ref } from '../shared/Ref.tsx';

interface UserScopeProps {
  user: Pick<User, 'administrationId' | 'supplierId'>;
  plain?: boolean;
}

/** How far a person sees: an administration, a supplier, or everything. */
export function UserScope({ user: { administrationId, supplierId }, plain = false }: UserScopeProps) {
  const translate = useTranslate();
  if (administrationId) return <Ref resource="administrations" id={administrationId} plain={plain} />;
  if (supplierId) return <Ref resource="suppliers" id={supplierId} plain={plain} />;
  return <span>{translate('resources.users.everything')}</span>;
}
