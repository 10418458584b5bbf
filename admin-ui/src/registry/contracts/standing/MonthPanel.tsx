import { Alert, Box, Button, Link, Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { useResourceDefinitions, useTranslate } from 'react-admin';
import { penaltyExposure } from '../../../../../domain/service-levels/clauses.ts';
import { describeError } from '../../../api/problem.ts';
import type { Contract, PenaltyClause } from '../../../api/types.ts';
import { type Tone, token, tone } from '../../../app/theme/tokens.ts';
import { AuditButton } from '../../../audits/AuditList.tsx';
import { thisMonth, useWords } from '../../../components/formats.ts';
import { Panel, Quiet } from '../../../components/page.tsx';
import { filteredPath, routerLink, showPath } from '../../../components/paths.ts';
import type { Terms } from '../ContractList.tsx';
import {
  breachedPath,
  forecastOf,
  type LevelCount,
  type Preview,
  type StatementLine,
  type useStanding,
} from './standing.ts';

const SAYS = 'resources.contracts.standing';

/** How the contract stands this month: what it would cost, deadlines that were missed, parts to invoice. */
export function MonthPanel({
  contract,
  standing,
}: {
  contract: Contract;
  standing: ReturnType<typeof useStanding>;
}) {
  const { translate, months } = useWords();
  const { preview, error, retry } = standing;
  if (preview === null) return null;
  const title = translate(`${SAYS}.title`, { month: months.long(thisMonth()) });
  return (
    <Panel
      title={title}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <Statements contract={contract} preview={preview} />
          {preview && <AuditButton contractId={contract.id} month={preview.month} />}
        </Box>
      }
    >
      {preview ? (
        <Figures contract={contract} preview={preview} />
      ) : error ? (
        <Alert severity="warning" action={<Button onClick={retry}>{translate('app.error.retry')}</Button>}>
          {translate(`${SAYS}.away`)} {describeError(error, translate)}
        </Alert>
      ) : (
        <Skeleton height={64} />
      )}
    </Panel>
  );
}

/** The way to this month's statement where there is one already, else to those of the contract. */
function Statements({ contract, preview }: { contract: Contract; preview: Preview | undefined }) {
  const translate = useTranslate();
  const { statements } = useResourceDefinitions();
  if (!statements) return null;
  const to = preview?.statementId
    ? showPath('statements', preview.statementId)
    : filteredPath('statements', { contractId: [contract.id] });
  return (
    <Link {...routerLink(to)} sx={{ fontSize: '0.8125rem', whiteSpace: 'nowrap' }}>
      {translate(preview?.statementId ? `${SAYS}.statement` : `${SAYS}.statements`)}
    </Link>
  );
}

function Figures({ contract, preview }: { contract: Contract; preview: Preview }) {
  const { translate, moments, money, count } = useWords();
  const { totalCents, deadlines, invoicedParts, asOf, lines } = preview;
  const sum = (of: 'met' | 'breached' | 'open') => deadlines.reduce((total, one) => total + one[of], 0);
  const breached = sum('breached');
  const isEmpty =
    deadlines.length === 0 &&
    lines.every(({ percent, kind }) => percent === null || kind === 'availability_credit');
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box component="dl" sx={FIGURES}>
        <Figure name="cost" alarming={totalCents > 0} value={money(totalCents)} />
        <Figure
          name="breached"
          alarming={breached > 0}
          value={
            breached > 0 ? (
              <Link {...routerLink(breachedPath(contract.id, preview.month))}>{count(breached)}</Link>
            ) : (
              count(0)
            )
          }
        />
        <Figure name="met" value={count(sum('met'))} />
        <Figure name="open" value={count(sum('open'))} />
        {invoicedParts.length > 0 && <Figure name="parts" alarming value={count(invoicedParts.length)} />}
      </Box>
      <Quiet sx={{ fontSize: '0.75rem' }}>
        {isEmpty && `${translate(`${SAYS}.empty`)} `}
        {translate(`${SAYS}.asOf`, { at: moments.near(asOf) })}
      </Quiet>
    </Box>
  );
}

