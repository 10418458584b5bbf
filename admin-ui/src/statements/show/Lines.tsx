import { Box, Button } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { InvoicedPart, StatementLine } from '../../api/types.ts';
import { PLAIN_LIST, token } from '../../app/theme/tokens.ts';
import { useWords } from '../../components/formats.ts';
import { Panel, Quiet } from '../../components/page.tsx';
import { ScrolledTable } from '../../components/records.tsx';
import { toWallTime } from '../../components/wallTime.ts';
import { TABLE, useLineWords } from '../marks.tsx';

interface LinesProps {
  lines: readonly StatementLine[];
  totalCents: number;
  /** Shows the facts behind a line; without it, there are none to show yet. */
  onFacts?: (index: number) => void;
}

/** Each line of a statement as a sentence, with its figure, the reckoning and the amount; then the total. */
export function Lines({ lines, totalCents, onFacts }: LinesProps) {
  const { translate, money } = useWords();
  return (
    <Panel flush title={translate('resources.statements.document.lines')}>
      <Box component="ol" sx={LIST}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a statement never change places
          <Line key={index} line={line} {...(onFacts ? { onFacts: () => onFacts(index) } : {})} />
        ))}
      </Box>
      <Box sx={TOTAL}>
        <span>{translate('resources.statements.line.total')}</span>
        <strong>{money(totalCents)}</strong>
      </Box>
    </Panel>
  );
}

function Line({ line, onFacts }: { line: StatementLine; onFacts?: () => void }) {
  const { translate, money } = useWords();
  const words = useLineWords();
  const { penalty, amountCents, formula } = line;
  return (
    <Box component="li" className={penalty ? 'penalty' : undefined}>
      <div className="words">
        <h3>{words.name(line)}</h3>
        <p>{words.sentence(line)}</p>
        <ShareBar line={line} />
        <p className="formula">
          <span>{translate('resources.statements.line.formula')}: </span>
          <span lang="it">{formula}</span>
        </p>
        {onFacts && (
          <Button variant="text" size="small" onClick={onFacts} sx={{ ml: -1 }}>
            {translate('resources.statements.line.facts')}
          </Button>
        )}
      </div>
      <div className="figures">
        <span className="figure">{words.figure(line) ?? '—'}</span>
        <span className="cost">
          {words.cost(line)}
          {penalty && <strong>{money(amountCents)}</strong>}
        </span>
      </div>
    </Box>
  );
}

const LIST = {
  ...PLAIN_LIST,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) 148px' },
    columnGap: 3,
    rowGap: 0.75,
    px: 2,
    py: 1.5,
    borderTop: `1px solid ${token('line')}`,
  },
  '& h3': { m: 0, typography: 'body1', fontWeight: 600 },
  '& p': { m: 0, mt: 0.25, fontSize: '0.875rem', textWrap: 'pretty' },
  '& .formula': {
    mt: 0.75,
    fontSize: '0.8125rem',
    color: token('inkMuted'),
    overflowWrap: 'anywhere',
  },
  '& .figures': {
    display: 'flex',
    flexDirection: { xs: 'row', sm: 'column' },
    alignItems: { xs: 'baseline', sm: 'end' },
    justifyContent: { xs: 'space-between', sm: 'start' },
    textAlign: 'right',
    gap: 0.5,
  },
  '& .figure': { fontSize: '1.375rem', fontWeight: 600, letterSpacing: '-0.02em', lineHeight: 1.2 },
  '& .cost': { fontSize: '0.8125rem', color: token('inkMuted') },
  '& .cost strong': { display: 'block', fontSize: '0.9375rem', color: token('dangerInk') },
  '& .penalty .figure': { color: token('dangerInk') },
} as const;

const TOTAL = {
  display: 'flex',
  justifyContent: 'space-between',
  px: 2,
  py: 1.5,
  borderTop: `1px solid ${token('lineStrong')}`,
  bgcolor: token('raised'),
  fontSize: '1rem',
  fontWeight: 600,
} as const;

/** Shares near the whole are drawn from here on, so that half a percent can be seen. */
const CLOSE_UP = 90;

/**
 * A share as a bar with its threshold as a stroke: a picture of what the sentence says, so it is not read aloud. A
 * share with a threshold close to 0 or 100 % is drawn in close-up.
 */
function ShareBar({ line }: { line: Pick<StatementLine, 'percent' | 'thresholdPercent' | 'penalty'> }) {
  const { percent, thresholdPercent, penalty } = line;
  if (percent === null) return null;
  const threshold = Number(thresholdPercent);
  const [from, to] = threshold > CLOSE_UP ? [CLOSE_UP, 100] : threshold < 10 ? [0, 10] : [0, 100];
  const place = (value: number) => `${Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100))}%`;
  return (
    <Box aria-hidden sx={BAR}>
      <Box sx={{ width: place(Number(percent)), bgcolor: token(penalty ? 'danger' : 'accent') }} />
      <Box component="span" sx={{ left: place(threshold) }} />
    </Box>
  );
}

const BAR = {
  position: 'relative',
  height: 6,
  mt: 1,
  maxWidth: 420,
  borderRadius: '3px',
  bgcolor: token('sunken'),
  '& > div': { height: '100%', borderRadius: '3px' },
  '& > span': {
    position: 'absolute',
    top: -3,
    bottom: -3,
    width: 2,
    ml: '-1px',
    bgcolor: token('ink'),
  },
} as const;

/** The parts of the month that are invoiced at list price (R38); nothing where there are none. */
export function InvoicedParts({ parts }: { parts: readonly InvoicedPart[] }) {
  const { translate, days, count } = useWords();
  if (parts.length === 0) return null;
  const says = (key: string) => translate(`resources.statements.document.${key}`);
  return (
    <Panel title={says('invoicedParts')}>
      <Quiet sx={{ mb: 1, fontSize: '0.8125rem' }}>{says('invoicedPartsHelp')}</Quiet>
      <ScrolledTable
        label={says('invoicedParts')}
        heads={[
          [says('request')],
          [says('workOrder')],
          [says('part')],
          [says('quantity'), 'number'],
          [says('replacedOn')],
        ]}
        sx={TABLE}
      >
        <tbody>
          {parts.map(
            ({ requestId, requestNumber, workOrderNumber, description, code, quantity, replacedAt }) => (
              <tr key={`${workOrderNumber} ${description} ${code}`}>
                <td>
                  <RouterLink to={`/requests/${requestId}/show`}>{requestNumber}</RouterLink>
                </td>
                <td>{workOrderNumber}</td>
                <td>{code === null ? description : `${description} (${code})`}</td>
                <td className="number">{count(quantity)}</td>
                <td>{days.short(toWallTime(Date.parse(replacedAt)).slice(0, 10))}</td>
              </tr>
            ),
          )}
        </tbody>
      </ScrolledTable>
    </Panel>
  );
}
