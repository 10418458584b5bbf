import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hurry, planJob, WAYS, wayOf } from '../../local/demo-supplier/behaviour.ts';

const NOW = Date.UTC(2026, 10, 23, 8);

describe('the demo supplier', () => {
  it('goes the way that a word in the instructions names', () => {
    for (const way of WAYS) expect(wayOf('w1', `Chiavi in portineria. demo:${way}`)).toBe(way);
    expect(wayOf('w1', 'demo:unknown')).toBe(wayOf('w1', null));
  });

  it('draws its own way otherwise, the same each time, and now and then another than the plain one', () => {
    const ways = Array.from({ length: 300 }, (_, index) => wayOf(`w${index}`, null));
    expect(ways).toEqual(Array.from({ length: 300 }, (_, index) => wayOf(`w${index}`, null)));
    const count = (way: string) => ways.filter((one) => one === way).length;
    expect(count('accept')).toBeGreaterThan(120);
    for (const way of ['decline', 'twice', 'disorder', 'suspend']) expect(count(way)).toBeGreaterThan(5);
    expect(count('silent') + count('slow')).toBe(0);
  });

  it('tells nothing before it has happened, and things in the order in which they are told', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.constantFrom(...WAYS),
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        (id, way, pace) => {
          const steps = planJob(id, way, NOW, pace);
          expect(planJob(id, way, NOW, pace)).toEqual(steps);
          let told = NOW;
          for (const step of steps) {
            expect(step.happensAt).toBeLessThanOrEqual(step.toldAt);
            expect(step.toldAt).toBeGreaterThanOrEqual(told);
            told = step.toldAt;
          }
          expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
        },
      ),
    );
  });

  it('finishes every job but those it declines or never answers', () => {
    const kinds = (way: (typeof WAYS)[number]) => planJob('w1', way, NOW, 1).map(({ type }) => type);
    expect(kinds('accept')).toEqual(['accepted', 'scheduled', 'started', 'completed']);
    expect(kinds('disorder')).toEqual(['scheduled', 'accepted', 'completed', 'started']);
    expect(kinds('suspend')).toEqual([
      'accepted',
      'scheduled',
      'started',
      'suspended',
      'resumed',
      'completed',
    ]);
    expect(kinds('decline')).toEqual(['declined']);
    expect(kinds('silent')).toEqual([]);
    expect(planJob('w1', 'twice', NOW, 1).every(({ copies }) => copies === 2)).toBe(true);
  });

  it('takes seconds, ten times as many when it is slow', () => {
    const last = (way: 'accept' | 'slow') => (planJob('w1', way, NOW, 1).at(-1)?.toldAt ?? 0) - NOW;
    expect(last('accept')).toBeLessThan(20_000);
    expect(last('slow')).toBeCloseTo(last('accept') * 10, -2);
  });

  it('hurries when reminded, and still tells things in their order', () => {
    const steps = hurry(planJob('w1', 'slow', NOW, 1), NOW + 5000);
    expect(steps.map(({ toldAt }) => toldAt - NOW - 5000)).toEqual([0, 500, 1000, 1500]);
  });
});
