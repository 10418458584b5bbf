import type { z } from '@hono/zod-openapi';
import type { WorkOrderCommand } from '../../domain/work-order/commands.ts';
import type { TextCollector } from '../texts.ts';
import type { completionSchema } from './schemas.ts';

/**
 * The command that work is done, whoever says so. Parts travel with their code and quantity, which are bounded facts; their
 * descriptions are texts, which the administration that may be invoiced for them reads as well.
 */
export function completionOf(
  { report, parts }: z.output<typeof completionSchema>,
  texts: TextCollector,
): WorkOrderCommand {
  return {
    type: 'complete',
    reportTextId: texts.add('report', 'supplier', report),
    parts: parts.map(({ code, description, quantity }) => ({
      code,
      descriptionTextId: texts.add('part', 'requester', description),
      quantity,
    })),
  };
}
