import { timingSafeEqual } from 'node:crypto';
import { signWebhook } from './sign.ts';

/** Why a webhook is not believed. */
export type WebhookRefusal = 'missing_headers' | 'bad_timestamp' | 'too_old' | 'too_new' | 'bad_signature';

export type WebhookVerification = { ok: true; id: string } | { ok: false; reason: WebhookRefusal };

/** How far the sender's clock and the way may differ from ours, either way. */
const TOLERANCE_SECONDS = 5 * 60;
const LONGEST_ID = 256;

/**
 * Checks the headers of Standard Webhooks against the raw body. Several signatures may stand in the header,
 * separated by blanks (a secret being replaced); one that fits is enough.
 * @param headers as received; names in lower case
 * @param nowMs epoch milliseconds
 */
export function verifyWebhook(
  secret: string,
  headers: Record<string, string | undefined>,
  rawBody: string,
  nowMs: number,
): WebhookVerification {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (!id || id.length > LONGEST_ID || !timestamp || !signatures) return refused('missing_headers');
  if (!/^\d{1,12}$/.test(timestamp)) return refused('bad_timestamp');
  const age = Math.floor(nowMs / 1000) - Number(timestamp);
  if (age > TOLERANCE_SECONDS) return refused('too_old');
  if (age < -TOLERANCE_SECONDS) return refused('too_new');
  const expected = signWebhook(secret, id, Number(timestamp) * 1000, rawBody)['webhook-signature'];
  const fits = signatures.split(' ').some((signature) => sameText(signature, expected));
  return fits ? { ok: true, id } : refused('bad_signature');
}

function refused(reason: WebhookRefusal): WebhookVerification {
  return { ok: false, reason };
}

/** Compares in a time that does not tell how much of it fits. */
function sameText(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
