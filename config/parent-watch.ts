const GRACE_MS = 15_000;

/**
 * Makes a child of `npm start` end with its parent, even one that was killed outright: when the channel to the
 * parent closes, the process sends itself SIGTERM, which its own handler turns into an orderly stop. A process
 * that was started alone has no such channel and is left as it is.
 */
export function exitWithParent(): void {
  if (!process.channel) return;
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // The channel alone must not keep a process alive that has nothing left to do.
  process.channel.unref();
}
