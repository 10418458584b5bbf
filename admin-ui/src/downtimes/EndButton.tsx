import { Button } from '@mui/material';
import { useCanAccess, useNotify, useTranslate, useUpdate } from 'react-admin';
import { describeError } from '../api/problem.ts';
import type { Downtime } from '../api/types.ts';
import { Icon } from '../components/Icon.tsx';

/** Says that a downtime that lasts is over now, for those who may. */
export function EndButton({ downtime }: { downtime: Downtime }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [update, { isPending }] = useUpdate<Downtime>();
  const { canAccess } = useCanAccess({ resource: 'downtimes', action: 'update' });
  if (downtime.to !== null || downtime.imported || !canAccess) return null;
  const end = () =>
    update(
      'downtimes',
      { id: downtime.id, data: { to: new Date().toISOString() }, previousData: downtime },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => notify('resources.downtimes.end.done', { type: 'success' }),
        onError: (error) => notify(describeError(error, translate), { type: 'error' }),
      },
    );
  return (
    <Button
      size="small"
      disabled={isPending}
      startIcon={<Icon name="check" size={16} />}
      onClick={(event) => {
        event.stopPropagation();
        void end();
      }}
    >
      {translate('resources.downtimes.end.label')}
    </Button>
  );
}
