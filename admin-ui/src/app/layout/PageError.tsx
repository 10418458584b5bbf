import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isApiError } from '../../api/problem.ts';
import { EmptyState, ErrorState, Title } from '../../components/page.tsx';

interface PageErrorProps {
  error: unknown;
  resetErrorBoundary: (...reasons: unknown[]) => void;
}

/** In place of a page that could not be shown. */
export function PageError({ error, resetErrorBoundary }: PageErrorProps) {
  const translate = useTranslate();
  if (isApiError(error)) return <ErrorState error={error} onRetry={() => resetErrorBoundary()} />;
  return (
    <Box role="alert">
      <EmptyState
        isPage
        icon="warning"
        toneName="danger"
        title={translate('app.error.title')}
        action={
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button onClick={() => resetErrorBoundary()}>{translate('app.error.retry')}</Button>
            <Button href="/" variant="text">
              {translate('app.error.home')}
            </Button>
          </Box>
        }
      >
        {translate('app.error.page')}
      </EmptyState>
    </Box>
  );
}

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
