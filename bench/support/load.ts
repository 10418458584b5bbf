/** What a load brought: latencies of what succeeded, and what failed. */
export interface LoadResult {
  ms: number[];
  errors: string[];
  perSecond: number;
}

/**
 * Keeps `clients` calls going at once until `total` have been made: each client makes its next call as soon as the
 * one before is answered. A call answers its latency in milliseconds, or throws.
 * @throws where a call failed, unless some may
 */
export async function runLoad(
  { clients, total, mayFail = false }: { clients: number; total: number; mayFail?: boolean },
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
  const perSecond = (ms.length / (performance.now() - begun)) * 1000;
  if (errors[0] && !mayFail) throw new Error(`${errors.length} of ${total} calls failed: ${errors[0]}`);
  return { ms, errors, perSecond };
}
