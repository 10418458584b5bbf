import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { describeError, isApiError, isUnreachable } from '../api/problem.ts';
import { EmptyState } from './EmptyState.tsx';

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong in the reader's words, and the way to try again where that may help: a role stays refused. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const translate = useTranslate();
  const away = isUnreachable(error);
  const refused = isApiError(error) && error.problem.status === 403;
  return (
    <div role="alert">
      <EmptyState
        icon={away ? 'offline' : 'warning'}
        toneName={away ? 'pause' : 'danger'}
        title={translate(away ? 'app.error.unreachable' : 'app.error.title')}
        action={
          onRetry &&
          !refused && (
            <Button variant="outlined" onClick={onRetry}>
              {translate('app.error.retry')}
            </Button>
          )
        }
      >
        {describeError(error, translate)}
      </EmptyState>
    </div>
  );
}
