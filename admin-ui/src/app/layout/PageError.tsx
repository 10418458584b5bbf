import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isApiError } from '../../api/problem.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';

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
