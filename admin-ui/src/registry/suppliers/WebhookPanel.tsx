import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import type { Supplier } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { FailingEndpoints } from '../notifications/FailingEndpoints.tsx';
import { Facts } from '../shared/Facts.tsx';
import { RotateSecretDialog } from './RotateSecretDialog.tsx';

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
      <Box component="p" sx={{ m: 0, mb: 1, color: token('inkMuted'), textWrap: 'pretty' }}>
        {translate(`resources.suppliers.webhook.${webhookUrl ? 'explain' : 'none'}`)}
      </Box>
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
