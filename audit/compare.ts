import type { AuditedRequest } from '../db/audits/audited-requests.ts';
import { deadlineRow, requestRow, timelineRow, workOrderRow } from '../db/requests/record.ts';
import type { Stamped } from '../domain/request/events.ts';
import { columns, type Difference, matched, type Row } from './differences.ts';
import { comparedParts } from './parts.ts';
import type { RebuiltRequest } from './rebuild.ts';

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
    ...state.workOrders.flatMap((order) => comparedParts(order, rows.workOrders)),
    ...matched('surveys', (row) => String(row.cycle), expectedSurveys(state.id, events), rows.surveys),
    ...matched(
      'requester_verifications',
      (row) => String(row.round),
      expectedVerifications(state.id, events),
      rows.verifications,
    ),
  ];
}

function expectedRequest({ state }: RebuiltRequest, administrationId: string): Row {
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

function expectedSurveys(requestId: string, events: Stamped[]): Row[] {
  const surveys = new Map<number, Row>();
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

function expectedVerifications(requestId: string, events: Stamped[]): Row[] {
  const asked: Row[] = [];
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
