/** A promise that somebody else keeps or breaks. */
export interface Promised<Value> {
  promise: Promise<Value>;
  resolve(value: Value): void;
  reject(reason: unknown): void;
}

export function createPromised<Value>(): Promised<Value> {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<Value>((keep, fail) => {
    resolve = keep;
    reject = fail;
  });
  // Nobody may be waiting; who waits still hears of it.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
