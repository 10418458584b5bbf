import { Box, Button, Tab, Tabs } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { get } from '../api/client.ts';
import type { WorkOrder } from '../api/types.ts';
import { ErrorState } from '../components/ErrorState.tsx';
import { Title } from '../components/Title.tsx';
import { byUrgency } from './order.ts';
import { WorkOrderCard } from './WorkOrderCard.tsx';

const STEP = 25;
type View = 'open' | 'done';

/** A supplier's own work orders, made for a phone: what to do now, and what is done. */
export function SupplierWork() {
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
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
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
  return useQuery({
    queryKey: ['work-orders', 'getList', 'own', view, shown],
    queryFn: ({ signal }) =>
      get<{ data: WorkOrder[]; total: number }>(
        '/work-orders',
        {
          open: view === 'open',
          perPage: Math.min(shown, 200),
          sort: view === 'open' ? 'createdAt' : 'updatedAt',
          order: view === 'open' ? 'asc' : 'desc',
        },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
}
