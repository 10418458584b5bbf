import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../domain/request/clocks.ts';
import {
  type DeadlineExplanation,
  explainDeadlines,
  type Recalculation,
} from '../../../domain/request/deadline-explanation.ts';
import { evolveAll } from '../../../domain/request/evolve.ts';
import { planWith } from '../../../domain/request/plan.ts';
import { planningNeeded } from '../../../domain/request/planning.ts';
import { computeDeadline } from '../../../domain/time/deadline.ts';
import { totalOf } from '../../../domain/time/interval.ts';
import { beginLife, DAY, HOUR, type Life, MINUTE, MONDAY, OFFICE, say, TERMS } from './life.ts';
import { live, lives } from './random-lives.ts';

const tell = (life: Life) => explainDeadlines(life.stream, OFFICE);
function storyOf(life: Life, target: DeadlineExplanation['target'], cycle = 0): DeadlineExplanation {
  const story = tell(life).find((one) => one.target === target && one.cycle === cycle);
  if (!story) throw new Error(`No story of ${target} in cycle ${cycle}`);
  return story;
}
const causes = (story: DeadlineExplanation) => story.recalculations.map(({ cause }) => cause);

describe('the story of a deadline', () => {
  it('begins with the receipt, and ends with who met it and what was used', () => {
    const life = beginLife()
      .wait(10 * MINUTE)
      .do(say.qualify());
    expect(storyOf(life, 'take_charge')).toMatchObject({
      duration: 'PT1H',
      budgetMs: HOUR,
      intervals: [{ from: MONDAY, to: MONDAY + HOUR }],
      recalculations: [{ seq: 1, cause: 'received', dueBefore: null, dueAfter: MONDAY + HOUR, usedMs: 0 }],
      ended: { how: 'met', by: 'qualified', at: MONDAY + 10 * MINUTE, usedMs: 10 * MINUTE, lateMs: 0 },
    });
    // Counted from the receipt (decision 3): what passed before the qualification is used already.
    expect(storyOf(life, 'response').recalculations).toMatchObject([
      { cause: 'qualified', dueAfter: MONDAY + 2 * HOUR, usedMs: 10 * MINUTE, priority: 1 },
    ]);
  });

  it('tells of a pause: why, how long, what was credited, and when it is due instead', () => {
    const friday = MONDAY + 4 * DAY;
    const life = beginLife({ at: friday + 6 * HOUR });
    life.do(say.qualify()).wait(HOUR).do(say.suspend('waiting_requester'));
    // From Friday 16:00 to Monday 10:00: two hours of Friday and one of Monday are working time.
    life.at(friday + 3 * DAY + HOUR).do(say.resume);
    const story = storyOf(life, 'resolution');
    expect(story.pauses).toEqual([
      {
        from: friday + 7 * HOUR,
        to: friday + 3 * DAY + HOUR,
        reason: 'waiting_requester',
        creditedMs: 3 * HOUR,
      },
    ]);
    const due = friday + 3 * DAY + 8 * HOUR;
    expect(story.recalculations).toMatchObject([
      { cause: 'qualified', dueBefore: null, dueAfter: friday + 3 * DAY + 5 * HOUR },
      { cause: 'suspended', dueAfter: null, usedMs: HOUR, suspendReason: 'waiting_requester' },
      { cause: 'resumed', dueBefore: null, dueAfter: due, usedMs: HOUR, suspendReason: 'waiting_requester' },
    ]);
    expect(totalOf(story.intervals)).toBe(story.budgetMs);
    // A reason that the contract does not name stops no clock, so there is nothing to tell.
    const parts = beginLife().do(say.qualify()).do(say.suspend('waiting_parts')).do(say.resume);
    expect(causes(storyOf(parts, 'resolution'))).toEqual(['qualified']);
  });

  it('tells a change of priority from one of category', () => {
    const terms = {
      ...TERMS,
      targets: [
        ...TERMS.targets,
        {
          categoryId: 'lifts',
          priority: 1 as const,
          takeCharge: null,
          response: 'PT30M',
          resolution: 'PT4H',
        },
      ],
    };
    const life = beginLife({ terms });
    life.do(say.qualify({ terms, impact: 'medium', urgency: 'high' })).wait(HOUR);
    life.do(say.qualify({ terms })).wait(HOUR);
    life.do(say.qualify({ terms, categoryId: 'lifts' }));
    expect(storyOf(life, 'resolution').recalculations).toMatchObject([
      { cause: 'qualified', duration: 'P2D' },
      {
        cause: 'priority_changed',
        previousPriority: 2,
        priority: 1,
        duration: 'PT8H',
        usedMs: HOUR,
        dueAfter: MONDAY + 8 * HOUR,
      },
      {
        cause: 'category_changed',
        previousCategoryId: 'plumbing',
        categoryId: 'lifts',
        dueBefore: MONDAY + 8 * HOUR,
        dueAfter: MONDAY + 4 * HOUR,
        usedMs: 2 * HOUR,
      },
    ]);
    // Half an hour was over before the category changed: what was used by then is told all the same.
    expect(storyOf(life, 'response').recalculations.at(-1)).toMatchObject({
      budgetMs: 30 * MINUTE,
      usedMs: 2 * HOUR,
    });
  });

  it('tells of a move by hand, of what moves it on, and that a change of priority takes it back', () => {
    const life = beginLife().do(say.qualify()).wait(HOUR);
    const due = MONDAY + 2 * DAY;
    life.do({ type: 'move-deadline', target: 'resolution', dueAt: due, reasonTextId: 'agreed' });
    life.wait(HOUR).do(say.suspend('waiting_requester')).wait(HOUR).do(say.resume);
    expect(storyOf(life, 'resolution')).toMatchObject({
      movedTo: due + HOUR,
      plannedDueAt: MONDAY + 9 * HOUR,
      recalculations: [
        { cause: 'qualified' },
        { cause: 'moved', dueBefore: MONDAY + 8 * HOUR, dueAfter: due, usedMs: HOUR },
        { cause: 'suspended', dueBefore: due, dueAfter: null },
        { cause: 'resumed', dueAfter: due + HOUR },
      ],
    });
    life.do(say.qualify({ impact: 'medium' }));
    expect(storyOf(life, 'resolution')).toMatchObject({ movedTo: null, duration: 'P2D' });
  });

  it('holds during the verification: a rework makes the time count, a confirmation does not', () => {
    const worked = () => {
      const life = beginLife().do(say.qualify()).do(say.dispatch('w1', 'a'));
      return life
        .do(say.work('w1', 'start'))
        .wait(HOUR)
        .do(say.work('w1', 'complete'))
        .wait(2 * HOUR);
    };
    const again = worked().do(say.verify('rework')).wait(HOUR);
    expect(storyOf(again, 'resolution')).toMatchObject({
      holds: [{ from: MONDAY + HOUR, to: MONDAY + 3 * HOUR, outcome: 'rework', workingMs: 2 * HOUR }],
      recalculations: [
        { cause: 'qualified' },
        {
          cause: 'rework',
          dueBefore: MONDAY + 8 * HOUR,
          dueAfter: MONDAY + 8 * HOUR,
          usedMs: 3 * HOUR,
        },
      ],
      ended: null,
    });
    expect(storyOf(worked().do(say.verify('ok')), 'resolution')).toMatchObject({
      holds: [{ outcome: 'confirmed', to: MONDAY + 3 * HOUR }],
      ended: { how: 'met', at: MONDAY + HOUR, by: 'verified', usedMs: HOUR, lateMs: 0 },
    });
  });

  it('says how late: in working time, without pauses', () => {
    const life = beginLife()
      .do(say.qualify())
      .wait(8 * HOUR + 30 * MINUTE);
    life.ring().do(say.resolve);
    expect(storyOf(life, 'resolution').ended).toMatchObject({ usedMs: 8 * HOUR, lateMs: 30 * MINUTE });
  });

  it('gives each cycle its own story', () => {
    const life = beginLife().do(say.qualify()).wait(HOUR).do(say.resolve).wait(DAY).do(say.reopen);
    expect(tell(life).map(({ cycle, target }) => `${cycle} ${target}`)).toEqual([
      '0 take_charge',
      '0 response',
      '0 resolution',
      '1 response',
      '1 resolution',
    ]);
    expect(storyOf(life, 'resolution', 1).recalculations).toMatchObject([
      { cause: 'reopened', dueBefore: null, usedMs: 0 },
    ]);
    expect(storyOf(life, 'resolution', 0).ended).toMatchObject({ how: 'met', usedMs: HOUR });
  });

  it('says so where another version of the contract has made it, whichever event brings its terms', () => {
    const life = beginLife().do(say.qualify()).wait(HOUR);
    const targets = TERMS.targets.map((row) => ({ ...row, resolution: 'PT2H' }));
    const qualified = life.stream.find(({ event }) => event.type === 'qualified')?.event;
    if (qualified?.type !== 'qualified') throw new Error('It was qualified');
    const terms = { ...TERMS, targets, contractVersion: 2 };
    const seq = life.state.version + 1;
    const moved = {
      ...life.stream[0],
      seq,
      at: life.now,
      event: { ...qualified, terms },
    } as Life['stream'][number];
    const state = evolveAll(life.state, [moved]);
    const planning = planWith(OFFICE, state);
    if (!planning) throw new Error('Another target waits to be planned');
    const planned = {
      ...moved,
      seq: seq + 1,
      event: { type: 'deadlines_planned' as const, ...planning },
    };
    const story = explainDeadlines([...life.stream, moved, planned], OFFICE).find(
      ({ target }) => target === 'resolution',
    );
    expect(story?.recalculations.at(-1)).toMatchObject({
      cause: 'contract_version_changed',
      previousContractVersion: 1,
      contractVersion: 2,
      dueBefore: MONDAY + 8 * HOUR,
      dueAfter: MONDAY + 2 * HOUR,
    });
  });
});

