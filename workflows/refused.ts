import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import type { Refusal } from '../domain/refusal.ts';
import { COMMAND_REFUSED, RECORD_REFUSED, STALE_VERSION } from './messages.ts';

/** The failure that tells the sender of a command why the rules said no. */
export function refused(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    message: refusal.detail,
    type: COMMAND_REFUSED,
    nonRetryable: true,
    details: [refusal],
  });
}

/** Fails where the sender saw another version than the present one (RFC 9110, `If-Match`). */
export function checkVersion(present: number, expected: number | null): void {
  if (expected === null || expected === present) return;
  throw ApplicationFailure.create({
    message: `Version ${expected} is stale, the present one is ${present}`,
    type: STALE_VERSION,
    nonRetryable: true,
    details: [{ version: present }],
  });
}

/** The refusal that a failed record carries, or null when it failed for another reason. */
export function recordRefusal(error: unknown): Refusal | null {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (!(cause instanceof ApplicationFailure) || cause.type !== RECORD_REFUSED) return null;
  return (cause.details?.[0] as Refusal | undefined) ?? { code: RECORD_REFUSED, detail: cause.message };
}

/** The code under which a refused outside event is kept. */
export function refusalCode(error: unknown): string | null {
  if (!(error instanceof ApplicationFailure) || error.type !== COMMAND_REFUSED) return null;
  return (error.details?.[0] as Refusal | undefined)?.code ?? COMMAND_REFUSED;
}
