import { AsyncLocalStorage } from 'node:async_hooks';

/** When the work that goes on must have its answers; on the clock of `performance.now()`. */
const deadline = new AsyncLocalStorage<number>();

/** The database had not answered when the work that asked it should have been done. */
export class LateAnswerError extends Error {
  override readonly name = 'LateAnswerError';

  constructor(options?: ErrorOptions) {
    super('The database did not answer in time', options);
  }
}

/**
 * Bounds how long a piece of work waits for the database in all: for a connection, and for the answer to each query. The
 * innermost bound holds, so that a part of the work may have more time, or time of its own.
 */
export function answerWithin<Result>(ms: number, work: () => Result): Result {
  return deadline.run(performance.now() + ms, work);
}

/** Batches, each within so many milliseconds of being asked for, however long their taker takes to ask. */
export async function* eachWithin<Batch>(ms: number, batches: AsyncGenerator<Batch>): AsyncGenerator<Batch> {
  try {
    for (;;) {
      const next = await answerWithin(ms, () => batches.next());
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await batches.return(undefined);
  }
}

/** Milliseconds that are left, never below zero; undefined where nobody has set a bound. */
export function timeLeft(): number | undefined {
  const until = deadline.getStore();
  return until === undefined ? undefined : Math.max(0, until - performance.now());
}
