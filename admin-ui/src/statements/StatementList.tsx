import { Box } from '@mui/material';
import { DataTable, SelectInput, useTranslate } from 'react-admin';
import { STATEMENT_STATES } from '../../../domain/service-levels/closing.ts';
import type { StatementSummary } from '../api/types.ts';
import { monthsBack, useMoments, useMonths, useNumbers } from '../components/formats.ts';
import { CardText, NameLink } from '../components/records.tsx';
import { RefInput } from '../registry/shared/inputs.tsx';
import { RegistryList } from '../registry/shared/RegistryList.tsx';
import { CloseMonthButton } from './CloseMonth.tsx';
import { LineFigures, StatementMark, StatementViews, Waits } from './marks.tsx';

/** So many past months can be chosen as a filter. */
const MONTHS_BACK = 24;

/** The statements: first those that wait for somebody, then the newest months. */
export function StatementList() {
  const translate = useTranslate();
  const months = useMonths();
  const moments = useMoments();
  const { money } = useNumbers();
  const choices = monthsBack(MONTHS_BACK, 1);
  const revised = ({ revision }: StatementSummary) =>
    revision > 1 ? ` · ${translate('resources.statements.document.revisionOf', { revision })}` : '';
  return (
    <RegistryList<StatementSummary>
      sort={{ field: 'attention', order: 'DESC' }}
      search={false}
      summaries
      actions={<CloseMonthButton />}
      above={<StatementViews />}
      filters={
        <>
          <RefInput source="contractId" reference="contracts" helperText={false} />
          <SelectInput
            source="month"
            choices={choices.map((id) => ({ id, name: months.long(id) }))}
            translateChoice={false}
            helperText={false}
          />
          <SelectInput
            source="state"
            choices={STATEMENT_STATES.map((id) => ({ id, name: `resources.statements.states.${id}` }))}
            helperText={false}
          />
          <SelectInput
            source="observed"
            choices={[
              { id: 'true', name: 'resources.statements.observed.yes' },
              { id: 'false', name: 'resources.statements.observed.no' },
            ]}
            helperText={false}
          />
        </>
      }
      card={(statement) => (
        <CardText
          title={`${statement.contractCode} · ${months.long(statement.month)}${revised(statement)}`}
          mark={<StatementMark state={statement.state} />}
          lines={[
            money(statement.totalCents),
            <LineFigures key="lines" lines={statement.lines} />,
            <Waits key="waits" statement={statement} />,
          ]}
        />
      )}
    >
      <DataTable.Col<StatementSummary>
        source="attention"
        sortByOrder="DESC"
        render={(statement) => (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
            <Waits statement={statement} />
          </Box>
        )}
      />
      <DataTable.Col<StatementSummary>
        source="month"
        sortByOrder="DESC"
        render={(statement) => (
          <NameLink>
            {months.long(statement.month)}
            {revised(statement)}
          </NameLink>
        )}
        sx={{ whiteSpace: 'nowrap' }}
      />
      <DataTable.Col<StatementSummary>
        source="contractId"
        disableSort
        render={({ contractCode }) => contractCode}
      />
      <DataTable.Col<StatementSummary>
        source="state"
        disableSort
        render={({ state }) => <StatementMark state={state} />}
      />
      <DataTable.Col<StatementSummary>
        source="lines"
        disableSort
        render={({ lines }) => <LineFigures lines={lines} />}
      />
      <DataTable.Col<StatementSummary>
        source="totalCents"
        align="right"
        sortByOrder="DESC"
        render={({ totalCents }) => money(totalCents)}
        sx={{ whiteSpace: 'nowrap' }}
      />
      <DataTable.Col<StatementSummary>
        source="issuedAt"
        disableSort
        render={({ issuedAt }) => issuedAt && <time dateTime={issuedAt}>{moments.dateTime(issuedAt)}</time>}
        sx={{ whiteSpace: 'nowrap' }}
      />
    </RegistryList>
  );
}
