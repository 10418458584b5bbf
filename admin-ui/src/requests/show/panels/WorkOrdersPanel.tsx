import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import type { WorkOrder } from '../../../api/types.ts';
import { token } from '../../../app/theme/tokens.ts';
import { Panel } from '../../../components/Panel.tsx';
import { WorkOrderActions } from '../../../work-orders/actions/WorkOrderActions.tsx';
import { PartList } from '../../../work-orders/PartList.tsx';
import { WORK_ORDER_TONES } from '../../../work-orders/state-tones.ts';
import { useMoments } from '../moments.ts';
import { useRequestPage } from '../page.ts';
import { Mark } from './Mark.tsx';

/** The work orders of the request, the newest first, with what may be done to each. */
export function WorkOrdersPanel() {
  const translate = useTranslate();
  const { workOrders } = useRequestPage();
  if (workOrders.length === 0) return null;
  return (
    <Panel title={translate('requestPage.panels.workOrders')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {[...workOrders].reverse().map((order) => (
          <WorkOrderItem key={order.id} order={order} />
        ))}
      </Box>
    </Panel>
  );
}

function WorkOrderItem({ order }: { order: WorkOrder }) {
  const translate = useTranslate();
  const moments = useMoments();
  const { supplierName, scheduledFrom, scheduledTo, offerExpiresAt, report, reason, instructions } = order;
  return (
    <Box
      component="li"
      sx={{
        pb: 1.25,
        borderBottom: `1px solid ${token('line')}`,
        '&:last-child': { border: 0, pb: 0 },
        display: 'grid',
        gap: 0.5,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        <strong>{supplierName}</strong>
        <Mark tone={WORK_ORDER_TONES[order.state]} strong>
          {translate(`workOrderPage.states.${order.state}`)}
        </Mark>
      </Box>
      <Box sx={{ fontSize: '0.75rem', color: token('inkMuted') }}>
        <Link component={RouterLink} to={`/work-orders/${order.id}/show`}>
          {order.number}
        </Link>
        {order.state === 'offered' && offerExpiresAt && (
          <div>{translate('workOrderPage.facts.answerBy', { due: moments.due(offerExpiresAt) })}</div>
        )}
        {scheduledFrom && scheduledTo && (
          <div>
            {translate('workOrderPage.facts.appointment', {
              from: moments.short(scheduledFrom),
              to: moments.time(scheduledTo),
            })}
          </div>
        )}
        {instructions && <div>{translate('workOrderPage.facts.instructions', { text: instructions })}</div>}
        {reason && <div>{translate('workOrderPage.facts.reason', { text: reason })}</div>}
        {report && <div>{translate('workOrderPage.facts.report', { text: report })}</div>}
      </Box>
      {order.parts.length > 0 && (
        <Box sx={{ fontSize: '0.75rem' }}>
          <PartList order={order} />
        </Box>
      )}
      {order.allowed.length > 0 && <WorkOrderActions order={order} as="menu" />}
    </Box>
  );
}
