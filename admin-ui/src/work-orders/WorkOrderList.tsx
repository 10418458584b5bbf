import { SelectArrayInput, useTranslate } from 'react-admin';
import { WORK_ORDER_STATES } from '../../../domain/work-order/state.ts';
import type { WorkOrder } from '../api/types.ts';
import { useMe } from '../app/me.ts';
import { useWords } from '../components/formats.ts';
import { Mark } from '../components/marks.tsx';
import { CardText } from '../components/records.tsx';
import { RegistryList } from '../registry/shared/RegistryList.tsx';
import { SupplierWork } from './SupplierWork.tsx';
import { WORK_ORDER_TONES } from './WorkFacts.tsx';

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
      filters={
        <SelectArrayInput
          source="state"
          choices={states}
          translateChoice={false}
          helperText={false}
          size="small"
        />
      }
      card={(order) => (
        <CardText
          title={order.number}
          mark={<WorkOrderState order={order} />}
          lines={[order.subject, order.supplierName, appointment(order)]}
        />
      )}
      columns={[
        { source: 'number' },
        { source: 'state', render: (order) => <WorkOrderState order={order} /> },
        { source: 'subject', sort: false },
        { source: 'supplierName', sort: false },
        { source: 'siteName', sort: false },
        { source: 'scheduledFrom', render: appointment },
        { source: 'createdAt', render: ({ createdAt }) => moments.short(createdAt) },
      ]}
    />
  );
}

function WorkOrderState({ order }: { order: WorkOrder }) {
  const translate = useTranslate();
  return (
    <Mark tone={WORK_ORDER_TONES[order.state]} strong>
      {translate(`workOrderPage.states.${order.state}`)}
    </Mark>
  );
}
