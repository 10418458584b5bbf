import type { AuditedWorkOrder, FoundPart } from '../db/audits/audited-requests.ts';
import type { UsedPart } from '../domain/work-order/commands.ts';
import { usedParts, type WorkOrder } from '../domain/work-order/state.ts';
import { type Difference, matched, type Row } from './differences.ts';

/**
 * Where the row of a work order does not have the parts that its history tells, by their places from 1. Nothing of one
 * without a row, or whose history does not tell.
 */
export function comparedParts(order: WorkOrder, rows: readonly AuditedWorkOrder[]): Difference[] {
  const told = usedParts(order);
  const row = rows.find(({ number }) => number === order.number);
  if (!told || !row) return [];
  return matched(
    `work_orders[${order.number}].parts`,
    (part) => String(part.place),
    told.map((part, index) => ({ place: index + 1, ...part })),
    row.parts.map((part, index) => ({ place: index + 1, ...asTold(part, told[index]) })),
  );
}

/**
 * A part of a row as histories tell of parts, by the id of its description: of the texts that say the same the one that
 * was told, where it is among them.
 */
export function asTold({ code, quantity, textIds }: FoundPart, told: Partial<UsedPart> | undefined): Row {
  const own = textIds.find((id) => id === told?.descriptionTextId);
  return { code, quantity, descriptionTextId: own ?? textIds[0] ?? null };
}
