import { isDeepStrictEqual } from 'node:util';
import type { AuditedRequest } from '../db/audited.ts';
import { deadlineRow, requestRow, timelineRow, workOrderRow } from '../db/record-request.ts';
import type { Stamped } from '../domain/request/events.ts';
import type { Finding } from '../domain/service-levels/audit.ts';
import type { RebuiltRequest } from './rebuild.ts';

export type Difference = Pick<Finding, 'field' | 'proved' | 'found'>;

/** Columns that hold JSON, which is written as text and read as a value. */
const JSON_COLUMNS = new Set(['snapshot', 'plan', 'data', 'terms']);

/** Every column of the read model that does not say what the histories say. */
export function compare(
  rebuilt: RebuiltRequest,
  rows: AuditedRequest,
  administrationId: string,
): Difference[] {
  const { state, events } = rebuilt;
  return [
    ...columns('requests', expectedRequest(rebuilt, administrationId), rows.request),
    ...matched(
      'deadlines',
      (row) => `${String(row.cycle)},${String(row.target)}`,
      state.clocks.map((clock) => ({ ...deadlineRow(clock), requestId: state.id })),
      rows.deadlines,
    ),
    ...matched(
      'timeline',
      (row) => String(row.seq),
      events.map(({ cause, bodyHash, ...entry }) => ({
        ...timelineRow({ cause, bodyHash, ...entry }),
        cause,
        bodyHash,
      })),
      rows.timeline,
    ),
    ...matched(
      'work_orders',
      (row) => String(row.number),
      state.workOrders.map((order) => ({ ...workOrderRow(order), requestId: state.id })),
      rows.workOrders,
    ),
    ...matched('surveys', (row) => String(row.cycle), expectedSurveys(state.id, events), rows.surveys),
    ...matched(
      'requester_verifications',
      (row) => String(row.round),
      expectedVerifications(state.id, events),
      rows.verifications,
    ),
  ];
}

type Expected = Record<string, unknown>;

function expectedRequest({ state }: RebuiltRequest, administrationId: string): Expected {
  return {
    ...requestRow(state),
    number: state.number,
    kind: state.kind,
    channel: state.channel,
    contractId: state.terms.contractId,
    administrationId,
    createdAt: new Date(state.receivedAt),
    updatedAt: new Date(state.changedAt),
  };
}

function expectedSurveys(requestId: string, events: Stamped[]): Expected[] {
  const surveys = new Map<number, Expected>();
  for (const { event, at } of events) {
    if (event.type === 'survey_sent')
      surveys.set(event.cycle, {
        requestId,
        cycle: event.cycle,
        state: 'sent',
        score: null,
        commentTextId: null,
        sentAt: new Date(at),
        answeredAt: null,
      });
    const survey = 'cycle' in event ? surveys.get(event.cycle) : undefined;
    if (!survey) continue;
    if (event.type === 'survey_reminded') survey.state = 'reminded';
    if (event.type === 'survey_expired') survey.state = 'expired';
    if (event.type === 'survey_answered')
      Object.assign(survey, {
        state: 'answered',
        score: event.score,
        commentTextId: event.commentTextId,
        answeredAt: new Date(at),
      });
  }
  return [...surveys.values()];
}

function expectedVerifications(requestId: string, events: Stamped[]): Expected[] {
  const asked: Expected[] = [];
  for (const { event, at } of events) {
    if (event.type === 'verification_awaited' && event.mode === 'requester')
      asked.push({
        requestId,
        round: event.round,
        askedAt: new Date(at),
        until: new Date(event.until),
        outcome: null,
        commentTextId: null,
        answeredAt: null,
      });
    const newest = asked.at(-1);
    if (newest && event.type === 'verified' && event.why === 'requester')
      Object.assign(newest, {
        outcome: event.outcome,
        commentTextId: event.noteTextId,
        answeredAt: new Date(at),
      });
  }
  return asked;
}

/** Rows by a key of theirs: each that is missing, each that nothing tells of, each column that differs. */
function matched(
  table: string,
  keyOf: (row: Expected) => string,
  expected: Expected[],
  found: Expected[],
): Difference[] {
  const rows = new Map(found.map((row) => [keyOf(row), row]));
  const differences: Difference[] = [];
  for (const one of expected) {
    const key = keyOf(one);
    const row = rows.get(key);
    rows.delete(key);
    if (row) differences.push(...columns(`${table}[${key}]`, one, row));
    else differences.push({ field: `${table}[${key}]`, proved: 'a row', found: 'no row' });
  }
  for (const key of rows.keys())
    differences.push({ field: `${table}[${key}]`, proved: 'no row', found: 'a row' });
  return differences;
}

function columns(what: string, expected: Expected, found: Expected): Difference[] {
  return Object.entries(expected).flatMap(([column, value]) => {
    const proved = asRead(column, value);
    const stored = JSON_COLUMNS.has(column) ? found[column] : asRead(column, found[column]);
    return isDeepStrictEqual(proved, stored) ? [] : within(`${what}.${column}`, proved, stored);
  });
}

/** Of two JSON values only the members that differ, so that a person sees which. */
function within(field: string, proved: unknown, found: unknown): Difference[] {
  if (!isRecord(proved) || !isRecord(found)) return [{ field, proved, found }];
  return [...new Set([...Object.keys(proved), ...Object.keys(found)])]
    .filter((name) => !isDeepStrictEqual(proved[name], found[name]))
    .flatMap((name) => within(`${field}.${name}`, proved[name], found[name]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asRead(column: string, value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (!JSON_COLUMNS.has(column)) return value ?? null;
  return (
    typeof value === 'string' ? JSON.parse(value) : JSON.parse(JSON.stringify(value ?? null))
  ) as unknown;
}
