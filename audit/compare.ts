import { isDeepStrictEqual } from 'node:util';
import type { FoundPart, StoredRequest } from '../db/audits/audited-requests.ts';
import { project, READ_MODEL_KEYS, receiptColumns } from '../db/requests/projection.ts';
import { snakeCase } from '../db/requests/steps.ts';
import type { Stamped } from '../domain/request/events.ts';
import type { RequestState } from '../domain/request/state.ts';
import type { Finding } from '../domain/service-levels/audit.ts';
import type { UsedPart } from '../domain/work-order/commands.ts';
import { usedParts } from '../domain/work-order/state.ts';

export type Difference = Pick<Finding, 'field' | 'proved' | 'found'>;

/** A row by its columns. */
export type Row = Record<string, unknown>;

const TABLES = Object.keys(READ_MODEL_KEYS) as (keyof typeof READ_MODEL_KEYS)[];

/** Every column of the read model that does not say what the histories say. */
export function compareRequest(
  { state, events }: { state: RequestState; events: Stamped[] },
  stored: StoredRequest,
  administrationId: string,
): Difference[] {
  const { requests, workOrders, ...expected } = project(events, state, null);
  const request = { ...receiptColumns(state), ...requests, administrationId };
  const rows = { ...expected, workOrders: workOrders.map(({ parts: _apart, ...row }) => row) };
  return [
    ...compareColumns('requests', request, stored.requests),
    ...TABLES.flatMap((table) =>
      compareRows(snakeCase(table), READ_MODEL_KEYS[table], rows[table], stored[table]),
    ),
    ...state.workOrders.flatMap((order) => {
      const { number } = order;
      const parts = usedParts(order);
      const row = stored.workOrders.find((one) => one.number === number);
      if (!row || !parts) return [];
      const found = row.foundParts.map((part, index) => withTextId(part, parts[index]));
      return compareRows(`work_orders[${number}].parts`, ['place'], placed(parts), placed(found));
    }),
  ];
}

/** Rows by columns that tell them apart: each that is missing, each that nothing tells of, each column that differs. */
export function compareRows(
  table: string,
  key: readonly string[],
  expected: readonly object[],
  found: readonly object[],
): Difference[] {
  const nameOf = (row: object) => `${table}[${key.map((column) => (row as Row)[column]).join(',')}]`;
  const left = new Map(found.map((row) => [nameOf(row), row]));
  const differences = expected.flatMap((one): Difference[] => {
    const name = nameOf(one);
    const row = left.get(name);
    left.delete(name);
    return row ? compareColumns(name, one, row) : [{ field: name, proved: 'a row', found: 'no row' }];
  });
  return [...differences, ...[...left.keys()].map((field) => ({ field, proved: 'no row', found: 'a row' }))];
}

/** Each column of an expected row that the one found has otherwise; those that nothing is expected of are passed over. */
function compareColumns(name: string, expected: object, found: object): Difference[] {
  const [proved, stored] = [plain(expected), plain(found)];
  return Object.keys(expected).flatMap((column) =>
    compareValues(`${name}.${column}`, proved[column] ?? null, stored[column] ?? null),
  );
}

/** Of two JSON objects only the members that differ, so that a person sees which. */
function compareValues(field: string, proved: unknown, found: unknown): Difference[] {
  if (isDeepStrictEqual(proved, found)) return [];
  if (!isRecord(proved) || !isRecord(found)) return [{ field, proved, found }];
  return [...new Set([...Object.keys(proved), ...Object.keys(found)])].flatMap((name) =>
    compareValues(`${field}.${name}`, proved[name], found[name]),
  );
}

function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As it stands in JSON: what is not said and what is undefined are the same. */
export function plain(value: object): Row {
  return JSON.parse(JSON.stringify(value)) as Row;
}

/** A stored part with the id of its description: of the texts that say the same the expected one, where it is among them. */
export function withTextId({ code, quantity, textIds }: FoundPart, expected: Partial<UsedPart> | undefined) {
  const own = textIds.find((id) => id === expected?.descriptionTextId);
  return { code, quantity, descriptionTextId: own ?? textIds[0] ?? null };
}

export function placed<Part extends object>(parts: readonly Part[]) {
  return parts.map((part, index) => ({ place: index + 1, ...part }));
}
