import { Button } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { post } from '../../api/client.ts';
import { describeError } from '../../api/problem.ts';
import type { Notification } from '../../api/types.ts';
import { Icon } from '../../components/Icon.tsx';

/** Tries again to deliver a message that was given up. */
export function RetryButton({ notification: { id, to, state } }: { notification: Notification }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'notifications', action: 'retry' });
  if (state !== 'failed' || !canAccess) return null;

  async function retry() {
    setBusy(true);
    try {
      await post(`/notifications/${id}/retry`, {});
      notify('resources.notifications.retry.done', { type: 'success' });
    } catch (error) {
      notify(describeError(error, translate), { type: 'error' });
    } finally {
      setBusy(false);
      refresh();
    }
  }

  return (
    <Button
      size="small"
      disabled={busy}
      startIcon={<Icon name="retry" size={15} />}
      aria-label={translate('resources.notifications.retry.spoken', { to })}
      onClick={(event) => {
        event.stopPropagation();
        void retry();
      }}
    >
      {translate('resources.notifications.retry.label')}
    </Button>
  );
}
