import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { FactVerdict, StatementFact, StatementLine } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Icon } from '../../components/Icon.tsx';
import { showPath } from '../../registry/shared/paths.ts';
import { useMoments } from '../../requests/show/moments.ts';
import { Mark } from '../../requests/show/panels/Mark.tsx';
import { useLineWords } from '../words.ts';

interface FactRowsProps {
  facts: readonly StatementFact[];
  lines: readonly StatementLine[];
  /** Each verdict says which line it is for. */
  showClause: boolean;
}

/** The facts of a page: number, instant, and per line whether it counted and why. */
export function FactRows({ facts, ...rest }: FactRowsProps) {
  return (
    <Box component="ul" sx={ROWS}>
      {facts.map((fact) => (
        <FactRow key={fact.id} fact={fact} {...rest} />
      ))}
    </Box>
  );
}

function FactRow({ fact, lines, showClause }: { fact: StatementFact } & Omit<FactRowsProps, 'facts'>) {
  const translate = useTranslate();
  const moments = useMoments();
  const words = useLineWords();
  const { at, imported, minutes, verdicts } = fact;
  const says = (key: string, options = {}) => translate(`resources.statements.facts.${key}`, options);
  return (
    <li>
      <span className="name">
        <FactName fact={fact} />
        {imported && (
          <span title={says('importedHint')}>
            <Mark tone="neutral">{says('imported')}</Mark>
          </span>
        )}
      </span>
      <span className="at">{at && <time dateTime={at}>{moments.dateTime(at)}</time>}</span>
      <span className="verdicts">
        {verdicts.length === 0 && <span className="not">{says('noClause')}</span>}
        {verdicts.map((verdict) => {
          const line = lines[verdict.clause];
          return (
            <VerdictWords
              key={verdict.clause}
              verdict={verdict}
              clause={showClause && line ? words.name(line) : null}
              minutes={minutes}
            />
          );
        })}
      </span>
    </li>
  );
}

function FactName({ fact: { kind, id, name, imported, requestId } }: { fact: StatementFact }) {
  const translate = useTranslate();
  const says = (key: string) => translate(`resources.statements.facts.${key}`);
  if (kind === 'request')
    return <Link to={showPath(imported ? 'imported-requests' : 'requests', requestId ?? id)}>{name}</Link>;
  return (
    <>
      <Link to={showPath(kind === 'call' ? 'calls' : 'downtimes', id)}>{name}</Link>
      {requestId && (
        <Link to={showPath('requests', requestId)} className="about">
          {says('forRequest')}
        </Link>
      )}
    </>
  );
}

interface VerdictWordsProps {
  verdict: FactVerdict;
  clause: string | null;
  minutes: number | null;
}

function VerdictWords({ verdict: { counted, why }, clause, minutes }: VerdictWordsProps) {
  const translate = useTranslate();
  const says = (key: string, options = {}) => translate(`resources.statements.facts.${key}`, options);
  return (
    <span className={counted ? 'counts' : 'not'}>
      <Icon name={counted ? 'check' : 'close'} size={14} />
      <span>
        {clause && `${clause}: `}
        {says(counted ? 'counts' : 'doesNotCount')}, {translate(`resources.statements.reasons.${why}`)}
        {minutes !== null && `, ${says('minutes', { smart_count: minutes })}`}
      </span>
    </span>
  );
}

const ROWS = {
  listStyle: 'none',
  m: 0,
  p: 0,
  fontSize: '0.8125rem',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 232px) 168px minmax(0, 1fr)' },
    columnGap: 2,
    rowGap: 0.25,
    px: 2,
    py: 0.875,
  },
  '& > li + li': { borderTop: `1px solid ${token('line')}` },
  '& .name': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: 1,
    fontWeight: 560,
    overflowWrap: 'anywhere',
  },
  '& .about': { flexBasis: '100%', fontWeight: 420, fontSize: '0.75rem' },
  '& .at': { color: token('inkMuted'), textAlign: { xs: 'right', sm: 'left' } },
  '& .verdicts': { display: 'grid', gap: 0.25, gridColumn: { xs: '1 / -1', sm: 'auto' } },
  '& .verdicts > span': { display: 'flex', gap: 0.75, alignItems: 'flex-start' },
  '& .verdicts svg': { mt: '3px' },
  '& .counts svg': { color: token('ok') },
  '& .not': { color: token('inkMuted') },
} as const;
