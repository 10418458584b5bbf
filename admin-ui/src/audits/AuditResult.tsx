import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import type {
  AuditedLine,
  AuditedStatement,
  AuditFinding,
  AuditResult,
  StatementState,
} from '../api/types.ts';
import { PLAIN_LIST, token } from '../app/theme/tokens.ts';
import { useNumbers, useWords } from '../components/formats.ts';
import { Icon } from '../components/Icon.tsx';
import { Panel, Quiet } from '../components/page.tsx';
import { routerLink, showPath } from '../components/paths.ts';
import { ScrolledTable } from '../components/records.tsx';
import { CloseMonthButton } from '../statements/CloseMonth.tsx';
import { StatementMark, TABLE, useLineWords } from '../statements/marks.tsx';
import { AuditMark } from './AuditList.tsx';
import { useFindingWords } from './findingWords.ts';

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
    <ScrolledTable
      label={translate('resources.audits.sections.lines')}
      heads={[
        [translate('resources.audits.lines.clause')],
        [translate('resources.audits.lines.proved'), 'number'],
        [other, 'number'],
        [
          <span key="agrees" className="sp-hidden">
            {translate('resources.audits.lines.agrees')}
          </span>,
        ],
      ]}
      sx={{ ...TABLE, '& th:first-of-type, & td:first-of-type': { pl: 2 } }}
    >
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
    </ScrolledTable>
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
        <Quiet as="small" sx={{ display: 'block' }}>
          {count(line.numerator)} / {count(line.denominator)}
        </Quiet>
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
        <Quiet sx={{ mb: 1.25 }}>{translate('resources.audits.statements.none')}</Quiet>
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
        <Quiet sx={{ textWrap: 'pretty' }}>
          {say('frozen', {
            at: moments.dateTime(frozenAt),
            requests: count(requests),
            calls: count(calls),
            downtimes: count(downtimes),
          })}
          {calendarChanged && ` ${say('calendarChanged')}`}
        </Quiet>
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

/** Everything that differs, by what it is about, in words. */
export function Findings({ result: { findings, findingCount } }: { result: AuditResult }) {
  const { translate, count } = useWords();
  const left = findingCount - findings.length;
  return (
    <Panel flush title={translate('resources.audits.sections.findings')}>
      <Box component="ol" sx={LIST}>
        {grouped(findings).map((group) => (
          <Group key={`${group[0]?.subject}${group[0]?.id}`} findings={group} />
        ))}
      </Box>
      {left > 0 && (
        <Box component="p" sx={{ m: 0, px: 2, py: 1.25, borderTop: `1px solid ${token('line')}` }}>
          {translate('resources.audits.more', { smart_count: left, count: count(left) })}
        </Box>
      )}
    </Panel>
  );
}

/** Findings about the same thing follow one another. */
function grouped(findings: readonly AuditFinding[]): AuditFinding[][] {
  const groups = new Map<string, AuditFinding[]>();
  for (const finding of findings) {
    const key = `${finding.subject}/${finding.id}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

const PAGES: Partial<Record<AuditFinding['subject'], string>> = {
  request: 'requests',
  statement: 'statements',
};

function Group({ findings }: { findings: readonly AuditFinding[] }) {
  const translate = useTranslate();
  const words = useFindingWords();
  const [first] = findings;
  if (!first) return null;
  const title = translate(`resources.audits.subjects.${first.subject}`, { name: words.name(first) });
  const page = findings.some(({ kind }) => kind === 'missing_row') ? undefined : PAGES[first.subject];
  return (
    <li>
      <h3>
        {page ? (
          <Link {...routerLink(showPath(page, first.id))} underline="hover">
            {title}
          </Link>
        ) : (
          title
        )}
      </h3>
      {findings.map((finding) => (
        <Difference key={`${finding.kind}${finding.field}`} finding={finding} />
      ))}
    </li>
  );
}

function Difference({ finding }: { finding: AuditFinding }) {
  const translate = useTranslate();
  const words = useFindingWords();
  const { kind, field, proved, found } = finding;
  if (kind !== 'difference')
    return (
      <div className="finding">
        <p>{words.what(finding)}</p>
        <code>{field}</code>
      </div>
    );
  return (
    <div className="finding">
      <p>{words.field(field)}</p>
      <dl>
        <dt>{translate('resources.audits.said.proved')}</dt>
        <dd>{words.value(field, proved)}</dd>
        <dt>{translate('resources.audits.said.found')}</dt>
        <dd className="found">{words.value(field, found)}</dd>
      </dl>
      <code>{field}</code>
    </div>
  );
}

const LIST = {
  ...PLAIN_LIST,
  '& > li': { px: 2, py: 1.5, borderTop: `1px solid ${token('line')}` },
  '& h3': { m: 0, typography: 'body1', fontWeight: 600 },
  '& .finding': { mt: 1 },
  '& p': { m: 0, textWrap: 'pretty' },
  '& dl': {
    m: 0,
    mt: 0.5,
    display: 'grid',
    gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'fit-content(45%) minmax(0, 1fr)' },
    columnGap: 1.5,
    rowGap: 0.25,
    fontSize: '0.875rem',
  },
  '& dt': { color: token('inkMuted') },
  '& dd': { m: 0, fontWeight: 560, overflowWrap: 'anywhere' },
  '& dd.found': { color: token('dangerInk') },
  '& code': { fontSize: '0.75rem', color: token('inkFaint'), overflowWrap: 'anywhere' },
} as const;
