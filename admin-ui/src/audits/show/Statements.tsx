import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AuditedStatement, AuditResult, StatementState } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { useNumbers } from '../../registry/shared/numbers.ts';
import { routerLink, showPath } from '../../registry/shared/paths.ts';
import { useMoments } from '../../requests/show/moments.ts';
import { CloseMonthButton } from '../../statements/list/CloseMonthButton.tsx';
import { StatementMark } from '../../statements/StatementMark.tsx';
import { AuditMark } from '../AuditMark.tsx';
import { LinesTable } from './ProvedLines.tsx';

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
  const translate = useTranslate();
  const moments = useMoments();
  const { count } = useNumbers();
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
