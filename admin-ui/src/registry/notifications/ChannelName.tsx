import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Notification } from '../../api/types.ts';
import { Icon } from '../../components/Icon.tsx';
import { CHANNEL_ICONS } from './states.ts';

/** The way a message goes, with its icon. */
export function ChannelName({ channel }: Pick<Notification, 'channel'>) {
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
