import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { get } from '../../api/client.ts';
import type { Channel, OpeningHours } from '../../api/types.ts';
import { tone } from '../../app/theme/tokens.ts';
import { useMoments } from '../../requests/show/moments.ts';

const MINUTE = 60_000;

/** Which channels of a contract are open; asked again every minute. Null until it is known. */
export function useOpeningHours(contractId: string | null): OpeningHours['data'] | null {
  const { data } = useQuery({
    queryKey: ['contracts', 'opening-hours', contractId],
    queryFn: ({ signal }) => get<OpeningHours>(`/contracts/${contractId}/opening-hours`, undefined, signal),
    enabled: contractId !== null,
    refetchInterval: MINUTE,
    retry: false,
  });
  return data?.data ?? null;
}

interface OpenNowProps {
  hours: OpeningHours['data'][number];
}

/** `Telefono: aperto, fino alle 18:00`, `Telefono: chiuso fino a lunedì alle 9:00`. */
export function OpenNow({ hours: { channel, open, until } }: OpenNowProps) {
  const translate = useTranslate();
  const moments = useMoments();
  const key = until === null ? (open ? 'always' : 'never') : open ? 'open' : 'closed';
  const colours = tone(open ? 'ok' : 'warn');
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'baseline',
        gap: 0.75,
        '&::before': {
          content: '""',
          flex: 'none',
          width: 8,
          height: 8,
          borderRadius: '50%',
          ...(open
            ? { bgcolor: colours.strong }
            : { border: `2px solid ${colours.strong}`, bgcolor: 'transparent' }),
        },
      }}
    >
      <span>
        {translate(`resources.contracts.channels.now.${key}`, {
          channel: translate(`requestPage.channels.${channel satisfies Channel}`),
          until: until === null ? '' : moments.until(until),
        })}
      </span>
    </Box>
  );
}
