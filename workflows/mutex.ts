/** Lets async work through one at a time, in the order of arrival: handlers interleave at every await. */
export interface Mutex {
  runExclusive<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Somebody is inside or waiting. */
  isLocked(): boolean;
}

export function mutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    async runExclusive(work) {
      waiting += 1;
      const turn = last.then(work, work);
      last = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        waiting -= 1;
      }
    },
    isLocked: () => waiting > 0,
  };
}
