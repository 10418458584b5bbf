import type { WorkOrderCommand } from '../../domain/work-order/commands.ts';
import type { TextCollector } from '../texts.ts';
import { completionOf } from '../work-orders/completion.ts';
import type { SupplierEventBody } from './schemas.ts';

/** The command that an event of a supplier's program amounts to. */
export function commandOf(event: SupplierEventBody, texts: TextCollector): WorkOrderCommand {
  switch (event.type) {
    case 'work_order.accepted':
      return { type: 'accept' };
    case 'work_order.declined':
      return { type: 'decline', reasonTextId: texts.add('reason', 'supplier', event.data.reason) };
    case 'work_order.scheduled':
      return { type: 'schedule', from: Date.parse(event.data.from), to: Date.parse(event.data.to) };
    case 'work_order.started':
      return { type: 'start' };
    case 'work_order.suspended':
      return { type: 'suspend', reason: event.data.reason };
    case 'work_order.resumed':
      return { type: 'resume' };
    case 'work_order.completed':
      return completionOf(event.data, texts);
  }
}
