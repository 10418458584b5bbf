import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { DeliveryError, type PendingMessage } from './delivery.ts';
import { postJson } from './post-json.ts';

/** The three headers of Standard Webhooks. */
export interface WebhookHeaders {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
}

/** Whether a webhook is believed, and why it is not. */
export type WebhookVerification =
  | { ok: true; id: string }
  | { ok: false; reason: 'missing_headers' | 'bad_timestamp' | 'too_old' | 'too_new' | 'bad_signature' };

/** How far the sender's clock and the way may differ from ours, either way. */
const TOLERANCE_SECONDS = 5 * 60;
const LONGEST_ID = 256;

/** A new secret for signing webhooks, in the form that Standard Webhooks give it. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

/**
 * Sends a signed webhook once; `webhook-id` is the same for every attempt, so that the receiver can tell a repetition.
 * @param nowMs epoch milliseconds: the timestamp that is signed
 * @param within milliseconds
 * @throws DeliveryError
 */
export async function sendWebhook(
  { id, text: body, webhook }: PendingMessage,
  nowMs: number,
  within: number,
): Promise<void> {
  if (!webhook || webhook.url === null || webhook.secret === null)
    throw new DeliveryError('the supplier has no webhook address or no secret', 'endpoint');
  let headers: WebhookHeaders;
  try {
    headers = signWebhook(webhook.secret, id, nowMs, body);
  } catch {
    throw new DeliveryError('the webhook secret is not valid', 'endpoint');
  }
  const { url } = webhook;
  await postJson({ receiver: 'the webhook', url, headers: { ...headers }, body, timeoutMs: within });
}

/**
 * Signs a body as Standard Webhooks say: HMAC-SHA256 over `id.timestamp.body`.
 * @param secret base64, with or without the prefix `whsec_`
 * @param id the same for every attempt at the same message
 * @param timestamp of this attempt, epoch milliseconds
 * @param body the exact text that is sent
 */
export function signWebhook(secret: string, id: string, timestamp: number, body: string): WebhookHeaders {
  const seconds = Math.floor(timestamp / 1000);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': new Webhook(secret).sign(id, new Date(seconds * 1000), body),
  };
}

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
  if (!id || id.length > LONGEST_ID || !timestamp || !signatures)
    return { ok: false, reason: 'missing_headers' };
  if (!/^\d{1,12}$/.test(timestamp)) return { ok: false, reason: 'bad_timestamp' };
  const age = Math.floor(nowMs / 1000) - Number(timestamp);
  if (age > TOLERANCE_SECONDS) return { ok: false, reason: 'too_old' };
  if (age < -TOLERANCE_SECONDS) return { ok: false, reason: 'too_new' };
  const expected = signWebhook(secret, id, Number(timestamp) * 1000, rawBody)['webhook-signature'];
  const fits = signatures.split(' ').some((signature) => sameText(signature, expected));
  return fits ? { ok: true, id } : { ok: false, reason: 'bad_signature' };
}

/** Compares in a time that does not tell how much of it fits. */
function sameText(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
