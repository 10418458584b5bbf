import { Link } from '@mui/material';
import { DataTable, SelectInput, TextInput, useTranslate } from 'react-admin';
import { CALL_OUTCOMES } from '../../../domain/service-levels/facts.ts';
import type { Call } from '../api/types.ts';
import { CardText } from '../registry/shared/CardText.tsx';
import { NameLink } from '../registry/shared/NameLink.tsx';
import { routerLink, showPath } from '../registry/shared/paths.ts';
import { RefInput } from '../registry/shared/RefInput.tsx';
import { RegistryList } from '../registry/shared/RegistryList.tsx';
import { useMoments } from '../requests/show/moments.ts';
import { CallVerdictWords } from './CallVerdictWords.tsx';
import { DayFilter } from './DayFilter.tsx';

/** The calls, the newest first, each with whether it counts among the abandoned. */
export function CallList() {
  const translate = useTranslate();
  const moments = useMoments();
  const outcome = ({ outcome: one }: Call) => translate(`resources.calls.outcomes.${one}`);
  const wait = ({ waitSeconds }: Call) => translate('resources.calls.seconds', { smart_count: waitSeconds });
  return (
    <RegistryList<Call>
      sort={{ field: 'startedAt', order: 'DESC' }}
      filters={
        <>
          <RefInput source="contractId" reference="contracts" helperText={false} />
          <SelectInput
            source="outcome"
            choices={CALL_OUTCOMES.map((id) => ({ id, name: `resources.calls.outcomes.${id}` }))}
            helperText={false}
          />
          <DayFilter />
          <TextInput source="queue" size="small" resettable helperText={false} />
          <RefInput source="operatorId" reference="users" helperText={false} />
        </>
      }
      card={(call) => (
        <CardText
          title={moments.dateTime(call.startedAt)}
          mark={outcome(call)}
          lines={[
            [call.contractCode, call.queue, call.from, wait(call)].filter(Boolean).join(' · '),
            call.operatorName,
            call.requestNumber,
            <CallVerdictWords key="verdict" call={call} />,
          ]}
        />
      )}
    >
      <DataTable.Col<Call>
        source="startedAt"
        sortByOrder="DESC"
        render={({ startedAt }) => (
          <NameLink>
            <time dateTime={startedAt}>{moments.dateTime(startedAt)}</time>
          </NameLink>
        )}
        sx={{ whiteSpace: 'nowrap' }}
      />
      <DataTable.Col<Call> source="contractCode" disableSort />
      <DataTable.Col<Call> source="queue" disableSort />
      <DataTable.Col<Call> source="from" disableSort sx={{ whiteSpace: 'nowrap' }} />
      <DataTable.Col<Call> source="outcome" disableSort render={outcome} sx={{ whiteSpace: 'nowrap' }} />
      <DataTable.Col<Call> source="waitSeconds" align="right" render={wait} sx={{ whiteSpace: 'nowrap' }} />
      <DataTable.Col<Call> source="verdict" disableSort render={(call) => <CallVerdictWords call={call} />} />
      <DataTable.Col<Call> source="operatorName" disableSort />
      <DataTable.Col<Call>
        source="requestNumber"
        disableSort
        render={({ requestId, requestNumber }) =>
          requestId && (
            <Link
              {...routerLink(showPath('requests', requestId))}
              underline="hover"
              onClick={(event) => event.stopPropagation()}
              sx={{ whiteSpace: 'nowrap' }}
            >
              {requestNumber}
            </Link>
          )
        }
      />
    </RegistryList>
  );
}
