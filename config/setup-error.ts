/**
 * Something outside the program is not as it must be: a variable, a port, a missing tool.
 * The message is one sentence that says what to do, and is shown without a stack.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

/** What a person at a terminal should read about an error: the sentence alone, or the whole stack of a defect. */
export function describeError(error: unknown): string {
  if (error instanceof SetupError) return error.message;
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
