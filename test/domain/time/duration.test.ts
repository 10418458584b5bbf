import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elapsedDurationProblem,
  formatDuration,
  formatMilliseconds,
  InvalidDurationError,
  parseElapsedDuration,
  parseTargetDuration,
  targetDuration,
} from '../../../domain/time/duration.ts';
import { HOUR, MINUTE } from './support.ts';

describe('durations of targets', () => {
  it.each([
    ['PT4H', 4 * HOUR],
    ['PT15M', 15 * MINUTE],
    ['PT5S', 5000],
    ['PT1H30M', 90 * MINUTE],
    ['PT1H1M1S', HOUR + MINUTE + 1000],
    ['PT90M', 90 * MINUTE],
  ])('%s is working time', (text, ms) => {
    expect(parseTargetDuration(text)).toEqual({ kind: 'time', ms });
  });

  it('P3D is three working days', () => {
    expect(parseTargetDuration('P3D')).toEqual({ kind: 'days', days: 3 });
  });

  it.each([
    '',
    'P',
    'PT',
    'P1DT2H',
    'P1W',
    'P1M',
    'P1Y',
    'PT0.5H',
    'PT0S',
    'P0D',
    '-PT1H',
    'PT1M1H',
    'pt4h',
    ' PT4H',
    'PT4H\n',
    'P3661D',
    'PT999999999H',
    '4 hours',
  ])('refuses %j', (text) => {
    expect(parseTargetDuration(text)).toEqual({ kind: 'error', message: expect.stringContaining(text) });
    expect(() => targetDuration(text)).toThrow(InvalidDurationError);
  });

  it('are formatted to what they were parsed from', () => {
    expect(formatDuration({ kind: 'days', days: 3 })).toBe('P3D');
    expect(formatDuration({ kind: 'time', ms: 90 * MINUTE })).toBe('PT1H30M');
    expect(formatMilliseconds(0)).toBe('PT0S');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3660 * 86_400 }), (seconds) => {
        const text = formatMilliseconds(seconds * 1000);
        expect(parseTargetDuration(text)).toEqual({ kind: 'time', ms: seconds * 1000 });
      }),
    );
  });
});

describe('elapsed windows', () => {
  it('count a day as 24 hours', () => {
    expect(parseElapsedDuration('P15D')).toBe(15 * 24 * HOUR);
    expect(parseElapsedDuration('PT5S')).toBe(5000);
    expect(parseElapsedDuration('PT0S')).toBe(0);
  });

  it('refuse what is none', () => {
    expect(() => parseElapsedDuration('P2W')).toThrow(InvalidDurationError);
    expect(elapsedDurationProblem('P2W')).toContain('P2W');
    expect(elapsedDurationProblem('P14D')).toBeNull();
  });
});
