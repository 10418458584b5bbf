import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tryDecimal } from '../../../domain/service-levels/decimal.ts';
import { percentOf, perMilleOf } from '../../../domain/service-levels/money.ts';
import { compares, percentText } from '../../../domain/service-levels/percentage.ts';

describe('shares', () => {
  it('are compared exactly: 3 of 4 is 75 %, and 3 of 100 is 3 %', () => {
    expect(compares({ numerator: 3, denominator: 4 }, 'less_than', '75')).toBe(false);
    expect(compares({ numerator: 3, denominator: 100 }, 'more_than', '3')).toBe(false);
    expect(compares({ numerator: 29, denominator: 40 }, 'less_than', '75')).toBe(true);
    expect(compares({ numerator: 999, denominator: 1000 }, 'less_than', '99.9')).toBe(false);
    expect(compares({ numerator: 9_989_999, denominator: 10_000_000 }, 'less_than', '99.9')).toBe(true);
  });

  it('of nothing are no data: neither met nor missed, and never 100 %', () => {
    expect(compares({ numerator: 0, denominator: 0 }, 'less_than', '75')).toBeNull();
    expect(percentText({ numerator: 0, denominator: 0 })).toBeNull();
  });

  it('are shown with two decimals, half up', () => {
    expect(percentText({ numerator: 29, denominator: 40 })).toBe('72.50');
    expect(percentText({ numerator: 1, denominator: 3 })).toBe('33.33');
    expect(percentText({ numerator: 2, denominator: 3 })).toBe('66.67');
    expect(percentText({ numerator: 1, denominator: 1 })).toBe('100.00');
    expect(percentText({ numerator: 0, denominator: 7 })).toBe('0.00');
    expect(percentText({ numerator: 1, denominator: 20_000 })).toBe('0.01');
  });

  it('are each below, at or above a threshold, and one of these only', () => {
    const threshold = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 1_000_000 }),
        threshold,
        (a, b, [whole, part]) => {
          const share = { numerator: Math.min(a, b), denominator: b };
          const percent = `${whole}.${String(part).padStart(2, '0')}`;
          const less = compares(share, 'less_than', percent);
          const more = compares(share, 'more_than', percent);
          expect(less && more).toBe(false);
          expect(compares(share, 'at_least', percent)).toBe(!less);
          expect(compares(share, 'at_most', percent)).toBe(!more);
          expect(less).toBe(BigInt(share.numerator) * 10_000n < BigInt(whole * 100 + part) * BigInt(b));
        },
      ),
    );
  });
});

describe('money', () => {
  it('is whole cents: 0.5 ‰ of 1,200,000.00 is 600.00', () => {
    expect(perMilleOf(120_000_000, '0.5')).toBe(60_000);
    expect(percentOf(10_000_000, '2')).toBe(200_000);
  });

  it('is rounded half up to the cent', () => {
    expect(perMilleOf(1000, '0.5')).toBe(1);
    expect(perMilleOf(999, '0.5')).toBe(0);
    expect(percentOf(50, '1')).toBe(1);
  });

  it('refuses what is no decimal number', () => {
    for (const text of ['', '-1', '1,5', '1e3', '0x1', '1.', ' 1', '٣']) expect(tryDecimal(text)).toBeNull();
  });
});
