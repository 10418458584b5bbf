import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOSES_ITS_POINT_AFTER_MS, nextAttemptIn, type WaitsFor } from '../../../domain/delivery/attempts.ts';
import { DELIVERY_CHANNELS, limitsOf, PAUSED_FROM, pauseAfter } from '../../../domain/delivery/endpoint.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const waitsFor: fc.Arbitrary<WaitsFor> = fc.oneof(
  fc.constantFrom<WaitsFor>({ why: 'failed' }, { why: 'full' }, { why: 'behind' }),
  fc.record({ why: fc.constantFrom('paused', 'taken'), forMs: fc.integer({ min: 0, max: 5 * MINUTE_MS }) }),
) as fc.Arbitrary<WaitsFor>;

const waiting = fc.record({
  waitsFor,
  attempt: fc.integer({ min: 1, max: 10_000 }),
  ageMs: fc.integer({ min: 0, max: LOSES_ITS_POINT_AFTER_MS }),
  leftMs: fc.integer({ min: -MINUTE_MS, max: LOSES_ITS_POINT_AFTER_MS }),
  random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});

describe('the next attempt to deliver a message', () => {
  it('comes, within minutes, and no later than when the message loses its point', () => {
    fc.assert(
      fc.property(waiting, (one) => {
        const delay = nextAttemptIn(one);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(Math.max(0, one.leftMs));
        expect(delay).toBeLessThanOrEqual(6 * MINUTE_MS);
      }),
    );
  });

  it('of an offer comes at least once a minute or so for as long as it is valid', () => {
    const valid = 30 * MINUTE_MS;
    let at = 0;
    let attempts = 0;
    for (let attempt = 1; at < valid; attempt += 1) {
      const left = { ageMs: at, leftMs: valid - at };
      at += Math.max(1, nextAttemptIn({ waitsFor: { why: 'failed' }, attempt, ...left, random: 0.99 }));
      attempts = attempt;
    }
    expect(at).toBe(valid);
    expect(attempts).toBeGreaterThan(30);
  });

  it('of many that wait for one moment is spread out', () => {
    const delays = [0, 0.25, 0.5, 0.75].map((random) =>
      nextAttemptIn({
        waitsFor: { why: 'paused', forMs: 1000 },
        attempt: 12,
        ageMs: 2 * HOUR_MS,
        leftMs: HOUR_MS,
        random,
      }),
    );
    expect(new Set(delays).size).toBe(4);
  });
});

describe('an endpoint', () => {
  it('is paused from some failures in a row on, never for long, and the longer the more there were', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (failures) => {
        const pause = pauseAfter(failures);
        expect(pause > 0).toBe(failures >= PAUSED_FROM);
        expect(pause).toBeLessThanOrEqual(5 * MINUTE_MS);
        expect(pauseAfter(failures + 1)).toBeGreaterThanOrEqual(pause);
      }),
    );
  });

  it('gets one message at a time until it has taken one', () => {
    for (const channel of DELIVERY_CHANNELS) {
      expect(limitsOf(channel, 1)).toEqual({ atOnce: 1, perReceiver: 1 });
      expect(limitsOf(channel, 0).atOnce).toBeGreaterThan(1);
    }
  });
});
