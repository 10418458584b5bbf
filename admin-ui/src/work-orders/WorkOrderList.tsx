import { Box, Button, Link, Tab, Tabs } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { SelectArrayInput, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { WORK_ORDER_STATES } from '../../../domain/work-order/state.ts';
import { useRead } from '../api/client.ts';
import type { WorkOrder, WorkOrderState } from '../api/types.ts';
import { useMe } from '../app/session.ts';
import { PLAIN_LIST, token } from '../app/theme/tokens.ts';
import { useWords } from '../components/formats.ts';
import { Mark } from '../components/marks.tsx';
import { ErrorState, Title } from '../components/page.tsx';
import { RegistryList } from '../registry/shared/RegistryList.tsx';
import { WorkOrderActions } from './actions/WorkOrderActions.tsx';
import { WorkFacts, WorkOrderMark } from './WorkOrderShow.tsx';

/** The work orders: for a supplier their own work, for staff all of them. */
export function WorkOrderList() {
  const me = useMe();
  if (me === null) return null;
  return me.user.role === 'supplier' ? <SupplierWork /> : <StaffWorkOrders />;
}

function StaffWorkOrders() {
  const { translate, moments } = useWords();
  const states = WORK_ORDER_STATES.map((id) => ({ id, name: translate(`workOrderPage.states.${id}`) }));
  const appointment = ({ scheduledFrom }: WorkOrder) => (scheduledFrom ? moments.short(scheduledFrom) : '');
  return (
    <RegistryList<WorkOrder>
      sort={{ field: 'createdAt', order: 'DESC' }}
      filters={<SelectArrayInput source="state" choices={states} translateChoice={false} size="small" />}
      card={(order) => ({
        title: order.number,
        mark: <WorkOrderMark order={order} />,
        lines: [order.subject, order.supplierName, appointment(order)],
      })}
      columns={[
        { source: 'number' },
        { source: 'state', render: (order) => <WorkOrderMark order={order} /> },
        { source: 'subject', disableSort: true },
        { source: 'supplierName', disableSort: true },
        { source: 'siteName', disableSort: true },
        { source: 'scheduledFrom', render: appointment },
        { source: 'createdAt', render: ({ createdAt }) => moments.short(createdAt) },
      ]}
    />
  );
}

const STEP = 25;
type View = 'open' | 'done';

/** A supplier's own work orders, made for a phone: what to do now, and what is done. */
function SupplierWork() {
  const translate = useTranslate();
  const [view, setView] = useState<View>('open');
  const [shown, setShown] = useState(STEP);
  const { data, error, isPlaceholderData, refetch } = useOwnOrders(view, shown);
  const orders = view === 'open' ? byUrgency(data?.data ?? []) : (data?.data ?? []);
  return (
    <Box sx={{ maxWidth: 720, mx: 'auto', display: 'grid', gap: 1.5 }}>
      <Title title={translate('workOrderPage.mine')} />
      <Box component="h1" sx={{ m: 0, fontSize: '1.3125rem' }}>
        {translate('workOrderPage.mine')}
      </Box>
      <Tabs
        value={view}
        onChange={(_event, value: View) => {
          setView(value);
          setShown(STEP);
        }}
        variant="fullWidth"
      >
        {(['open', 'done'] as const).map((one) => (
          <Tab
            key={one}
            value={one}
            id={`work-${one}`}
            aria-controls="work"
            label={translate(`workOrderPage.groups.${one}`)}
            sx={{ minHeight: 48, fontSize: '1rem' }}
          />
        ))}
      </Tabs>
      <Box
        id="work"
        role="tabpanel"
        aria-labelledby={`work-${view}`}
        aria-live="polite"
        sx={{ display: 'grid', gap: 1.5 }}
      >
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && !isPlaceholderData && orders.length === 0 && (
          <p>{translate(`workOrderPage.groups.${view === 'open' ? 'nothing' : 'nothingDone'}`)}</p>
        )}
        <Box component="ul" sx={{ ...PLAIN_LIST, display: 'grid', gap: 1.5 }}>
          {orders.map((order) => (
            <WorkOrderCard key={order.id} order={order} />
          ))}
        </Box>
        {data && data.total > shown && (
          <Button size="large" onClick={() => setShown((before) => before + STEP)}>
            {translate('workOrderPage.more')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

function useOwnOrders(view: View, shown: number) {
  return useRead<{ data: WorkOrder[]; total: number }>(
    ['work-orders', 'getList', 'own', view, shown],
    '/work-orders',
    {
      query: {
        open: view === 'open',
        perPage: Math.min(shown, 200),
        sort: view === 'open' ? 'createdAt' : 'updatedAt',
        order: view === 'open' ? 'asc' : 'desc',
      },
      placeholderData: keepPreviousData,
    },
  );
}

/** A work order as a card for a thumb: what, where, until when, and the buttons that are possible now. */
function WorkOrderCard({ order }: { order: WorkOrder }) {
  const { translate, moments } = useWords();
  return (
    <Box component="li" sx={CARD}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        <WorkOrderMark order={order} />
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

/** Offers wait for an answer, so they come first; what is being worked on comes before what comes later. */
const RANK: Record<WorkOrderState, number> = {
  offered: 0,
  in_progress: 1,
  scheduled: 2,
  accepted: 3,
  suspended: 4,
  completed: 5,
  declined: 6,
  expired: 6,
  cancelled: 6,
};

/** Sorted by what has to be done first: by state, then by the instant that presses. */
function byUrgency(orders: readonly WorkOrder[]): WorkOrder[] {
  return [...orders].sort((a, b) => RANK[a.state] - RANK[b.state] || pressing(a).localeCompare(pressing(b)));
}

function pressing(order: WorkOrder): string {
  return order.offerExpiresAt ?? order.scheduledFrom ?? order.createdAt;
}
