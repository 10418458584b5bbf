/**
 * The value that a share of the values does not exceed (nearest rank).
 * @param share from 0 to 1
 * @returns NaN of no values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** @param digits after the point */
export function rounded(value: number, digits = 0): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

/** Latencies in milliseconds as columns of a table. */
export function latencies(ms: readonly number[]) {
  return {
    p50ms: rounded(percentile(ms, 0.5), 1),
    p95ms: rounded(percentile(ms, 0.95), 1),
    p99ms: rounded(percentile(ms, 0.99), 1),
  };
}
