import { Box } from '@mui/material';
import { NumberField, useTranslate } from 'react-admin';
import type { Notification } from '../../api/types.ts';
import { type Tone, token } from '../../app/theme/tokens.ts';
import { useWords } from '../../components/formats.ts';
import { Icon } from '../../components/Icon.tsx';
import type { IconName } from '../../components/icons.ts';
import { Mark } from '../../components/marks.tsx';
import { Panel, Quiet, TwoColumns } from '../../components/page.tsx';
import { showPath } from '../../components/paths.ts';
import { EmailAddress, Facts, NameLink, RowLink, Telephone } from '../../components/records.tsx';
import { choicesOf, SelectFilter } from '../shared/inputs.tsx';
import { NOWRAP, RegistryList } from '../shared/RegistryList.tsx';
import { RegistryShow } from '../shared/RegistryShow.tsx';
import { FailingEndpoints, RetryButton, reasonWords } from './retry.tsx';

/** The messages that went out, wait, or were not delivered, the newest first. */
export function NotificationList() {
  const { translate, moments } = useWords();
  const said = ({ event }: Notification) =>
    translate(`resources.notifications.events.${event}`, { _: event });
  return (
    <RegistryList<Notification>
      sort={{ field: 'createdAt', order: 'DESC' }}
      search={false}
      above={<FailingEndpoints />}
      filters={
        <>
          <SelectFilter source="state" choices={choicesOf(STATES, 'resources.notifications.states')} />
          <SelectFilter source="channel" choices={choicesOf(CHANNELS, 'resources.notifications.channels')} />
        </>
      }
      card={(notification) => ({
        title: said(notification),
        mark: <OutcomeMark notification={notification} />,
        lines: [
          <span key="to">
            {translate(`resources.notifications.channels.${notification.channel}`)} · {notification.to}
          </span>,
          [notification.requestNumber, moments.near(notification.createdAt)].filter(Boolean).join(' · '),
          notification.state === 'failed' &&
            notification.lastError &&
            reasonWords(notification.lastError, translate),
        ],
      })}
      columns={[
        {
          source: 'createdAt',
          sx: NOWRAP,
          render: ({ createdAt }) => <time dateTime={createdAt}>{moments.near(createdAt)}</time>,
        },
        {
          source: 'state',
          disableSort: true,
          render: (notification) => (
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <OutcomeMark notification={notification} />
              <RetryButton notification={notification} />
            </Box>
          ),
        },
        {
          source: 'event',
          disableSort: true,
          render: (notification) => <NameLink>{said(notification)}</NameLink>,
        },
        { source: 'channel', disableSort: true, render: ({ channel }) => <ChannelName channel={channel} /> },
        {
          source: 'to',
          disableSort: true,
          render: ({ to, state, lastError }) => (
            <Box sx={{ maxWidth: 320, overflowWrap: 'anywhere' }}>
              {to}
              {state === 'failed' && lastError && (
                <Box component="small" sx={{ display: 'block', color: token('dangerInk') }}>
                  {reasonWords(lastError, translate)}
                </Box>
              )}
            </Box>
          ),
        },
        {
          source: 'requestNumber',
          disableSort: true,
          render: (notification) => <AboutLink notification={notification} />,
        },
        {
          source: 'attempts',
          disableSort: true,
          align: 'right',
          render: () => <NumberField source="attempts" />,
        },
      ]}
    />
  );
}

const STATES = ['pending', 'sent', 'failed'] as const;
const CHANNELS = ['email', 'sms', 'webhook'] as const;

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
  const { translate, moments } = useWords();
  const { channel, attempts, lastError, createdAt, sentAt, nextAttemptAt, expiresAt, state } = notification;
  return (
    <Panel title={translate('resources.notifications.sections.delivery')}>
      <Quiet sx={{ mb: 1.25, textWrap: 'pretty' }}>
        {translate(`resources.notifications.stateWords.${outcomeOf(notification)}`)}
      </Quiet>
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

/** The request or the statement that a message is about. */
function AboutLink({ notification }: { notification: Notification }) {
  const translate = useTranslate();
  const { requestId, requestNumber, statementId } = notification;
  const path = requestId
    ? showPath('requests', requestId)
    : statementId && showPath('statements', statementId);
  if (!path) return null;
  return (
    <RowLink to={path} sx={{ whiteSpace: 'nowrap' }}>
      {requestNumber ?? translate('resources.notifications.fields.statement')}
    </RowLink>
  );
}

/** The way a message goes, with its icon. */
function ChannelName({ channel }: Pick<Notification, 'channel'>) {
  const translate = useTranslate();
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, whiteSpace: 'nowrap' }}
    >
      <Icon name={CHANNEL_ICONS[channel]} size={16} />
      {translate(`resources.notifications.channels.${channel}`)}
    </Box>
  );
}

/** What became of a message: icon, word and colour. */
function OutcomeMark({ notification }: { notification: Notification }) {
  const translate = useTranslate();
  const outcome = outcomeOf(notification);
  return (
    <Mark tone={OUTCOMES[outcome].tone}>
      <Icon name={OUTCOMES[outcome].icon} size={14} />
      {translate(`resources.notifications.states.${outcome}`)}
    </Mark>
  );
}

/** What became of a message; one that no gateway takes is kept. */
type Outcome = Notification['state'] | 'kept';

const outcomeOf = ({ state, kept }: Notification): Outcome => (kept && state === 'sent' ? 'kept' : state);

const OUTCOMES: Record<Outcome, { tone: Tone; icon: IconName }> = {
  pending: { tone: 'pause', icon: 'clock' },
  sent: { tone: 'ok', icon: 'met' },
  failed: { tone: 'danger', icon: 'undelivered' },
  kept: { tone: 'info', icon: 'bookmark' },
};

const CHANNEL_ICONS: Record<Notification['channel'], IconName> = {
  email: 'notifications',
  sms: 'mobile',
  webhook: 'webhook',
};
