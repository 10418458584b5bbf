import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { token } from '../../app/theme/tokens.ts';
import { Icon } from '../../components/Icon.tsx';

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
