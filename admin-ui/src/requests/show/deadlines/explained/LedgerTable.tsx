import { useTranslate } from 'react-admin';
import type { DeadlineDetail } from '../../../../api/types.ts';
import { token, tone } from '../../../../app/theme/tokens.ts';
import { useDurationWords } from '../../../../components/formats.ts';
import { ScrolledTable } from '../../../../components/records.tsx';
import type { Ledger, LedgerLine } from './ledger.ts';
import { type ExactWords, useExact } from './words.ts';

interface LedgerTableProps {
  ledger: Ledger;
  deadline: DeadlineDetail;
  zone: string;
}

/** The reckoning line by line, to the millisecond: whoever adds it up gets the same sum. */
export function LedgerTable({ ledger, deadline, zone }: LedgerTableProps) {
  const translate = useTranslate();
  const exact = useExact(zone);
  const words = useDurationWords();
  return (
    <ScrolledTable
      label={translate('requestPage.explained.stretches')}
      role="region"
      heads={['from', 'to', 'length', 'sum'].map((column) => [
        translate(`requestPage.explained.columns.${column}`),
      ])}
      sx={TABLE}
    >
      <tbody>
        {ledger.lines.map((line) => (
          <Line key={`${line.kind}-${'from' in line ? line.from : line.at}`} line={line} exact={exact} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {translate('requestPage.explained.sum')}
          </th>
          <td>{exact.length(ledger.sumMs)}</td>
        </tr>
        <tr>
          <th scope="row" colSpan={3}>
            {translate('requestPage.explained.budget', { duration: words.working(deadline.duration) })}
          </th>
          <td>
            {exact.length(ledger.budgetMs)}
            {ledger.exact && ' ✓'}
          </td>
        </tr>
      </tfoot>
    </ScrolledTable>
  );
}

function Line({ line, exact }: { line: LedgerLine; exact: ExactWords }) {
  const translate = useTranslate();
  const until = (from: number, to: number | null) => {
    if (to === null) return translate('requestPage.explained.stillOpen');
    return exact.day(to) === exact.day(from) ? exact.time(to) : exact.instant(to);
  };
  switch (line.kind) {
    case 'standing':
      return (
        <tr className={line.ended ? 'end' : 'now'}>
          <th scope="row" colSpan={4}>
            {translate(`requestPage.explained.standing.${line.ended ? 'ended' : 'now'}`, {
              at: exact.instant(line.at),
              used: exact.length(line.usedMs),
              left: exact.length(line.leftMs),
            })}
          </th>
        </tr>
      );
    case 'pause':
      return (
        <tr className="pause">
          <td>{exact.instant(line.from)}</td>
          <td>{until(line.from, line.to)}</td>
          <td colSpan={2}>
            {translate('requestPage.explained.pause', {
              reason: line.reason === null ? '' : translate(`requestPage.suspendReasons.${line.reason}`),
            })}
            {line.creditedMs !== null &&
              ` · ${translate('requestPage.explained.notCounted', { time: exact.length(line.creditedMs) })}`}
          </td>
        </tr>
      );
    case 'hold':
      return (
        <tr className="hold">
          <td>{exact.instant(line.from)}</td>
          <td>{until(line.from, line.to)}</td>
          <td colSpan={2}>
            {translate(`requestPage.explained.holds.${line.outcome ?? 'open'}`, {
              time: exact.length(line.workingMs ?? 0),
            })}
          </td>
        </tr>
      );
    default:
      return (
        <tr className={line.kind}>
          <td>{exact.instant(line.from)}</td>
          <td>{until(line.from, line.to)}</td>
          <td>{exact.length(line.ms)}</td>
          <td>{exact.length(line.sum)}</td>
        </tr>
      );
  }
}

const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: { xs: '0.75rem', sm: '0.8125rem' },
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': {
    textAlign: 'left',
    p: { xs: '6px 5px', sm: '6px 10px' },
    borderBottom: `1px solid ${token('line')}`,
  },
  '& th:first-of-type, & td:first-of-type': { pl: { xs: 1.5, sm: 2 } },
  '& thead th': { color: token('inkMuted'), fontSize: '0.75rem', fontWeight: 520 },
  '& thead th:nth-of-type(n + 3), & tbody td:nth-of-type(n + 3):not([colspan]), & tfoot td': {
    textAlign: 'right',
  },
  '& th:last-of-type, & td:last-of-type': { pr: { xs: 1.5, sm: 2 } },
  '& .ahead td, & .spared td': { color: token('inkMuted') },
  '& .pause td': { bgcolor: tone('pause').soft, color: tone('pause').ink },
  '& .hold td': { bgcolor: tone('info').soft, color: tone('info').ink },
  '& .now th': { bgcolor: tone('info').soft, color: tone('info').ink, fontWeight: 560 },
  '& .end th': { bgcolor: tone('ok').soft, color: tone('ok').ink, fontWeight: 560 },
  '& tfoot th': { fontWeight: 520, color: token('inkMuted') },
  '& tfoot td': { fontWeight: 620, whiteSpace: 'nowrap' },
  '& tfoot tr:last-of-type > *': { borderBottom: 0 },
} as const;