describe('the stories of a random life', () => {
  it('are those of its clocks, with their pauses', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const life = live(steps, () => undefined);
        const stories = tell(life);
        expect(stories.map(({ cycle, target }) => [cycle, target])).toEqual(
          life.state.clocks.map(({ cycle, target }) => [cycle, target]),
        );
        stories.forEach((story, index) => {
          const clock = life.state.clocks[index];
          expect(story.pauses.map(({ from, to }) => ({ from, to }))).toEqual(clock?.pauses);
          expect(story.ended?.at ?? null).toBe(clock?.metAt ?? clock?.cancelledAt ?? null);
          expect(story.movedTo).toBe(clock?.movedTo);
          for (const { outcome } of story.holds)
            expect([null, 'confirmed', 'rework', 'cancelled']).toContain(outcome);
          if (clock?.plan) expect(story.intervals).toEqual(clock.plan.intervals);
        });
      }),
    );
  });

  it('add up: the intervals to the due instant are the budget, and with the pauses all its working time', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        for (const story of tell(live(steps, () => undefined))) {
          expect(totalOf(story.intervals)).toBe(story.usedMs);
          if (story.plannedDueAt === null) continue;
          const due = story.plannedDueAt;
          expect(story.usedMs).toBe(story.budgetMs);
          expect(story.intervals.at(-1)?.to).toBe(due);
          const paused = story.pauses
            .filter(({ from }) => from < due)
            .reduce(
              (sum, { from, to }) => sum + OFFICE.workingTimeBetween(from, Math.min(to ?? due, due)),
              0,
            );
          expect(OFFICE.workingTimeBetween(story.startedAt, due)).toBe(story.budgetMs + paused);
        }
      }),
    );
  });

  it('give for each computation the due instant of that moment, each following from the one before', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { stream } = live(steps, () => undefined);
        for (const story of explainDeadlines(stream, OFFICE)) {
          story.recalculations.forEach((one, index) => {
            expect(one.dueBefore).toBe(story.recalculations[index - 1]?.dueAfter ?? null);
            expect(one.dueAfter).toBe(dueByTheRules(stream, story, one));
            expect(one.usedMs).toBeGreaterThanOrEqual(0);
          });
        }
      }),
    );
  });
});

/** When a clock was due once all that came with an event was recorded, computed once more from nothing. */
function dueByTheRules(
  stream: Life['stream'],
  story: DeadlineExplanation,
  { seq }: Recalculation,
): number | null {
  let end = seq;
  while (planningNeeded(evolveAll(null, stream.slice(0, end)))) end += 1;
  const state = evolveAll(null, stream.slice(0, end));
  const clock = state.clocks.find((one) => one.cycle === story.cycle && one.target === story.target);
  if (!clock) throw new Error('The clock of a story is there');
  if (clock.movedTo !== null || clock.plan === null) return dueAt(clock);
  const { startedAt, duration, pauses } = clock;
  return computeDeadline(OFFICE, { startedAt, target: duration, pauses }).dueAt;
}
