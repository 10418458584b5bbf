import { useTranslate } from 'react-admin';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Title } from '../../components/Title.tsx';

/** An address that leads nowhere, or to what one may not see. */
export function NothingHere() {
  const translate = useTranslate();
  return (
    <EmptyState isPage icon="search" title={translate('app.empty.notFoundTitle')}>
      <Title title={translate('app.empty.notFoundTitle')} />
      {translate('app.empty.notFound')}
    </EmptyState>
  );
}

/** A page that the role may not open. */
export function NotForYou() {
  const translate = useTranslate();
  return (
    <EmptyState isPage icon="users" title={translate('app.denied.title')}>
      <Title title={translate('app.denied.title')} />
      {translate('app.denied.text')}
    </EmptyState>
  );
}
