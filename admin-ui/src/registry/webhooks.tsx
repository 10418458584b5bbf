import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import { useCanAccess, useRefresh, useTranslate } from 'react-admin';
import { post } from '../api/client.ts';
import type { Supplier } from '../api/types.ts';
import { token } from '../app/theme/tokens.ts';
import { ConfirmDialog, useTask } from '../components/dialogs.tsx';
import { Icon } from '../components/Icon.tsx';
import { Panel, Quiet } from '../components/page.tsx';
import { Facts } from '../components/records.tsx';
import { FailingEndpoints } from './notifications/retry.tsx';

/** Where a supplier's program is told of orders, and the secret that signs both ways. */
export function WebhookPanel({ supplier }: { supplier: Supplier }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'suppliers', action: 'rotate-secret' });
  const { webhookUrl, hasWebhookSecret } = supplier;
  return (
    <Panel
      title={translate('resources.suppliers.sections.link')}
      actions={
        canAccess && (
          <Button size="small" onClick={() => setAsking(true)}>
            {translate('resources.suppliers.webhook.rotate')}
          </Button>
        )
      }
    >
      <FailingEndpoints supplierId={supplier.id} />
      <Quiet sx={{ mb: 1, textWrap: 'pretty' }}>
        {translate(`resources.suppliers.webhook.${webhookUrl ? 'explain' : 'none'}`)}
      </Quiet>
      <Facts
        facts={[
          ['webhookUrl', webhookUrl && <code>{webhookUrl}</code>],
          ['secret', translate(`resources.suppliers.webhook.${hasWebhookSecret ? 'set' : 'missing'}`)],
        ]}
      />
      {asking && <RotateSecretDialog supplier={supplier} onClose={() => setAsking(false)} />}
    </Panel>
  );
}

interface RotateSecretDialogProps {
  supplier: Pick<Supplier, 'id' | 'name'>;
  onClose: () => void;
}

/** Asks before a supplier's secret is replaced, says what follows from it, and shows the new one. */
function RotateSecretDialog({ supplier: { id, name }, onClose }: RotateSecretDialogProps) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const task = useTask();
  const [secret, setSecret] = useState<string | null>(null);
  const rotate = async () => {
    const answer = await post<{ webhookSecret: string }>(`/suppliers/${id}/rotate-secret`);
    setSecret(answer.webhookSecret);
    refresh();
  };
  if (secret !== null) return <SecretDialog name={name} secret={secret} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={translate('resources.suppliers.webhook.rotateTitle', { name })}
      onClose={onClose}
      submit={translate('resources.suppliers.webhook.rotateConfirm')}
      onSubmit={() => void task.run(rotate)}
      task={task}
    >
      {translate('resources.suppliers.webhook.rotateText')}
    </ConfirmDialog>
  );
}

interface SecretDialogProps {
  /** Whose secret it is. */
  name: string;
  secret: string;
  onClose: () => void;
}

/** Shows a new secret this one time. It closes by its button only, so that no stray key loses it. */
export function SecretDialog({ name, secret, onClose }: SecretDialogProps) {
  const translate = useTranslate();
  const title = useId();
  const [copied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  }

  return (
    <Dialog open aria-labelledby={title} maxWidth="sm">
      <DialogTitle id={title}>{translate('resources.suppliers.webhook.secretTitle', { name })}</DialogTitle>
      <DialogContent>
        <p>{translate('resources.suppliers.webhook.secretText')}</p>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 1,
            p: 1.25,
            borderRadius: '8px',
            bgcolor: token('sunken'),
          }}
        >
          <Box component="code" sx={{ flex: '1 1 240px', overflowWrap: 'anywhere', userSelect: 'all' }}>
            {secret}
          </Box>
          <Button
            size="small"
            onClick={() => void copy()}
            startIcon={copied ? <Icon name="check" size={16} /> : undefined}
          >
            <span role="status">
              {translate(`resources.suppliers.webhook.${copied ? 'copied' : 'copy'}`)}
            </span>
          </Button>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {translate('resources.suppliers.webhook.done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
