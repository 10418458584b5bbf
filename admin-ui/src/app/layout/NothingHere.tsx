import { useTranslate } from 'react-admin';
import { EmptyState } from '../../components/EmptyState.tsx';

/** An address that leads nowhere, or to what one may not see. */
export function NothingHere() {
  const translate = useTranslate();
  return (
    <EmptyState icon="search" title={translate('app.empty.notFoundTitle')}>
      {translate('app.empty.notFound')}
    </EmptyState>
  );
}

/** A page that the role may not open. */
export function NotForYou() {
  const translate = useTranslate();
  return (
    <EmptyState icon="users" title={translate('app.denied.title')}>
      {translate('app.denied.text')}
    </EmptyState>
  );
}
