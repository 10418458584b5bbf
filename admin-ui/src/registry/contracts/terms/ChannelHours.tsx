import { useTranslate } from 'react-admin';
import { Ref } from '../../shared/Ref.tsx';
import { OpenNow, useOpeningHours } from '../OpenNow.tsx';
import type { Terms } from '../versions.ts';

interface ChannelHoursProps {
  terms: Pick<Terms, 'channelCalendars'>;
  /** To say how the channels stand now; null for terms that do not hold now. */
  contractId: string | null;
}

/** The channels that can be reached at hours of their own, and how they stand now; the telephone always. */
export function ChannelHours({ terms: { channelCalendars }, contractId }: ChannelHoursProps) {
  const translate = useTranslate();
  const now = useOpeningHours(contractId);
  const own = channelCalendars.map(({ channel }) => channel);
  const shown = now?.filter(({ channel }) => channel === 'phone' || own.includes(channel)) ?? [];
  return (
    <>
      {channelCalendars.length > 0 && (
        <>
          <p>{translate('resources.contracts.text.channels')}</p>
          <ul>
            {channelCalendars.map(({ channel, calendarId }) => (
              <li key={channel}>
                {translate(`requestPage.channels.${channel}`)}: <Ref resource="calendars" id={calendarId} />
              </li>
            ))}
          </ul>
        </>
      )}
      {shown.map((hours) => (
        <p key={hours.channel}>
          <OpenNow hours={hours} />
        </p>
      ))}
    </>
  );
}
