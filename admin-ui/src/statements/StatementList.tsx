import { Box } from '@mui/material';
import { STATEMENT_STATES } from '../../../domain/service-levels/closing.ts';
import type { StatementSummary } from '../api/types.ts';
import { useWords } from '../components/formats.ts';
import { NameLink } from '../components/records.tsx';
import { choicesOf, MonthFilter, RefInput, SelectFilter, YesNoFilter } from '../registry/shared/inputs.tsx';
import { NOWRAP, RegistryList } from '../registry/shared/RegistryList.tsx';
import { CloseMonthButton } from './CloseMonth.tsx';
import { LineFigures, StatementMark, StatementViews, Waits } from './marks.tsx';

/** The statements: first those that wait for somebody, then the newest months. */
export function StatementList() {
  const { translate, months, moments, money } = useWords();
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
          <RefInput source="contractId" reference="contracts" />
          <MonthFilter from={1} />
          <SelectFilter source="state" choices={choicesOf(STATEMENT_STATES, 'resources.statements.states')} />
          <YesNoFilter
            source="observed"
            yes="resources.statements.observed.yes"
            no="resources.statements.observed.no"
          />
        </>
      }
      card={(statement) => ({
        title: `${statement.contractCode} · ${months.long(statement.month)}${revised(statement)}`,
        mark: <StatementMark state={statement.state} />,
        lines: [
          money(statement.totalCents),
          <LineFigures key="lines" lines={statement.lines} />,
          <Waits key="waits" statement={statement} />,
        ],
      })}
      columns={[
        {
          source: 'attention',
          sortByOrder: 'DESC',
          render: (statement) => (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
              <Waits statement={statement} />
            </Box>
          ),
        },
        {
          source: 'month',
          sortByOrder: 'DESC',
          sx: NOWRAP,
          render: (statement) => (
            <NameLink>
              {months.long(statement.month)}
              {revised(statement)}
            </NameLink>
          ),
        },
        { source: 'contractId', disableSort: true, render: ({ contractCode }) => contractCode },
        { source: 'state', disableSort: true, render: ({ state }) => <StatementMark state={state} /> },
        { source: 'lines', disableSort: true, render: ({ lines }) => <LineFigures lines={lines} /> },
        {
          source: 'totalCents',
          sortByOrder: 'DESC',
          align: 'right',
          sx: NOWRAP,
          render: ({ totalCents }) => money(totalCents),
        },
        {
          source: 'issuedAt',
          disableSort: true,
          sx: NOWRAP,
          render: ({ issuedAt }) => issuedAt && <time dateTime={issuedAt}>{moments.dateTime(issuedAt)}</time>,
        },
      ]}
    />
  );
}
