import { Alert, Button } from '@mui/material';
import { useCanAccess, useRefresh, useTranslate } from 'react-admin';
import { useRead } from '../../api/client.ts';
import type { DeliveryEndpoint, Notification } from '../../api/types.ts';
import { usePosting } from '../../components/dialogs.tsx';
import { useWords } from '../../components/formats.ts';
import { Icon } from '../../components/Icon.tsx';
import { type MessagePatterns, messageInWords } from '../shared/SaveProblem.tsx';

/** Tries again to deliver a message that was given up. */
export function RetryButton({ notification: { id, to, state } }: { notification: Notification }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { busy, give } = usePosting(
    `/notifications/${id}/retry`,
    'resources.notifications.retry.done',
    refresh,
  );
  const { canAccess } = useCanAccess({ resource: 'notifications', action: 'retry' });
  if (state !== 'failed' || !canAccess) return null;
  return (
    <Button
      size="small"
      disabled={busy}
      startIcon={<Icon name="retry" size={15} />}
      aria-label={translate('resources.notifications.retry.spoken', { to })}
      onClick={(event) => {
        event.stopPropagation();
        give();
      }}
    >
      {translate('resources.notifications.retry.label')}
    </Button>
  );
}

/** Where messages do not get through at present, all of them or one supplier's program; nothing where all do. */
export function FailingEndpoints({ supplierId }: { supplierId?: string }) {
  const { data } = useRead<{ data: DeliveryEndpoint[] }>(
    ['delivery-endpoints', 'getList'],
    '/delivery-endpoints',
  );
  const shown = (data?.data ?? []).filter((one) => supplierId === undefined || one.id === supplierId);
  return shown.map((endpoint) => <FailingEndpoint key={endpoint.id} endpoint={endpoint} />);
}

function FailingEndpoint({ endpoint }: { endpoint: DeliveryEndpoint }) {
  const { translate, moments } = useWords();
  const { id, supplierName, failingSince, lastError, pausedAt, nextTryAt, waiting } = endpoint;
  const say = (key: string, options = {}) => translate(`resources.notifications.endpoint.${key}`, options);
  const who = supplierName === null ? say(id) : say('supplier', { name: supplierName });
  const sentences = [
    failingSince && say('since', { who, when: moments.near(failingSince) }),
    lastError && say('because', { reason: reasonWords(lastError, translate) }),
    waiting > 0 && say('waiting', { smart_count: waiting }),
    // With nothing that waits, the next message is what tries it.
    waiting > 0 && pausedAt !== null && nextTryAt && say('again', { when: moments.near(nextTryAt) }),
  ];
  return (
    <Alert
      severity={pausedAt === null ? 'info' : 'warning'}
      sx={{ mb: 1.5, textWrap: 'pretty' }}
      action={<ResumeButton endpoint={endpoint} />}
    >
      {sentences.filter(Boolean).join(' ')}
    </Alert>
  );
}

/** Says that an endpoint has been put right. */
function ResumeButton({ endpoint: { id, pausedAt } }: { endpoint: DeliveryEndpoint }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { busy, give } = usePosting(
    `/delivery-endpoints/${id}/resume`,
    'resources.notifications.endpoint.resumed',
    refresh,
  );
  const { canAccess } = useCanAccess({ resource: 'delivery-endpoints', action: 'resume' });
  if (pausedAt === null || !canAccess) return null;
  return (
    <Button color="inherit" size="small" disabled={busy} onClick={give}>
      {translate('resources.notifications.endpoint.resume')}
    </Button>
  );
}

/** What the API says of a failed delivery, by the name under which the screen says it. */
const REASONS: MessagePatterns = [
  [/answered (?<status>\d+)$/, 'answered'],
  [/did not answer in time$/, 'late'],
  [/was not reached$/, 'unreached'],
  [/has no http or https address$|no webhook address or no secret$/, 'unaddressed'],
  [/webhook secret is not valid$/, 'secret'],
  [/none that mail is sent to$/, 'address'],
  [/lost its point before it could be delivered$/, 'expired'],
];

/** Why a message was not delivered, in the person's language; as the API says it where it has no other words. */
export function reasonWords(reason: string, translate: ReturnType<typeof useTranslate>): string {
  return reason
    .split('; ')
    .map((part) =>
      messageInWords(part, REASONS, (name, words) =>
        translate(`resources.notifications.reasons.${name}`, words),
      ),
    )
    .join('; ');
}
