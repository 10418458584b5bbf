/** What a load brought: latencies of what succeeded, and how many failed. */
export interface LoadResult {
  ms: number[];
  errors: string[];
  seconds: number;
  perSecond: number;
}

/**
 * Keeps `clients` calls going at once until `total` have been made: each client makes its next call as soon as the
 * one before is answered. A call answers its latency in milliseconds, or throws.
 */
export async function runLoad(
  { clients, total }: { clients: number; total: number },
  call: (index: number) => Promise<number>,
): Promise<LoadResult> {
  const ms: number[] = [];
  const errors: string[] = [];
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < total) {
        const index = next++;
        try {
          ms.push(await call(index));
        } catch (error) {
          errors.push(String(error));
        }
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  return { ms, errors, seconds, perSecond: ms.length / seconds };
}
