import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Ref } from '../../shared/Ref.tsx';
import { OpenNow, useOpeningHours } from '../OpenNow.tsx';
import type { Terms } from '../versions.ts';

interface ChannelHoursProps {
  terms: Pick<Terms, 'channelCalendars'>;
  /** To say how the channels stand now; null for terms that do not hold now. */
  contractId: string | null;
}

/** The telephone and the channels with hours of their own: by which calendar, and how they stand now. */
export function ChannelHours({ terms: { channelCalendars }, contractId }: ChannelHoursProps) {
  const translate = useTranslate();
  const now = useOpeningHours(contractId);
  const own = channelCalendars.filter(({ channel }) => channel !== 'phone');
  const phone = channelCalendars.find(({ channel }) => channel === 'phone') ?? {
    channel: 'phone' as const,
    calendarId: null,
  };
  const shown = [...(phone.calendarId !== null || now ? [phone] : []), ...own];
  return (
    <>
      {channelCalendars.length > 0 && <p>{translate('resources.contracts.text.channels')}</p>}
      <Box component="ul" sx={LIST}>
        {shown.map(({ channel, calendarId }) => {
          const hours = now?.find((one) => one.channel === channel);
          return (
            <li key={channel}>
              {hours ? <OpenNow hours={hours} /> : translate(`requestPage.channels.${channel}`)}
              {calendarId !== null && ' · '}
              <Ref resource="calendars" id={calendarId} />
            </li>
          );
        })}
      </Box>
    </>
  );
}

/** Each item reads like a sentence, in which colour alone would not tell a link. */
const LIST = { listStyle: 'none', '&&': { pl: 0 }, '& a': { textDecoration: 'underline' } } as const;
