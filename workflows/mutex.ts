/** Lets async work through one at a time, in the order of arrival: handlers interleave at every await. */
export interface Turnstile {
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Nobody is inside or waiting. */
  isIdle(): boolean;
}

export function turnstile(): Turnstile {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    async pass(work) {
      waiting += 1;
      const turn = last.then(work, work);
      last = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        waiting -= 1;
      }
    },
    isIdle: () => waiting === 0,
  };
}
