import { Box } from '@mui/material';
import { DataTable, SelectInput, useTranslate } from 'react-admin';
import type { Downtime } from '../api/types.ts';
import { DayFilter } from '../calls/DayFilter.tsx';
import { CardText } from '../registry/shared/CardText.tsx';
import { NameLink } from '../registry/shared/NameLink.tsx';
import { RefInput } from '../registry/shared/RefInput.tsx';
import { RegistryList } from '../registry/shared/RegistryList.tsx';
import { useMoments } from '../requests/show/moments.ts';
import { DowntimeLength } from './DowntimeLength.tsx';
import { EndButton } from './EndButton.tsx';

/** When services were not to be had, the newest first; those that last can be ended from here. */
export function DowntimeList() {
  const translate = useTranslate();
  const moments = useMoments();
  const origin = ({ imported }: Downtime) =>
    translate(`resources.downtimes.${imported ? 'imported' : 'here'}`);
  return (
    <RegistryList<Downtime>
      sort={{ field: 'fromAt', order: 'DESC' }}
      search={false}
      filters={
        <>
          <RefInput source="contractId" reference="contracts" helperText={false} />
          <SelectInput
            source="open"
            choices={[
              { id: 'true', name: 'resources.downtimes.openNow' },
              { id: 'false', name: 'resources.downtimes.over' },
            ]}
            helperText={false}
          />
          <DayFilter />
        </>
      }
      card={(downtime) => (
        <CardText
          title={downtime.reason}
          mark={downtime.contractCode}
          lines={[
            moments.dateTime(downtime.from),
            <DowntimeLength key="length" downtime={downtime} />,
            downtime.imported && origin(downtime),
          ]}
        />
      )}
    >
      <DataTable.Col<Downtime>
        source="fromAt"
        sortByOrder="DESC"
        render={({ from }) => <time dateTime={from}>{moments.dateTime(from)}</time>}
        sx={{ whiteSpace: 'nowrap' }}
      />
      <DataTable.Col<Downtime>
        source="reason"
        disableSort
        render={({ reason }) => <NameLink>{reason}</NameLink>}
      />
      <DataTable.Col<Downtime> source="contractCode" disableSort />
      <DataTable.Col<Downtime>
        source="length"
        disableSort
        render={(downtime) => (
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <DowntimeLength downtime={downtime} />
            <EndButton downtime={downtime} />
          </Box>
        )}
      />
      <DataTable.Col<Downtime> source="imported" disableSort render={origin} />
    </RegistryList>
  );
}
