import { ActivityFailure, ApplicationFailure, isCancellation } from '@temporalio/workflow';

/**
 * A call that is tried the short way first, and goes the lasting way where that came to nothing for a reason that passes. A
 * refusal is an answer: it is thrown on, and nothing more is tried.
 */
export function bounded<Asked, Answer>(
  short: (asked: Asked) => Promise<Answer>,
  lasting: (asked: Asked) => Promise<Answer>,
): (asked: Asked) => Promise<Answer> {
  return (asked) =>
    short(asked).catch((error: unknown) => {
      if (isCancellation(error) || isRefusal(error)) throw error;
      return lasting(asked);
    });
}

function isRefusal(error: unknown): boolean {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure && cause.nonRetryable === true;
}
