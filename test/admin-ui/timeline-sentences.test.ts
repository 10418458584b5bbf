import { expect, test } from 'vitest';
import type { TimelineEntry } from '../../admin-ui/src/api/types.ts';
import { CATALOGUES } from '../../admin-ui/src/app/i18n/catalogues.ts';
import { sentenceKey } from '../../admin-ui/src/requests/show/timeline/facts.ts';
import { storyKey } from '../../admin-ui/src/work-orders/story.ts';
import type { RequestEventType } from '../../domain/request/events.ts';
import type { WorkOrderEvent } from '../../domain/work-order/events.ts';

/** A moment as far as its sentence depends on it. */
type Said = Partial<Pick<TimelineEntry, 'data'>> & { actor?: 'user' | 'requester'; after?: string };

const ALONE: Said[] = [{}];

/** Every type of moment, by what makes its sentence another one. */
const REQUEST: Record<RequestEventType, Said[]> = {
  received: [{ actor: 'user' }, { actor: 'requester' }],
  assigned: [
    { data: { assigneeId: null } },
    { data: { assigneeId: 'me' } },
    { data: { assigneeId: 'other' } },
  ],
  qualified: [{ data: { previousPriority: null } }, { data: { previousPriority: 2 } }],
  resolved_directly: ALONE,
  dispatched: [{}, { after: 'deadlines_planned' }, { after: 'work_declined' }, { after: 'work_expired' }],
  work_accepted: ALONE,
  work_declined: ALONE,
  work_expired: ALONE,
  work_scheduled: ALONE,
  work_started: ALONE,
  work_suspended: ALONE,
  work_resumed: ALONE,
  work_completed: ALONE,
  work_cancelled: ALONE,
  routing_exhausted: ALONE,
  suspended: [{}, { data: { until: '2026-11-23T09:00:00Z' } }, { data: { byWorkOrder: 'wo1' } }],
  resumed: [{ data: { automatic: true } }, { data: { automatic: false } }],
  verification_awaited: [{ data: { mode: 'requester' } }, { data: { mode: 'automatic' } }],
  verified: [
    { data: { outcome: 'ok' } },
    { data: { outcome: 'rework' } },
    { data: { outcome: 'ok', why: 'requester' } },
    { data: { outcome: 'rework', why: 'requester' } },
    { data: { outcome: 'ok', why: 'no_answer' } },
    { data: { outcome: 'ok', why: 'automatic' } },
  ],
  resolved: ALONE,
  survey_sent: ALONE,
  survey_reminded: ALONE,
  survey_expired: ALONE,
  survey_answered: ALONE,
  recontact_opened: ALONE,
  recontact_attempted: ALONE,
  recontact_overdue: ALONE,
  recontact_closed: ['satisfied', 'unreachable', 'reopened'].map((outcome) => ({ data: { outcome } })),
  closed: ['answered', 'no_answer', 'recontacted'].map((why) => ({ data: { why } })),
  reopened: ALONE,
  cancelled: ALONE,
  merged: ALONE,
  absorbed: ALONE,
  documents_presented: ALONE,
  noted: ['internal', 'requester', 'supplier'].map((visibility) => ({ data: { visibility } })),
  reminded: [{ data: { complaint: false } }, { data: { complaint: true } }],
  terms_changed: ALONE,
  deadlines_planned: [
    { data: { clocks: [{ plan: {} }], offers: [{}], recontactDueAt: null } },
    { data: { clocks: [{ plan: { unplannable: { closedFrom: null } } }] } },
    { data: { offers: [{ unplannable: { closedFrom: null } }] } },
    { data: { recontactUnplannable: { closedFrom: null } } },
  ],
  deadline_moved: ALONE,
  deadline_warned: ALONE,
  deadline_breached: ALONE,
  deadline_escalated: ALONE,
};

/** Those of them that may concern a work order. */
type StoryType = WorkOrderEvent['type'] | 'verified' | 'noted' | 'reminded' | 'cancelled' | 'merged';
const STORY: Record<StoryType, true> = {
  dispatched: true,
  work_accepted: true,
  work_declined: true,
  work_expired: true,
  work_scheduled: true,
  work_started: true,
  work_suspended: true,
  work_resumed: true,
  work_completed: true,
  work_cancelled: true,
  verified: true,
  noted: true,
  reminded: true,
  cancelled: true,
  merged: true,
};

function moment(type: string, { data = {}, actor = 'user' }: Said = {}, seq = 2): TimelineEntry {
  return {
    seq,
    type,
    at: '2026-11-23T09:00:00Z',
    actor: { kind: actor, id: 'me', name: null },
    workOrderId: null,
    data,
  };
}

function moments(type: RequestEventType): { entry: TimelineEntry; before: TimelineEntry | undefined }[] {
  return REQUEST[type].map((said) => ({
    entry: moment(type, said),
    before: said.after === undefined ? undefined : moment(said.after, {}, 1),
  }));
}

const sorted = (keys: Iterable<string>): string[] => [...new Set(keys)].sort();

test('every moment of a request has its sentence, and every sentence its moment', () => {
  const types = Object.keys(REQUEST) as RequestEventType[];
  const named = types.flatMap((type) => moments(type).map(({ entry, before }) => sentenceKey(entry, before)));
  expect(sorted(named)).toEqual(sorted(Object.keys(CATALOGUES.it.requestPage.timeline)));
});

test('every moment that concerns a work order has its sentence, and every sentence its moment', () => {
  const types = Object.keys(STORY) as StoryType[];
  const named = types.flatMap((type) => moments(type).map(({ entry }) => storyKey(entry)));
  expect(sorted(named)).toEqual(sorted(Object.keys(CATALOGUES.it.workOrderPage.timeline)));
});

test('an offer passes on where one was declined or ran out just before, whoever told of that', () => {
  const offered = moment('dispatched');
  expect(sentenceKey(offered, moment('work_declined', {}, 1))).toBe('passedOn');
  expect(sentenceKey(offered, moment('work_expired', { actor: 'requester' }, 1))).toBe('passedOn');
  expect(sentenceKey(offered, moment('noted', {}, 1))).toBe('dispatched');
});
