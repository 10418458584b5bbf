import { calendarName } from '../../db/calendars/calendars.ts';
import { workingCalendar } from '../../db/calendars/working-calendars.ts';
import type { Db } from '../../db/database.ts';
import { labelsOf } from '../../db/labels.ts';
import { type DeadlineRow, deadlinesOfRequest } from '../../db/requests/deadlines.ts';
import { recordedEvent, requestTimeline } from '../../db/requests/timeline.ts';
import type { Scope } from '../../db/scope.ts';
import {
  type DeadlineExplanation,
  explainDeadlines,
  type Recalculation,
} from '../../domain/request/deadline-explanation.ts';
import { CLOCK_TARGETS, type RequestState } from '../../domain/request/state.ts';
import type { WorkingCalendar } from '../../domain/time/working-time.ts';
import { dateOrNull, datesOf, fieldsOf } from '../schemas.ts';
import { workingDays } from '../working-days.ts';
import { type DeadlinesBody, explainedDeadlineSchema, type TimelineEntry } from './schemas.ts';
import { presentTimeline, readableVisibilities } from './timeline.ts';

type Deadline = DeadlinesBody['data'][number];

/** A request whose deadlines are asked for, how far who asks reaches, and when (epoch milliseconds). */
interface DeadlinesOf {
  requestId: string;
  snapshot: RequestState;
  requesterName: string;
  scope: Scope;
  now: number;
}

/**
 * The deadlines of a request, cycle by cycle, each as it stands in the lists and with the story that explains it: what
 * counted, what paused it, what made it be computed anew and who, told from the timeline.
 */
export async function readDeadlines(db: Db, of: DeadlinesOf): Promise<DeadlinesBody> {
  const { requestId, snapshot, requesterName, scope, now } = of;
  const { calendarId } = snapshot.terms;
  const [rows, timeline, calendar, named] = await Promise.all([
    deadlinesOfRequest(db, requestId),
    requestTimeline(db, requestId),
    workingCalendar(db, calendarId),
    calendarName(db, calendarId),
  ]);
  const stories = explainDeadlines(timeline.map(recordedEvent), calendar);
  const told = new Set(stories.flatMap(momentsOf));
  const visibilities = readableVisibilities(scope);
  const [entries, categories] = await Promise.all([
    presentTimeline(
      db,
      timeline.filter(({ seq }) => told.has(seq)),
      { requesterName, visibilities },
    ),
    labelsOf(db, stories.flatMap(categoriesOf)),
  ]);
  const moments = new Map(entries.map((entry) => [entry.seq, entry]));
  return {
    calendar: { id: calendarId, ...named, timeZone: calendar.timeZone },
    data: inOrder(rows).map((row) => {
      const story = stories.find(({ cycle, target }) => cycle === row.cycle && target === row.target);
      return presentDeadline(row, story ?? untold(row), { calendar, moments, categories, now });
    }),
  };
}

/** Cycle by cycle, in the order in which they fall. */
function inOrder(rows: readonly DeadlineRow[]): DeadlineRow[] {
  const place = ({ target }: DeadlineRow) => CLOCK_TARGETS.indexOf(target);
  return [...rows].sort((a, b) => a.cycle - b.cycle || place(a) - place(b));
}

interface Reading {
  calendar: WorkingCalendar;
  /** Entries of the timeline by their number. */
  moments: ReadonlyMap<number, TimelineEntry>;
  categories: ReadonlyMap<string, string>;
  now: number;
}

function presentDeadline(row: DeadlineRow, story: DeadlineExplanation, reading: Reading): Deadline {
  const { ended } = story;
  const end = ended?.at ?? reading.now;
  return fieldsOf(explainedDeadlineSchema, {
    ...row,
    escalateAt: dateOrNull(row.plan.escalateAt),
    movedTo: dateOrNull(row.plan.movedTo),
    plannedDueAt: dateOrNull(story.plannedDueAt),
    unplannable: story.unplannable && { closedFrom: dateOrNull(story.unplannable.closedFrom) },
    budgetMs: story.budgetMs,
    usedMs: story.usedMs,
    intervals: story.intervals.map(datesOf),
    pauses: story.pauses.map((pause) => ({ ...pause, from: new Date(pause.from), to: dateOrNull(pause.to) })),
    holds: story.holds.map((hold) => ({ ...hold, from: new Date(hold.from), to: dateOrNull(hold.to) })),
    recalculations: story.recalculations.map((one) => presentRecalculation(one, reading)),
    ended: ended && {
      at: new Date(ended.at),
      how: ended.how,
      by: ended.by,
      actor: reading.moments.get(ended.seq)?.actor ?? { ...ended.actor, name: null },
      usedMs: ended.usedMs,
      lateMs: ended.lateMs,
    },
    days: workingDays(reading.calendar, story.startedAt, Math.max(row.dueAt?.getTime() ?? 0, end)),
  });
}

function presentRecalculation(
  one: Recalculation,
  { moments, categories }: Reading,
): Deadline['recalculations'][number] {
  const moment = moments.get(one.seq);
  const nameOf = (id: string | null) => (id === null ? null : (categories.get(id) ?? null));
  const { text } = moment?.data ?? {};
  return {
    ...one,
    seq: moment?.seq ?? one.seq,
    at: new Date(one.at),
    actor: moment?.actor ?? { ...one.actor, name: null },
    dueBefore: dateOrNull(one.dueBefore),
    dueAfter: dateOrNull(one.dueAfter),
    categoryName: nameOf(one.categoryId),
    previousCategoryName: nameOf(one.previousCategoryId),
    text: typeof text === 'string' ? text : null,
  };
}

/** A deadline that the timeline does not tell of is shown with what its row keeps. */
function untold({ cycle, target, duration, startedAt, dueAt, plan }: DeadlineRow): DeadlineExplanation {
  const { budgetMs, usedMs, intervals, movedTo } = plan;
  return {
    cycle,
    target,
    duration,
    startedAt: startedAt.getTime(),
    budgetMs,
    usedMs,
    intervals,
    plannedDueAt: movedTo === null ? (dueAt?.getTime() ?? null) : null,
    movedTo,
    unplannable: null,
    pauses: plan.pauses.map((pause) => ({ ...pause, reason: null, creditedMs: null })),
    holds: [],
    recalculations: [],
    ended: null,
  };
}

function momentsOf({ recalculations, ended }: DeadlineExplanation): number[] {
  return [...recalculations.map(({ seq }) => seq), ...(ended ? [ended.seq] : [])];
}

function categoriesOf({ recalculations }: DeadlineExplanation): string[] {
  return recalculations.flatMap(({ categoryId, previousCategoryId }) =>
    [categoryId, previousCategoryId].filter((id) => id !== null),
  );
}
