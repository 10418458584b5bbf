import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { RequestSummary } from '../../api/types.ts';
import { type Tone, token, tone } from '../../app/theme/tokens.ts';
import { ROW_LINK, rememberOpened } from './useRowKeys.ts';

/** What was asked, as the link to its page; by whom and where; and what is out of the ordinary. */
export function Subject({ request }: { request: RequestSummary }) {
  const who = [request.requester.name, request.siteName].filter(Boolean).join(' · ');
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box
        component={Link}
        to={`/requests/${request.id}/show`}
        {...{ [ROW_LINK]: request.id }}
        onClick={(event: { stopPropagation(): void }) => {
          event.stopPropagation();
          rememberOpened(request.id);
        }}
        sx={{
          display: 'block',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
          color: token('ink'),
          fontWeight: 540,
          textDecoration: 'none',
        }}
      >
        {request.subject}
      </Box>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.75,
          minWidth: 0,
          color: token('inkFaint'),
          fontSize: '0.75rem',
        }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {who}
        </Box>
        <Flags request={request} />
      </Box>
    </Box>
  );
}

/** What is out of the ordinary, in words. */
export function Flags({ request }: { request: RequestSummary }) {
  const translate = useTranslate();
  const { escalation, needsSupplier, recontactDueAt, reminderCount, complaintCount } = request;
  const flags: { tone: Tone; text: string }[] = [];
  if (needsSupplier) flags.push({ tone: 'danger', text: translate('app.requests.needsSupplier') });
  if (escalation > 0) flags.push({ tone: 'danger', text: translate(`app.requests.escalation${escalation}`) });
  if (recontactDueAt) flags.push({ tone: 'warn', text: translate('app.requests.recontact') });
  if (complaintCount)
    flags.push({
      tone: 'danger',
      text: translate('app.requests.complaints', { smart_count: complaintCount }),
    });
  if (reminderCount > 0)
    flags.push({ tone: 'warn', text: translate('app.requests.reminders', { smart_count: reminderCount }) });
  return flags.map(({ tone: name, text }) => (
    <Box
      key={text}
      component="span"
      sx={{
        flex: 'none',
        px: '5px',
        borderRadius: '4px',
        bgcolor: tone(name).soft,
        color: tone(name).ink,
        fontSize: '0.6875rem',
        fontWeight: 560,
        lineHeight: '16px',
      }}
    >
      {text}
    </Box>
  ));
}
