import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { SUSPEND_REASONS } from '../../../../../domain/contract/terms.ts';
import { CHANNELS } from '../../../../../domain/request/state.ts';
import type { TimelineEntry } from '../../../api/types.ts';
import { type Moments, useMoments } from '../moments.ts';
import { useRequestPage } from '../page.ts';
import { sentenceKey } from './facts.ts';

export interface Sentence {
  text: string;
  /** With the time in front, for where it stands alone. */
  withTime: string;
  /** What somebody wrote, in their words. */
  quote: string | null;
}

/** Says a moment in the person's language: who did what to whom. */
export function useSentence(): (moment: TimelineEntry) => Sentence {
  const translate = useTranslate();
  const moments = useMoments();
  const { request, timeline, workOrders } = useRequestPage();
  return useCallback(
    (moment) => {
      const { data } = moment;
      const order = workOrders.find((one) => one.id === (moment.workOrderId ?? data.byWorkOrder));
      const word = (name: string, group: string, words: readonly string[]) =>
        words.includes(String(data[name])) ? translate(`requestPage.${group}.${data[name]}`) : '';
      const actor = actorName(moment, translate);
      const supplier = text(data.supplierName) ?? order?.supplierName ?? actor;
      const parameters = {
        ...instants(data, moments),
        actor,
        supplier,
        order: text(data.number) ?? order?.number ?? '',
        category: text(data.categoryName) ?? request.categoryName ?? '',
        assignee: text(data.assigneeName) ?? '',
        channel: word('channel', 'byChannel', CHANNELS),
        reason: withinSentence(word('reason', 'suspendReasons', SUSPEND_REASONS)),
        target: word('target', 'targets', TARGETS),
        priority: numeral(data.priority),
        previousPriority: numeral(data.previousPriority),
        score: numeral(data.score),
        attempt: numeral(data.attempt),
        attempts: request.recontact?.maxAttempts ?? '',
        count: numeral(data.count),
        level: numeral(data.level),
        documents: (Array.isArray(data.documents) ? data.documents : [])
          .map((one) => translate(`requestPage.documents.${String(one)}`))
          .join(', '),
        contractVersion: numeral(data.contractVersion),
        previousVersion: numeral(data.previousVersion),
        other: text(data.intoNumber) ?? text(data.fromNumber) ?? '',
      };
      const before = timeline.find((one) => one.seq === moment.seq - 1);
      const key = sentenceKey(moment, before);
      const sentence = translate(`requestPage.timeline.${key}`, { ...parameters, _: moment.type });
      return {
        text: sentence,
        withTime: `${moments.time(moment.at)} · ${sentence}`,
        quote: text(data.text),
      };
    },
    [translate, moments, request, timeline, workOrders],
  );
}

function actorName(moment: TimelineEntry, translate: ReturnType<typeof useTranslate>): string {
  return moment.actor.name ?? translate(`requestPage.actors.${moment.actor.kind}`);
}

const withinSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const TARGETS = ['take_charge', 'response', 'resolution'];
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const numeral = (value: unknown): number | string => (typeof value === 'number' ? value : '');

/** The instants that sentences speak of, said as near as they are. They come as ISO texts or epoch milliseconds. */
function instants(data: Record<string, unknown>, moments: Moments): Record<string, string> {
  const said = ['from', 'to', 'until', 'dueAt'].flatMap((name) => {
    const value = data[name];
    const instant = typeof value === 'number' || typeof value === 'string' ? new Date(value) : null;
    if (!instant || Number.isNaN(instant.getTime())) return [];
    const say = name === 'dueAt' ? moments.due : moments.near;
    return [[name, say(instant.getTime())]];
  });
  return Object.fromEntries(said);
}
