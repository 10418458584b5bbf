import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { post } from '../../api/client.ts';
import { describeError } from '../../api/problem.ts';
import type { Supplier } from '../../api/types.ts';
import { SecretDialog } from './SecretDialog.tsx';

interface RotateSecretDialogProps {
  supplier: Pick<Supplier, 'id' | 'name'>;
  onClose: () => void;
}

/** Asks before a supplier's secret is replaced, says what follows from it, and shows the new one. */
export function RotateSecretDialog({ supplier: { id, name }, onClose }: RotateSecretDialogProps) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const title = useId();
  const [secret, setSecret] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function rotate() {
    setBusy(true);
    setError(null);
    try {
      const answer = await post<{ webhookSecret: string }>(`/suppliers/${id}/rotate-secret`, {});
      setSecret(answer.webhookSecret);
      refresh();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  if (secret !== null) return <SecretDialog name={name} secret={secret} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} aria-labelledby={title} maxWidth="xs">
      <DialogTitle id={title}>{translate('resources.suppliers.webhook.rotateTitle', { name })}</DialogTitle>
      <DialogContent>
        {translate('resources.suppliers.webhook.rotateText')}
        {error !== null && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {describeError(error, translate)}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose} autoFocus>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" color="error" onClick={() => void rotate()} disabled={busy}>
          {translate('resources.suppliers.webhook.rotateConfirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
