import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { call } from '../../api/client.ts';
import { describeError } from '../../api/problem.ts';
import { useDays } from '../shared/days.ts';
import type { Row } from './HolidayTable.tsx';

interface RemoveDialogProps {
  holiday: Row;
  onClose: () => void;
  onRemoved: () => void;
}

/** Asks before a holiday is taken out of the table, and says what follows from it. */
export function RemoveDialog({ holiday, onClose, onRemoved }: RemoveDialogProps) {
  const translate = useTranslate();
  const days = useDays();
  const title = useId();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { id, version, date, name, lawful } = holiday;

  async function remove() {
    setBusy(true);
    try {
      await call('DELETE', `/holidays/${id}`, version === null ? {} : { version });
      onRemoved();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={title} maxWidth="xs">
      <DialogTitle id={title}>{translate('resources.holidays.remove.title', { name })}</DialogTitle>
      <DialogContent>
        {translate(`resources.holidays.remove.${lawful ? 'lawful' : 'other'}`, { day: days.long(date) })}
        {failure !== null && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {describeError(failure, translate)}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose} autoFocus>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" color="error" onClick={() => void remove()} disabled={busy}>
          {translate('resources.holidays.remove.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
