import { Box } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { RequestSummary } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { DeadlineChip } from '../../components/DeadlineChip.tsx';
import { PriorityMark } from '../../components/PriorityMark.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { RequestNumber } from './RequestNumber.tsx';
import { Flags } from './Subject.tsx';
import { ROW_LINK, rememberOpened } from './useRowKeys.ts';

/** The list on a telephone: one card a request. */
export function RequestCards() {
  const translate = useTranslate();
  const { data = [] } = useListContext<RequestSummary>();
  return (
    <Box
      component="ul"
      aria-label={translate('app.requests.table')}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}
    >
      {data.map((request) => (
        <Box component="li" key={request.id} sx={CARD}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: '0.75rem' }}>
            <RequestNumber number={request.number} />
            <Box component="span" sx={{ color: token('inkFaint') }}>
              {request.contractCode}
            </Box>
            <Box sx={{ ml: 'auto' }}>
              <PriorityMark priority={request.priority} />
            </Box>
          </Box>
          <Box
            component={Link}
            to={`/requests/${request.id}/show`}
            {...{ [ROW_LINK]: request.id }}
            onClick={() => rememberOpened(request.id)}
            sx={{
              color: token('ink'),
              fontSize: '0.9375rem',
              fontWeight: 560,
              lineHeight: 1.35,
              textDecoration: 'none',
              '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: '10px' },
              '&:focus-visible': { outline: 'none' },
              '&:focus-visible::after': { outline: `2px solid ${token('accent')}` },
            }}
          >
            {request.subject}
          </Box>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              gap: 0.75,
              color: token('inkMuted'),
              fontSize: '0.8125rem',
            }}
          >
            {[request.requester.name, request.siteName].filter(Boolean).join(' · ')}
            <Flags request={request} />
          </Box>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              justifyContent: 'space-between',
              alignItems: 'center',
              gap: 0.75,
              fontSize: '0.8125rem',
              mt: 0.25,
            }}
          >
            <StateBadge state={request.state} />
            <DeadlineChip deadline={request.nextDeadline} clock={request} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const CARD = {
  position: 'relative',
  display: 'grid',
  gap: 0.5,
  p: 1.5,
  borderRadius: '10px',
  bgcolor: token('surface'),
  border: `1px solid ${token('line')}`,
} as const;
