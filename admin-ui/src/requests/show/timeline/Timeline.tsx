import { Box, Button, Chip } from '@mui/material';
import { useCallback, useState } from 'react';
import type { useTranslate } from 'react-admin';
import { SUSPEND_REASONS } from '../../../../../domain/contract/terms.ts';
import { CHANNELS } from '../../../../../domain/request/state.ts';
import type { TimelineEntry } from '../../../api/types.ts';
import { PLAIN_LIST, token, tone } from '../../../app/theme/tokens.ts';
import { type Moments, useMoments, useWords } from '../../../components/formats.ts';
import { useRequestPage } from '../page.ts';
import { groupOf, isMinor, MOMENT_GROUPS, type MomentGroup, sentenceKey, toneOf } from './facts.ts';

const ORDER_KEY = 'sportello.timeline.newestFirst';

/** The salient moments of the request (R34), day by day; new ones come in without moving what is being read. */
export function Timeline() {
  const { translate, moments } = useWords();
  const { timeline } = useRequestPage();
  const sentence = useSentence();
  const [group, setGroup] = useState<MomentGroup | null>(null);
  const [newestFirst, setNewestFirst] = useState(() => localStorage.getItem(ORDER_KEY) === 'true');
  const shown = timeline.filter((moment) => (group === null ? !isMinor(moment) : groupOf(moment) === group));
  const days = byDay(newestFirst ? [...shown].reverse() : shown, moments.day);

  const turn = () => {
    localStorage.setItem(ORDER_KEY, String(!newestFirst));
    setNewestFirst(!newestFirst);
  };
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 1.5, alignItems: 'center' }}>
        {[null, ...MOMENT_GROUPS].map((one) => (
          <Chip
            key={one ?? 'all'}
            component="button"
            clickable
            size="small"
            label={translate(`requestPage.timelineGroups.${one ?? 'all'}`)}
            aria-pressed={group === one}
            color={group === one ? 'primary' : 'default'}
            variant={group === one ? 'filled' : 'outlined'}
            onClick={() => setGroup(one)}
          />
        ))}
        <Button size="small" variant="text" onClick={turn} sx={{ ml: 'auto' }}>
          {translate(newestFirst ? 'requestPage.timelineOrder.newest' : 'requestPage.timelineOrder.oldest')}
        </Button>
      </Box>
      {days.length === 0 && <p>{translate('requestPage.timelineGroups.nothing')}</p>}
      {days.map(([day, entries]) => (
        <Box key={day} component="section" aria-label={day} sx={{ mb: 1.5 }}>
          <Box component="h3" sx={{ m: 0, mb: 0.75, fontSize: '0.75rem', color: token('inkMuted') }}>
            {day}
          </Box>
          <Box component="ol" sx={LINE}>
            {entries.map((moment) => (
              <Moment key={moment.seq} moment={moment} sentence={sentence(moment)} />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Moment({ moment, sentence }: { moment: TimelineEntry; sentence: Sentence }) {
  const moments = useMoments();
  const { text, quote } = sentence;
  const colours = tone(toneOf(moment));
  return (
    <Box component="li" sx={{ '&::before': { bgcolor: colours.strong } }}>
      <time dateTime={moment.at} title={moments.dateTime(moment.at)}>
        {moments.time(moment.at)}
      </time>
      <div>
        <span>{text}</span>
        {quote && <blockquote>{quote}</blockquote>}
      </div>
    </Box>
  );
}

/** Moments of one day stand together, in the order in which they come. */
function byDay(
  entries: readonly TimelineEntry[],
  nameOf: (instant: string) => string,
): [string, TimelineEntry[]][] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = nameOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

const LINE = {
  ...PLAIN_LIST,
  '& li': {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '44px minmax(0, 1fr)',
    columnGap: '26px',
    pb: 1,
    fontSize: '0.8125rem',
    lineHeight: 1.45,
    overflowWrap: 'anywhere',
  },
  '& li::before': {
    content: '""',
    position: 'absolute',
    left: 53,
    top: 5,
    width: 9,
    height: 9,
    borderRadius: '50%',
    zIndex: 1,
  },
  '& li:not(:last-of-type)::after': {
    content: '""',
    position: 'absolute',
    left: 57,
    top: 12,
    bottom: -5,
    width: '1.5px',
    bgcolor: token('line'),
  },
  '& time': { color: token('inkMuted'), textAlign: 'right' },
  '& blockquote': {
    m: 0,
    mt: 0.5,
    py: 0.5,
    px: 1,
    borderRadius: '6px',
    bgcolor: token('sunken'),
    whiteSpace: 'pre-wrap',
    color: token('ink'),
  },
} as const;

interface Sentence {
  text: string;
  /** With the time in front, for where it stands alone. */
  withTime: string;
  /** What somebody wrote, in their words. */
  quote: string | null;
}

/** Says a moment in the person's language: who did what to whom. */
export function useSentence(): (moment: TimelineEntry) => Sentence {
  const { translate, moments } = useWords();
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