interface FigureProps {
  /** Of `resources.contracts.standing.figures`. */
  name: string;
  value: ReactNode;
  alarming?: boolean;
}

function Figure({ name, value, alarming = false }: FigureProps) {
  const translate = useTranslate();
  return (
    <div>
      <dt>{translate(`${SAYS}.figures.${name}`)}</dt>
      <Box component="dd" sx={alarming ? { color: tone('danger').ink } : {}}>
        {value}
      </Box>
    </div>
  );
}

const FIGURES = {
  m: 0,
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fit, minmax(116px, 1fr))',
  '& dt': { fontSize: '0.75rem', color: token('inkMuted') },
  '& dd': { m: 0, fontSize: '1.125rem', fontWeight: 620, fontVariantNumeric: 'tabular-nums' },
} as const;

interface ClauseStandingProps {
  clause: PenaltyClause;
  terms: Terms;
  line: StatementLine;
  preview: Preview;
}

/** How a clause stands this month: its figure, what it costs, what would change that, and what is at stake. */
export function ClauseStanding({ clause, terms, line, preview }: ClauseStandingProps) {
  const { translate, decimal, money, count } = useWords();
  const { numerator, denominator, percent, penalty, amountCents } = line;
  const forecast = forecastOf(preview, line);
  const stake = penaltyExposure(clause, line, terms);
  const colours = tone(toneOf(line));
  return (
    <Box sx={{ ...BOX, borderLeftColor: colours.strong, bgcolor: colours.soft, color: colours.ink }}>
      <div className="figure">
        <b>{percent === null ? translate(`${SAYS}.noData`) : `${decimal(percent)} %`}</b>
        {percent !== null && (
          <span>
            {translate(`${SAYS}.of.${line.kind}`, {
              numerator: count(numerator),
              denominator: count(denominator),
              smart_count: denominator,
            })}
          </span>
        )}
      </div>
      <div>
        {penalty
          ? translate(`${SAYS}.penalty`, { amount: money(amountCents) })
          : translate(`${SAYS}.noPenalty`)}
      </div>
      {forecast && (
        <div>
          {translate(`${SAYS}.forecast.${forecast.of}`, {
            smart_count: forecast.needed,
            threshold: decimal(forecast.thresholdPercent),
          })}
        </div>
      )}
      {stake !== null && <div className="stake">{translate(`${SAYS}.stake`, { amount: money(stake) })}</div>}
    </Box>
  );
}

function toneOf({ penalty, percent }: StatementLine): Tone {
  if (penalty) return 'danger';
  return percent === null ? 'neutral' : 'ok';
}

const BOX = {
  display: 'grid',
  gap: 0.25,
  px: 1.25,
  py: 0.875,
  borderRadius: '8px',
  borderLeft: '3px solid',
  fontSize: '0.75rem',
  lineHeight: 1.45,
  '& .figure': { display: 'flex', flexWrap: 'wrap', columnGap: 0.75, alignItems: 'baseline' },
  '& b': { fontSize: '1rem', fontVariantNumeric: 'tabular-nums', fontWeight: 640 },
  '& .stake': { color: token('inkMuted') },
} as const;

interface LevelStandingProps {
  count: LevelCount;
  /** The list of those that were missed. */
  to: string;
}

/** How many deadlines of a service level were met this month, and the way to those that were not. */
export function LevelStanding({ count: { met, breached }, to }: LevelStandingProps) {
  const { translate, count } = useWords();
  const words = translate('resources.contracts.standing.level', {
    met: count(met),
    all: count(met + breached),
  });
  if (breached === 0)
    return (
      <Box component="small" sx={{ ...SMALL, color: token('inkMuted') }}>
        {words}
      </Box>
    );
  return (
    <Link {...routerLink(to)} sx={{ ...SMALL, color: tone('danger').ink }}>
      {words}
    </Link>
  );
}

const SMALL = { display: 'block', fontSize: '0.75rem', fontWeight: 420 } as const;
