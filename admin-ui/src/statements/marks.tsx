import { Box } from '@mui/material';
import { useMemo } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { SUMMARIES } from '../api/dataProvider.ts';
import type { StatementForecast, StatementLine, StatementState, StatementSummary } from '../api/types.ts';
import { type Tone, token } from '../app/theme/tokens.ts';
import { useWords } from '../components/formats.ts';
import { Mark } from '../components/marks.tsx';

const TONES: Record<StatementState, Tone> = {
  draft: 'warn',
  approved: 'accent',
  issued: 'ok',
  superseded: 'neutral',
};

/** Where a statement stands, in a word. */
export function StatementMark({ state }: { state: StatementState }) {
  const translate = useTranslate();
  return (
    <Mark tone={TONES[state]} strong>
      {translate(`resources.statements.states.${state}`)}
    </Mark>
  );
}

/** What a statement waits for, where somebody has to do it; nothing otherwise. */
export function Waits({ statement: { state, openObservations } }: { statement: StatementSummary }) {
  const translate = useTranslate();
  if (state !== 'superseded' && openObservations > 0) {
    return (
      <Mark tone="danger">
        {translate('resources.statements.waits.answer', { smart_count: openObservations })}
      </Mark>
    );
  }
  return state === 'draft' ? (
    <Mark tone="warn">{translate('resources.statements.waits.approve')}</Mark>
  ) : null;
}

/** So many that all statements of a page come in one answer of the list. */
const MOST_STATEMENTS = 200;

/** The statements that hold or are being made for contracts and months. */
export const useStatements = (filter: { contractId: string | string[]; month: readonly string[] }) =>
  useGetList<StatementSummary>('statements', {
    meta: SUMMARIES,
    pagination: { page: 1, perPage: MOST_STATEMENTS },
    sort: { field: 'month', order: 'DESC' },
    filter: { ...filter, state: ['draft', 'approved', 'issued'] },
  });

const VIEWS = [
  { key: 'list', to: '/statements' },
  { key: 'overview', to: '/statements/overview' },
  { key: 'year', to: '/statements/year' },
] as const;

/** The ways to look at statements, above each of them. */
export function StatementViews() {
  const translate = useTranslate();
  const { pathname } = useLocation();
  return (
    <Box component="nav" aria-label={translate('resources.statements.views.label')} sx={BAR}>
      {VIEWS.map(({ key, to }) => (
        <Link key={key} to={to} aria-current={pathname === to ? 'page' : undefined}>
          {translate(`resources.statements.views.${key}`)}
        </Link>
      ))}
    </Box>
  );
}

const BAR = {
  display: 'flex',
  gap: 2,
  mb: 1.5,
  overflowX: 'auto',
  borderBottom: `1px solid ${token('line')}`,
  '& a': {
    flex: 'none',
    py: 0.875,
    fontSize: '0.8125rem',
    fontWeight: 520,
    color: token('inkMuted'),
    textDecoration: 'none',
    borderBottom: '2px solid transparent',
    '&:hover': { color: token('ink') },
    '&:focus-visible': { outlineOffset: -2 },
    '&[aria-current]': { color: token('accentInk'), borderBottomColor: token('accent') },
  },
} as const;

const SAYS = 'resources.statements';

/** What the lines of a statement say, in the person's language. */
export function useLineWords() {
  const { translate, decimal, count } = useWords();
  return useMemo(() => {
    const mark = decimal('0.5').charAt(1);
    const percentText = (percent: string) =>
      `${decimal(percent.split('.')[0] ?? '')}${mark}${percent.split('.')[1] ?? '00'}`;
    /** `Scadenze rispettate: ripristino, priorità 1` */
    const name = ({ kind, target, priority }: Pick<StatementLine, 'kind' | 'target' | 'priority'>) => {
      const clause = translate(`${SAYS}.clauses.${kind}`, {
        target: target ? translate(`${SAYS}.targets.${target}`) : '',
      });
      return priority === null ? clause : translate(`${SAYS}.clauses.ofPriority`, { clause, priority });
    };
    return {
      name,
      /** `Richieste telefoniche risolte direttamente: 29 su 40, cioè il 72,50 %, sotto la soglia del 75 %.` */
      sentence: (line: StatementLine) => {
        const { kind, numerator, denominator, percent, comparison, thresholdPercent, penalty } = line;
        if (percent === null) return translate(`${SAYS}.sentences.noData`);
        const numbers = { numerator: count(numerator), denominator: count(denominator) };
        return translate(`${SAYS}.sentences.whole`, {
          measure: translate(`${SAYS}.sentences.${kind}`, { ...numbers, percent: percentText(percent) }),
          threshold: translate(`${SAYS}.thresholds.${comparison}.${penalty ? 'penalty' : 'fine'}`, {
            threshold: decimal(thresholdPercent),
          }),
        });
      },
      /** `72,50 %`; null without data. */
      figure: ({ percent }: Pick<StatementLine, 'percent'>) =>
        percent === null ? null : `${percentText(percent)} %`,
      /** `Penale`, `Nessun credito`, `Nessun dato` */
      cost: ({ kind, percent, penalty }: StatementLine) => {
        if (percent === null) return translate(`${SAYS}.line.noData`);
        if (kind === 'availability_credit')
          return translate(`${SAYS}.line.${penalty ? 'credit' : 'noCredit'}`);
        return translate(`${SAYS}.line.${penalty ? 'penalty' : 'noPenalty'}`);
      },
      /** `Altre 4 richieste telefoniche risolte direttamente la portano al 75 % e tolgono la penale.` */
      forecast: ({ of, needed, thresholdPercent }: StatementForecast) =>
        translate(`${SAYS}.forecast.${of}`, { smart_count: needed, threshold: decimal(thresholdPercent) }),
    };
  }, [translate, decimal, count]);
}

/** A plain table of figures. */
export const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': {
    textAlign: 'left',
    verticalAlign: 'top',
    px: 1,
    py: 0.75,
    borderBottom: `1px solid ${token('line')}`,
  },
  '& th': { fontWeight: 520, color: token('inkMuted'), whiteSpace: 'nowrap' },
  '& .number': { textAlign: 'right', whiteSpace: 'nowrap' },
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
} as const;

/** The percentages of a statement's lines; those that cost something are bold, and said to. */
export function LineFigures({ lines }: { lines: readonly StatementLine[] }) {
  const words = useLineWords();
  return (
    <Box component="span" sx={FIGURES}>
      {lines.map((line, index) => {
        const said = `${words.name(line)}: ${words.figure(line) ?? ''} ${words.cost(line)}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a statement never change places
          <span key={index} title={said} className={line.penalty ? 'penalty' : undefined}>
            <span aria-hidden>{words.figure(line) ?? '—'}</span>
            <span className="sp-hidden">{said}.</span>
          </span>
        );
      })}
    </Box>
  );
}

const FIGURES = {
  display: 'inline-flex',
  flexWrap: 'wrap',
  columnGap: 1.25,
  fontSize: '0.8125rem',
  color: token('inkMuted'),
  '& > span': { whiteSpace: 'nowrap' },
  '& .penalty': {
    fontWeight: 620,
    color: token('dangerInk'),
    textDecoration: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
  },
} as const;
