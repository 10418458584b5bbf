/** Takes one line that tells the person at the terminal what is going on. */
export type Progress = (line: string) => void;

/** Lines with the seconds since the start in front, on standard output. */
export function timedProgress(): Progress {
  const started = performance.now();
  return (line) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`[${seconds.padStart(5)} s] ${line}\n`);
  };
}
