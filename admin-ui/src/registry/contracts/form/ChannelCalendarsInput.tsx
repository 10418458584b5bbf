import { Box } from '@mui/material';
import { required, SelectInput } from 'react-admin';
import { CHANNELS } from '../../../../../domain/request/state.ts';
import { RefInput } from '../../shared/RefInput.tsx';
import { Rows } from '../../shared/Rows.tsx';

const CHOICES = CHANNELS.map((id) => ({ id, name: `requestPage.channels.${id}` }));

/** The channels that can be reached at other hours than those in which work is done. */
export function ChannelCalendarsInput() {
  return (
    <Rows source="channelCalendars" add="resources.contracts.channels.add" newRow={newRow}>
      <Box sx={ROW}>
        <SelectInput
          source="channel"
          label="resources.contracts.channels.channel"
          choices={CHOICES}
          validate={required()}
          helperText={false}
        />
        <RefInput
          source="calendarId"
          label="resources.contracts.channels.calendar"
          reference="calendars"
          validate={required()}
          helperText={false}
        />
      </Box>
    </Rows>
  );
}

const newRow = () => ({ channel: 'phone', calendarId: null });

const ROW = {
  display: 'grid',
  gap: 1.25,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '200px minmax(0, 1fr)' },
} as const;
