import { performance } from 'node:perf_hooks';
import type { Calendar } from '../domain/time/calendar.ts';
import { computeDeadline, computeDeadlineInstants, type DeadlineInput } from '../domain/time/deadline.ts';
import { compileCalendar, type WorkingCalendar } from '../domain/time/working-time.ts';
import type { Benchmark, Row } from './support/benchmark.ts';
import { median, rounded } from './support/statistics.ts';

const ROUNDS = 15;
const PER_ROUND = 20_000;
const HOUR_MS = 3_600_000;
const STARTS_FROM = Date.UTC(2026, 0, 1);
const STARTS_WITHIN_MS = 330 * 24 * HOUR_MS;

const office = [{ from: '09:00', to: '18:00' }];
const WEEKDAYS = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };
const business: Calendar = {
  timeZone: 'Europe/Rome',
  periods: [{ validFrom: '2020-01-01', weekly: WEEKDAYS }],
  exceptions: [],
  publicHolidays: 'IT',
  patronDay: '12-07',
};

/** About three years of working time in the calendar: 253 working days of 9 hours a year. */
const THREE_YEARS = `PT${3 * 253 * 9}H`;

type Compute = (input: Omit<DeadlineInput, 'target'>) => unknown;
const instants =
  (target: string): Compute =>
  (input) =>
    computeDeadlineInstants(calendar, { ...input, target });
const plan =
  (target: string): Compute =>
  (input) =>
    computeDeadline(calendar, { ...input, target });

const cases: Record<string, Compute> = {
  instantsThreeHours: instants('PT3H'),
  instantsThreeYears: instants(THREE_YEARS),
  planThreeHours: plan('PT3H'),
  planThreeYears: plan(THREE_YEARS),
  planThreeDaysTwoPauses: ({ startedAt }) =>
    plan('P3D')({
      startedAt,
      pauses: [
        { from: startedAt + 2 * HOUR_MS, to: startedAt + 20 * HOUR_MS },
        { from: startedAt + 30 * HOUR_MS, to: startedAt + 31 * HOUR_MS },
      ],
    }),
};

const calendar: WorkingCalendar = compileCalendar(business);

/** Whether a deadline years away costs as little as one of today. */
export const deadlines: Benchmark = {
  about: 'deadline computations a second on one core, in working time with holidays and clock changes',
  async run() {
    const firstMs = timed(() =>
      computeDeadline(calendar, { startedAt: STARTS_FROM, target: THREE_YEARS, pauses: [] }),
    );
    const rates = measureRates();
    const ratio = (years: string, hours: string) =>
      rounded((rates.get(years) ?? 0) / (rates.get(hours) ?? 1), 2);
    const rows: Row[] = [
      ...[...rates].map(([what, perSecond]) => ({ what, perSecond })),
      { what: 'first computation in a calendar', ms: rounded(firstMs, 2) },
      { what: 'instants, years to hours', ratio: ratio('instantsThreeYears', 'instantsThreeHours') },
      { what: 'plan, years to hours', ratio: ratio('planThreeYears', 'planThreeHours') },
    ];
    return { rows, aims: [] };
  },
};

/** The cases take turns, so that their ratios hold on a noisy machine; the first round warms up. */
function measureRates(): Map<string, number> {
  const rates = new Map<string, number[]>(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, compute] of Object.entries(cases)) {
      const ms = timed(() => {
        for (let index = 0; index < PER_ROUND; index++) compute({ startedAt: startOf(index), pauses: [] });
      });
      if (round > 0) rates.get(name)?.push((PER_ROUND / ms) * 1000);
    }
  }
  return new Map([...rates].map(([name, each]) => [name, rounded(median(each))]));
}

/** Starts spread over a year by a fixed step that meets all hours and weekdays. */
function startOf(index: number): number {
  return STARTS_FROM + ((index * 7_919_113) % STARTS_WITHIN_MS);
}

function timed(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}
