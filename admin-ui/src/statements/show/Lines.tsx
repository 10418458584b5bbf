import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { StatementLine } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { useNumbers } from '../../registry/shared/numbers.ts';
import { useLineWords } from '../words.ts';
import { ShareBar } from './ShareBar.tsx';

interface LinesProps {
  lines: readonly StatementLine[];
  totalCents: number;
  /** Shows the facts behind a line; without it, there are none to show yet. */
  onFacts?: (index: number) => void;
}

/** Each line of a statement as a sentence, with its figure, the reckoning and the amount; then the total. */
export function Lines({ lines, totalCents, onFacts }: LinesProps) {
  const translate = useTranslate();
  const { money } = useNumbers();
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
  const translate = useTranslate();
  const words = useLineWords();
  const { money } = useNumbers();
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
  listStyle: 'none',
  m: 0,
  p: 0,
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
