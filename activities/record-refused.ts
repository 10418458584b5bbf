import { ApplicationFailure } from '@temporalio/common';
import type { Refusal } from '../domain/refusal.ts';
import { RECORD_REFUSED } from '../workflows/messages.ts';

/** What the workflow could not know forbids the record: nothing is written and the command is refused. */
export function recordRefused(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    message: refusal.detail,
    type: RECORD_REFUSED,
    nonRetryable: true,
    details: [refusal],
  });
}
