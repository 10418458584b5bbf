import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { post } from '../../api/client.ts';
import { describeError } from '../../api/problem.ts';
import type { SavedView } from '../../api/types.ts';

interface SaveViewDialogProps {
  query: SavedView['query'];
  onClose: () => void;
  onSaved: () => void;
}

/** Gives the present filters and order a name. */
export function SaveViewDialog({ query, onClose, onSaved }: SaveViewDialogProps) {
  const translate = useTranslate();
  const [name, setName] = useState('');
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '' || sending) return;
    setSending(true);
    try {
      await post('/saved-views', { resource: 'requests', name: name.trim(), query });
      onSaved();
    } catch (error) {
      setFailure(describeError(error, translate));
      setSending(false);
    }
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby="save-view" maxWidth="xs" fullWidth>
      <form onSubmit={save}>
        <DialogTitle id="save-view">{translate('app.requests.views.saveTitle')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ fontSize: '0.8125rem', mb: 2 }}>
            {translate('app.requests.views.saveText')}
          </DialogContentText>
          <TextField
            autoFocus
            label={translate('app.requests.views.name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 100 } }}
          />
          <div role="alert">
            {failure && (
              <Alert severity="error" sx={{ mt: 1.5 }}>
                {failure}
              </Alert>
            )}
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.common.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={name.trim() === '' || sending}>
            {translate('app.common.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
