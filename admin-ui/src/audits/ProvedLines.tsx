import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AuditedLine, AuditedStatement, AuditResult, StatementState } from '../api/types.ts';
import { token } from '../app/theme/tokens.ts';
import { useNumbers, useWords } from '../components/formats.ts';
import { Icon } from '../components/Icon.tsx';
import { Panel } from '../components/page.tsx';
import { routerLink, showPath } from '../components/paths.ts';
import { CloseMonthButton } from '../statements/CloseMonth.tsx';
import { StatementMark, TABLE, useLineWords } from '../statements/marks.tsx';
import { AuditMark } from './AuditList.tsx';

/** Each clause reckoned anew, beside what the database says. */
export function ProvedLines({ result }: { result: AuditResult }) {
  const translate = useTranslate();
  return (
    <Panel flush title={translate('resources.audits.sections.lines')}>
      <LinesTable
        lines={result.lines}
        provedCents={result.provedCents}
        otherCents={result.readModelCents}
        other={translate('resources.audits.lines.readModel')}
      />
    </Panel>
  );
}

interface LinesTableProps {
  lines: readonly AuditedLine[];
  provedCents: number;
  otherCents: number;
  /** Who says the second figure. */
  other: string;
}

/** Proved figures and amounts beside those of somebody else; those that differ are marked, and said to. */
function LinesTable({ lines, provedCents, otherCents, other }: LinesTableProps) {
  const { translate, money } = useWords();
  if (lines.length === 0)
    return (
      <Box sx={{ px: 2, pb: 1.5, color: token('inkMuted') }}>{translate('resources.audits.lines.none')}</Box>
    );
  return (
    <Box
      sx={{ overflowX: 'auto' }}
      tabIndex={0}
      role="group"
      aria-label={translate('resources.audits.sections.lines')}
    >
      <Box component="table" sx={{ ...TABLE, '& th:first-of-type, & td:first-of-type': { pl: 2 } }}>
        <thead>
          <tr>
            <th scope="col">{translate('resources.audits.lines.clause')}</th>
            <th scope="col" className="number">
              {translate('resources.audits.lines.proved')}
            </th>
            <th scope="col" className="number">
              {other}
            </th>
            <th scope="col">
              <span className="sp-hidden">{translate('resources.audits.lines.agrees')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the clauses of a contract never change places
            <Line key={index} line={line} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{translate('resources.statements.line.total')}</th>
            <td className="number">{money(provedCents)}</td>
            <td className="number">{money(otherCents)}</td>
            <td>
              <Agrees agrees={provedCents === otherCents} />
            </td>
          </tr>
        </tfoot>
      </Box>
    </Box>
  );
}

function Line({ line: { proved, readModel, agrees } }: { line: AuditedLine }) {
  const words = useLineWords();
  const line = proved ?? readModel;
  return (
    <tr>
      <th scope="row" style={{ whiteSpace: 'normal' }}>
        {line && words.name(line)}
      </th>
      {[proved, readModel].map((one, index) => (
        <td key={index === 0 ? 'proved' : 'other'} className="number">
          <Figure line={one} />
        </td>
      ))}
      <td>
        <Agrees agrees={agrees} />
      </td>
    </tr>
  );
}

function Figure({ line }: { line: AuditedLine['proved'] }) {
  const words = useLineWords();
  const { money, count } = useNumbers();
  if (!line) return '—';
  return (
    <>
      {words.figure(line) ?? words.cost(line)}
      {line.percent !== null && (
        <Box component="small" sx={{ display: 'block', color: token('inkMuted') }}>
          {count(line.numerator)} / {count(line.denominator)}
        </Box>
      )}
      {line.penalty && (
        <Box component="strong" sx={{ display: 'block', color: token('dangerInk') }}>
          {money(line.amountCents)}
        </Box>
      )}
    </>
  );
}

function Agrees({ agrees }: { agrees: boolean }) {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ color: token(agrees ? 'okInk' : 'dangerInk'), display: 'inline-flex' }}>
      <Icon
        name={agrees ? 'check' : 'alarm'}
        size={16}
        label={translate(`resources.audits.lines.${agrees ? 'same' : 'differs'}`)}
      />
    </Box>
  );
}

/** The month's statements, held against what the histories say of when they were made. */
export function ProvedStatements({ result }: { result: AuditResult }) {
  const translate = useTranslate();
  const { statements, contractId, month } = result;
  if (statements.length === 0)
    return (
      <Panel title={translate('resources.audits.sections.statements')}>
        <Box component="p" sx={{ m: 0, mb: 1.25, color: token('inkMuted') }}>
          {translate('resources.audits.statements.none')}
        </Box>
        <CloseMonthButton of={{ contractId, month }} />
      </Panel>
    );
  return statements.map((statement) => <ProvedStatement key={statement.id} statement={statement} />);
}

function ProvedStatement({ statement }: { statement: AuditedStatement }) {
  const { translate, moments, count } = useWords();
  const { id, revision, state, frozenAt, requests, calls, downtimes, calendarChanged, isProved } = statement;
  const say = (key: string, words = {}) => translate(`resources.audits.statements.${key}`, words);
  return (
    <Panel
      flush
      title={say('title', { revision })}
      actions={<AuditMark state={isProved ? 'proved' : 'not_proved'} />}
    >
      <Box sx={{ px: 2, pb: 1.25, display: 'grid', gap: 0.75 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <StatementMark state={state as StatementState} />
          <Link {...routerLink(showPath('statements', id))} underline="hover">
            {say('open')}
          </Link>
        </Box>
        <Box component="p" sx={{ m: 0, color: token('inkMuted'), textWrap: 'pretty' }}>
          {say('frozen', {
            at: moments.dateTime(frozenAt),
            requests: count(requests),
            calls: count(calls),
            downtimes: count(downtimes),
          })}
          {calendarChanged && ` ${say('calendarChanged')}`}
        </Box>
      </Box>
      <LinesTable
        lines={statement.lines}
        provedCents={statement.provedCents}
        otherCents={statement.statedCents}
        other={say('stated')}
      />
    </Panel>
  );
}
