import { Box, Button, Link as TextLink } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { RequestDetail } from '../../../api/types.ts';
import { useMay } from '../../../app/session.ts';
import { type Tone, token } from '../../../app/theme/tokens.ts';
import { Mark, STATE_LOOK, StateGlyph } from '../../../components/marks.tsx';
import { Quiet } from '../../../components/page.tsx';
import { useRequestPage } from '../page.ts';

/** Number, subject, and what one must know at a glance: state, priority, whose it is, and what makes it stand out. */
export function RequestHeader() {
  const translate = useTranslate();
  const { request, give } = useRequestPage();
  const assignable = request.allowed.includes('assign');
  const category = request.categoryName ?? translate('requestPage.facts.noCategory');
  return (
    <Box component="header" sx={{ display: 'grid', gap: 0.75, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        <Quiet as="span" sx={{ fontWeight: 620, mr: 0.5 }}>
          {request.number}
        </Quiet>
        <Mark tone={STATE_LOOK[request.state].tone}>
          <StateGlyph state={request.state} size={13} />
          {translate(`requestPage.states.${request.state}`)}
        </Mark>
        {request.priority !== null && (
          <Mark tone={PRIORITY_TONES[request.priority] ?? 'neutral'}>
            {translate('requestPage.facts.priority', {
              priority: request.priority,
              name: translate(`requestPage.priorities.${request.priority}`),
            })}
          </Mark>
        )}
        <Marks request={request} />
      </Box>
      <Box
        component="h1"
        tabIndex={-1}
        sx={{ m: 0, fontSize: '1.3125rem', lineHeight: 1.3, overflowWrap: 'anywhere' }}
      >
        {request.subject}
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1,
          color: token('inkMuted'),
        }}
      >
        <span>
          {translate(`requestPage.kinds.${request.kind}`)} ·{' '}
          {translate(`requestPage.byChannel.${request.channel}`)} · <ContractVersion request={request} /> ·{' '}
          {category}
        </span>
        <Button
          size="small"
          variant="text"
          disabled={!assignable}
          onClick={() => give('assign')}
          sx={{ px: 0.5, ml: -0.5, '&.Mui-disabled': { color: token('inkMuted') } }}
          aria-label={translate('requestPage.facts.assigneeSpoken', {
            name: request.assigneeName ?? translate('requestPage.facts.nobody'),
          })}
        >
          {request.assigneeName ?? translate('requestPage.facts.nobody')}
          {assignable && ' ▾'}
        </Button>
        <HistoryLink id={request.id} />
      </Box>
    </Box>
  );
}

/** The version of the contract that the request follows, which leads to its terms. */
function ContractVersion({ request }: { request: RequestDetail }) {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'contracts', action: 'show' });
  const { contractId, contractCode: code, contractVersion: version } = request;
  const words = translate('requestPage.facts.contractVersion', { code, version });
  if (!canAccess) return words;
  return (
    <TextLink component={Link} to={`/contracts/${contractId}/show?version=${version}`} color="inherit">
      {words}
    </TextLink>
  );
}

/** For those who may read what the engine wrote. */
function HistoryLink({ id }: { id: string }) {
  const translate = useTranslate();
  const may = useMay();
  if (!may('requests', 'history')) return null;
  return (
    <Button component={Link} to={`/requests/${id}/history`} size="small" variant="text" sx={{ ml: 'auto' }}>
      {translate('requestPage.history.link')}
    </Button>
  );
}

const PRIORITY_TONES: Record<number, Tone> = {
  1: 'danger',
  2: 'warn',
  3: 'info',
  4: 'neutral',
  5: 'neutral',
};

/** What makes a request stand out from the others: escalation, breach, reminders, complaints, reopenings. */
function Marks({ request }: { request: RequestDetail }) {
  const translate = useTranslate();
  const {
    escalation,
    reminderCount,
    complaintCount = 0,
    reopenCount,
    breached,
    unplannable,
    needsSupplier,
    survey,
  } = request;
  return (
    <>
      {escalation > 0 && <Mark tone="danger">{translate(`requestPage.marks.escalation${escalation}`)}</Mark>}
      {unplannable && <Mark tone="danger">{translate('requestPage.marks.unplannable')}</Mark>}
      {breached && <Mark tone="danger">{translate('requestPage.marks.breached')}</Mark>}
      {needsSupplier && <Mark tone="danger">{translate('requestPage.marks.needsSupplier')}</Mark>}
      {complaintCount > 0 && (
        <Mark tone="danger">
          {translate('requestPage.marks.complaints', { smart_count: complaintCount })}
        </Mark>
      )}
      {reminderCount > 0 && (
        <Mark tone="warn">{translate('requestPage.marks.reminders', { smart_count: reminderCount })}</Mark>
      )}
      {reopenCount > 0 && (
        <Mark tone="warn">{translate('requestPage.marks.reopened', { smart_count: reopenCount })}</Mark>
      )}
      {survey.score !== null && (
        <Mark tone={survey.score <= 2 ? 'danger' : 'ok'}>
          {translate('requestPage.marks.score', { score: survey.score })}
        </Mark>
      )}
      {request.resolvedDirectly && <Mark tone="ok">{translate('requestPage.marks.resolvedDirectly')}</Mark>}
    </>
  );
}
