import { Box, Button, Skeleton, TextField } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { type Page, type Query, useRead } from '../../api/client.ts';
import type { FactVerdict, Statement, StatementFact, StatementLine } from '../../api/types.ts';
import { PLAIN_LIST, token } from '../../app/theme/tokens.ts';
import { FilterChip } from '../../components/ChoiceFilter.tsx';
import { SelectField } from '../../components/fields.tsx';
import { useWords } from '../../components/formats.ts';
import { Icon } from '../../components/Icon.tsx';
import { Mark } from '../../components/marks.tsx';
import { EmptyState, ErrorState, FactPager, Panel } from '../../components/page.tsx';
import { showPath } from '../../components/paths.ts';
import { useSettled } from '../../components/useNow.ts';
import { useLineWords } from '../marks.tsx';

const PER_PAGE = 25;
const TYPING_MS = 250;

/** Which facts are shown by their verdict, and the filters of the API behind it. */
const VERDICTS = {
  all: {},
  counted: { counted: true },
  hit: { counted: true, hit: true },
  miss: { counted: true, hit: false },
  notCounted: { counted: false },
} as const satisfies Record<string, Query>;
type Verdict = keyof typeof VERDICTS;

interface FactsPanelProps {
  statement: Statement;
  /** The line whose facts are shown; null: all facts of the month. */
  clause: number | null;
  onClause: (clause: number | null) => void;
}

/** Every request, call and downtime behind the statement: whether it counted and why. */
export function FactsPanel({ statement, clause, onClause }: FactsPanelProps) {
  const translate = useTranslate();
  const says = (key: string) => translate(`resources.statements.facts.${key}`);
  const [chosen, setVerdict] = useState<Verdict>('all');
  const [typed, setTyped] = useState('');
  const q = useSettled(typed, TYPING_MS).trim();
  const [at, setAt] = useState({ page: 1, of: '' });
  const kind = clause === null ? null : (statement.lines[clause]?.kind ?? null);
  const offered = verdictsOffered(kind);
  const verdict = offered.includes(chosen) ? chosen : 'all';
  const of = JSON.stringify([clause, verdict, q]);
  const page = at.of === of ? at.page : 1;
  const query: Query = {
    page,
    perPage: PER_PAGE,
    q,
    ...(clause === null ? {} : { clause }),
    ...VERDICTS[verdict],
  };
  const { data, error, isPending, refetch } = useRead<Page<StatementFact>>(
    ['statement-facts', statement.id, query],
    `/statements/${statement.id}/facts`,
    { query, placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY },
  );
  const isFiltered = verdict !== 'all' || q !== '';
  return (
    <Panel flush title={says('title')}>
      <Box role="search" aria-label={says('title')} sx={FILTERS}>
        <ClauseField lines={statement.lines} clause={clause} onClause={onClause} />
        <TextField
          type="search"
          size="small"
          label={says('search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Box role="group" aria-label={says('verdict')} sx={CHIPS}>
          {offered.map((one) => (
            <FilterChip
              key={one}
              on={verdict === one}
              aria-pressed={verdict === one}
              onClick={() => setVerdict(one)}
            >
              {one === 'hit' || one === 'miss' ? says(`verdicts.${one}.${kind}`) : says(`verdicts.${one}`)}
            </FilterChip>
          ))}
        </Box>
      </Box>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton variant="rounded" height={320} sx={{ m: 2 }} />}
      {data && data.total === 0 && (
        <EmptyState
          icon={isFiltered ? 'search' : 'calm'}
          title={says(isFiltered || clause !== null ? 'none' : 'noneAtAll')}
          action={
            isFiltered && (
              <Button
                onClick={() => {
                  setVerdict('all');
                  setTyped('');
                }}
              >
                {says('clear')}
              </Button>
            )
          }
        />
      )}
      {data && data.total > 0 && (
        <>
          <FactRows facts={data.data} lines={statement.lines} showClause={clause === null} />
          <FactPager
            page={page}
            perPage={PER_PAGE}
            total={data.total}
            isExact={data.totalIsExact}
            onPage={(next) => setAt({ page: next, of })}
          />
        </>
      )}
    </Panel>
  );
}

function ClauseField({
  lines,
  clause,
  onClause,
}: Pick<Statement, 'lines'> & Omit<FactsPanelProps, 'statement'>) {
  const translate = useTranslate();
  const words = useLineWords();
  return (
    <SelectField
      size="small"
      label={translate('resources.statements.facts.clause')}
      value={clause === null ? 'all' : String(clause)}
      onChange={(value) => onClause(value === 'all' ? null : Number(value))}
      options={[
        ['all', translate('resources.statements.facts.allClauses')],
        ...lines.map((line, index) => [String(index), words.name(line)] as const),
      ]}
    />
  );
}

/** Hits and misses have names of their own by clause; downtimes all count. */
function verdictsOffered(kind: string | null): Verdict[] {
  if (kind === null) return ['all', 'counted', 'notCounted'];
  return kind === 'availability_credit' ? ['all'] : ['all', 'hit', 'miss', 'notCounted'];
}

const FILTERS = {
  display: 'grid',
  gap: 1,
  px: 2,
  py: 1.25,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 280px) minmax(0, 200px)' },
  borderBottom: `1px solid ${token('line')}`,
} as const;

const CHIPS = { display: 'flex', flexWrap: 'wrap', gap: 0.75, gridColumn: '1 / -1' } as const;

interface FactRowsProps {
  facts: readonly StatementFact[];
  lines: readonly StatementLine[];
  /** Each verdict says which line it is for. */
  showClause: boolean;
}

/** The facts of a page: number, instant, and per line whether it counted and why. */
function FactRows({ facts, ...rest }: FactRowsProps) {
  return (
    <Box component="ul" sx={ROWS}>
      {facts.map((fact) => (
        <FactRow key={fact.id} fact={fact} {...rest} />
      ))}
    </Box>
  );
}

function FactRow({ fact, lines, showClause }: { fact: StatementFact } & Omit<FactRowsProps, 'facts'>) {
  const { translate, moments } = useWords();
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
  ...PLAIN_LIST,
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
