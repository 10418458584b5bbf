import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { StatementSummary } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { useNumbers } from '../../registry/shared/numbers.ts';
import { showPath } from '../../registry/shared/paths.ts';
import { useMonths } from '../months.ts';
import { TABLE } from '../table.ts';
import { useLineWords } from '../words.ts';
import type { Series } from './series.ts';

interface YearTableProps {
  months: readonly string[];
  statements: readonly (StatementSummary | null)[];
  series: readonly Series[];
}

/** The numbers behind the charts, each month with the way to its statement. */
export function YearTable({ months, statements, series }: YearTableProps) {
  const translate = useTranslate();
  const monthWords = useMonths();
  const words = useLineWords();
  const { money, decimal } = useNumbers();
  const says = (key: string) => translate(`resources.statements.year.${key}`);
  return (
    <Panel title={says('table')}>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={says('table')}>
        <Box component="table" sx={TABLE}>
          <thead>
            <tr>
              <th scope="col">{translate('resources.statements.fields.month')}</th>
              {series.map(({ key, line }) => (
                <th key={key} scope="col" className="number">
                  <Box component="span" sx={{ whiteSpace: 'normal' }}>
                    {words.name(line)}
                  </Box>
                  <Box component="small" sx={{ display: 'block', fontWeight: 420 }}>
                    {says('threshold')} {decimal(line.thresholdPercent)} %
                  </Box>
                </th>
              ))}
              <th scope="col" className="number">
                {says('amount')}
              </th>
              <th scope="col">{translate('resources.statements.fields.state')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month, index) => {
              const statement = statements[index] ?? null;
              return (
                <tr key={month}>
                  <th scope="row">
                    {statement ? (
                      <Link to={showPath('statements', statement.id)}>{monthWords.long(month)}</Link>
                    ) : (
                      monthWords.long(month)
                    )}
                  </th>
                  {series.map(({ key, points }) => {
                    const point = points[index];
                    return (
                      <td key={key} className="number">
                        {point ? (words.figure(point) ?? says('noData')) : '—'}
                        {point?.penalty && (
                          <Box component="small" sx={{ display: 'block', color: token('dangerInk') }}>
                            {says('outside')}
                          </Box>
                        )}
                      </td>
                    );
                  })}
                  <td className="number">{statement ? money(statement.totalCents) : '—'}</td>
                  <td>
                    {statement
                      ? translate(`resources.statements.states.${statement.state}`)
                      : says('noStatement')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </Box>
      </Box>
    </Panel>
  );
}
