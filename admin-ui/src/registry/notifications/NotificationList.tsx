import { Box } from '@mui/material';
import { DataTable, SelectInput, useTranslate } from 'react-admin';
import type { Notification } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { useMoments } from '../../requests/show/moments.ts';
import { CardText } from '../shared/CardText.tsx';
import { NameLink } from '../shared/NameLink.tsx';
import { RegistryList } from '../shared/RegistryList.tsx';
import { AboutLink } from './AboutLink.tsx';
import { ChannelName } from './ChannelName.tsx';
import { FailingEndpoints } from './FailingEndpoints.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';
import { RetryButton } from './RetryButton.tsx';
import { reasonWords } from './reason.ts';

/** The messages that went out, wait, or were not delivered, the newest first. */
export function NotificationList() {
  const translate = useTranslate();
  const moments = useMoments();
  const said = ({ event }: Notification) =>
    translate(`resources.notifications.events.${event}`, { _: event });
  return (
    <RegistryList<Notification>
      sort={{ field: 'createdAt', order: 'DESC' }}
      search={false}
      above={<FailingEndpoints />}
      filters={
        <>
          <SelectInput source="state" choices={choices('states', STATES)} helperText={false} />
          <SelectInput source="channel" choices={choices('channels', CHANNELS)} helperText={false} />
        </>
      }
      card={(notification) => (
        <CardText
          title={said(notification)}
          mark={<OutcomeMark notification={notification} />}
          lines={[
            <span key="to">
              {translate(`resources.notifications.channels.${notification.channel}`)} · {notification.to}
            </span>,
            [notification.requestNumber, moments.near(notification.createdAt)].filter(Boolean).join(' · '),
            notification.state === 'failed' &&
              notification.lastError &&
              reasonWords(notification.lastError, translate),
          ]}
        />
      )}
    >
      <DataTable.Col<Notification>
        source="createdAt"
        render={({ createdAt }) => <time dateTime={createdAt}>{moments.near(createdAt)}</time>}
        sx={{ whiteSpace: 'nowrap' }}
      />
      <DataTable.Col<Notification>
        source="state"
        disableSort
        render={(notification) => (
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <OutcomeMark notification={notification} />
            <RetryButton notification={notification} />
          </Box>
        )}
      />
      <DataTable.Col<Notification>
        source="event"
        disableSort
        render={(notification) => <NameLink>{said(notification)}</NameLink>}
      />
      <DataTable.Col<Notification>
        source="channel"
        disableSort
        render={({ channel }) => <ChannelName channel={channel} />}
      />
      <DataTable.Col<Notification>
        source="to"
        disableSort
        render={({ to, state, lastError }) => (
          <Box sx={{ maxWidth: 320, overflowWrap: 'anywhere' }}>
            {to}
            {state === 'failed' && lastError && (
              <Box component="small" sx={{ display: 'block', color: token('dangerInk') }}>
                {reasonWords(lastError, translate)}
              </Box>
            )}
          </Box>
        )}
      />
      <DataTable.Col<Notification>
        source="requestNumber"
        disableSort
        render={(notification) => <AboutLink notification={notification} />}
      />
      <DataTable.NumberCol<Notification> source="attempts" disableSort />
    </RegistryList>
  );
}

const STATES = ['pending', 'sent', 'failed'] as const;
const CHANNELS = ['email', 'sms', 'webhook'] as const;

const choices = (words: string, ids: readonly string[]) =>
  ids.map((id) => ({ id, name: `resources.notifications.${words}.${id}` }));
