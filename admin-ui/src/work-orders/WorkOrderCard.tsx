import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import type { WorkOrder } from '../api/types.ts';
import { token } from '../app/theme/tokens.ts';
import { useMoments } from '../requests/show/moments.ts';
import { Mark } from '../requests/show/panels/Mark.tsx';
import { WorkOrderActions } from './actions/WorkOrderActions.tsx';
import { WORK_ORDER_TONES } from './state-tones.ts';
import { WorkFacts } from './WorkFacts.tsx';

/** A work order as a card for a thumb: what, where, until when, and the buttons that are possible now. */
export function WorkOrderCard({ order }: { order: WorkOrder }) {
  const translate = useTranslate();
  const moments = useMoments();
  return (
    <Box component="li" sx={CARD}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        <Mark tone={WORK_ORDER_TONES[order.state]} strong>
          {translate(`workOrderPage.states.${order.state}`)}
        </Mark>
        {order.priority === 1 && (
          <Mark tone="danger">{translate('workOrderPage.facts.priority', { priority: 1 })}</Mark>
        )}
        {order.reworkCount > 0 && order.state === 'in_progress' && (
          <Mark tone="warn">{translate('workOrderPage.reworked', { smart_count: order.reworkCount })}</Mark>
        )}
        <Link component={RouterLink} to={`/work-orders/${order.id}/show`} sx={{ ml: 'auto', py: 0.5 }}>
          {order.number}
        </Link>
      </Box>
      <Box component="h2" sx={{ m: 0, fontSize: '1.0625rem', lineHeight: 1.3, overflowWrap: 'anywhere' }}>
        {order.subject}
      </Box>
      {order.state === 'offered' && order.offerExpiresAt && (
        <Box component="p" sx={{ m: 0, fontWeight: 600, color: token('warnInk') }}>
          {translate('workOrderPage.facts.answerByYou', { due: moments.due(order.offerExpiresAt) })}
        </Box>
      )}
      <WorkFacts order={order} />
      {order.allowed.length > 0 && <WorkOrderActions order={order} as="big" />}
    </Box>
  );
}

const CARD = {
  display: 'grid',
  gap: 1.25,
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignContent: 'start',
  p: 2,
  borderRadius: '12px',
  border: `1px solid ${token('line')}`,
  bgcolor: token('surface'),
} as const;
