import { Alert, Box, Button, Link, Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState, useResourceDefinitions, useTranslate } from 'react-admin';
import { describeError } from '../../../api/problem.ts';
import type { Contract } from '../../../api/types.ts';
import { token, tone } from '../../../app/theme/tokens.ts';
import { AuditButton } from '../../../audits/AuditButton.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useMoments } from '../../../requests/show/moments.ts';
import { useNumbers } from '../../shared/numbers.ts';
import { routerLink, showPath } from '../../shared/paths.ts';
import { breachedPath } from './breachedPath.ts';
import { filteredPath } from './filteredPath.ts';
import type { Preview, Standing } from './useStanding.ts';

const SAYS = 'resources.contracts.standing';

/** How the contract stands this month: what it would cost, deadlines that were missed, parts to invoice. */
export function MonthPanel({ contract, standing }: { contract: Contract; standing: Standing }) {
  const translate = useTranslate();
  const month = useMonthName();
  const { preview, error, retry } = standing;
  if (preview === null) return null;
  const title = translate(`${SAYS}.title`, { month: month(new Date()) });
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
  const translate = useTranslate();
  const moments = useMoments();
  const { money, count } = useNumbers();
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
      <Box component="p" sx={{ m: 0, fontSize: '0.75rem', color: token('inkMuted') }}>
        {isEmpty && `${translate(`${SAYS}.empty`)} `}
        {translate(`${SAYS}.asOf`, { at: moments.near(asOf) })}
      </Box>
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

/** `novembre` */
function useMonthName(): (at: Date) => string {
  const [locale] = useLocaleState();
  const words = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'it-IT', {
    timeZone: 'Europe/Rome',
    month: 'long',
    year: 'numeric',
  });
  return (at) => words.format(at);
}

const FIGURES = {
  m: 0,
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fit, minmax(116px, 1fr))',
  '& dt': { fontSize: '0.75rem', color: token('inkMuted') },
  '& dd': { m: 0, fontSize: '1.125rem', fontWeight: 620, fontVariantNumeric: 'tabular-nums' },
} as const;
