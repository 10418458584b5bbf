import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Notification } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { useMoments } from '../../requests/show/moments.ts';
import { EmailAddress, Telephone } from '../shared/Contact.tsx';
import { Facts } from '../shared/Facts.tsx';
import { RegistryShow } from '../shared/RegistryShow.tsx';
import { TwoColumns } from '../shared/TwoColumns.tsx';
import { AboutLink } from './AboutLink.tsx';
import { ChannelName } from './ChannelName.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';
import { RetryButton } from './RetryButton.tsx';
import { reasonWords } from './reason.ts';
import { outcomeOf } from './states.ts';

/** One message, word for word, and what became of it. */
export function NotificationShow() {
  const translate = useTranslate();
  return (
    <RegistryShow<Notification>
      title={({ event }) => translate(`resources.notifications.events.${event}`, { _: event })}
      marks={(notification) => <OutcomeMark notification={notification} />}
      actions={(notification) => <RetryButton notification={notification} />}
    >
      {(notification) => (
        <TwoColumns side={<Delivery notification={notification} />}>
          <Panel title={notification.subject || translate('resources.notifications.sections.message')}>
            <Words notification={notification} />
          </Panel>
        </TwoColumns>
      )}
    </RegistryShow>
  );
}

/** The text as it goes out; a webhook's body in lines. */
function Words({ notification: { channel, text } }: { notification: Notification }) {
  const isBody = channel === 'webhook';
  return (
    <Box
      component={isBody ? 'pre' : 'div'}
      sx={{
        m: 0,
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        maxWidth: 680,
        lineHeight: 1.55,
        fontSize: isBody ? '0.75rem' : '0.875rem',
      }}
    >
      {isBody ? inLines(text) : text}
    </Box>
  );
}

function inLines(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

function Delivery({ notification }: { notification: Notification }) {
  const translate = useTranslate();
  const moments = useMoments();
  const { channel, attempts, lastError, createdAt, sentAt, nextAttemptAt, expiresAt, state } = notification;
  return (
    <Panel title={translate('resources.notifications.sections.delivery')}>
      <Box component="p" sx={{ m: 0, mb: 1.25, color: token('inkMuted'), textWrap: 'pretty' }}>
        {translate(`resources.notifications.stateWords.${outcomeOf(notification)}`)}
      </Box>
      <Facts
        facts={[
          ['channel', <ChannelName key="channel" channel={channel} />],
          ['to', <Recipient key="to" notification={notification} />],
          [
            notification.requestId ? 'requestNumber' : 'statement',
            <AboutLink key="about" notification={notification} />,
          ],
          ['createdAt', moments.dateTime(createdAt)],
          ['sentAt', sentAt && moments.dateTime(sentAt)],
          [
            'nextAttemptAt',
            state === 'pending' && attempts > 0 && nextAttemptAt && moments.dateTime(nextAttemptAt),
          ],
          ['expiresAt', state === 'pending' && expiresAt && moments.dateTime(expiresAt)],
          ['attempts', String(attempts)],
          [
            'lastError',
            lastError && (
              <Box key="error" component="span" sx={{ color: token('dangerInk') }}>
                {reasonWords(lastError, translate)}
              </Box>
            ),
          ],
        ]}
      />
    </Panel>
  );
}

function Recipient({ notification: { channel, to } }: { notification: Notification }) {
  if (channel === 'email') return <EmailAddress address={to} />;
  return channel === 'sms' ? <Telephone number={to} /> : <code>{to}</code>;
}
