import { DeliveryError } from '../delivery-error.ts';
import { postJson } from '../post-json.ts';
import { signWebhook } from './sign.ts';

export interface OutgoingWebhook {
  /** `webhook-id`: the same for every attempt, so that the receiver can tell a repetition. */
  id: string;
  url: string;
  secret: string;
  /** JSON text. */
  body: string;
}

/**
 * Sends a signed webhook once.
 * @param nowMs epoch milliseconds: the timestamp that is signed
 * @param within milliseconds
 * @throws DeliveryError
 */
export async function sendWebhook(webhook: OutgoingWebhook, nowMs: number, within: number): Promise<void> {
  const receiver = 'the webhook';
  const headers = signed(webhook, nowMs);
  await postJson({ receiver, url: webhook.url, headers, body: webhook.body, timeoutMs: within });
}

function signed(webhook: OutgoingWebhook, nowMs: number): Record<string, string> {
  try {
    return { ...signWebhook(webhook.secret, webhook.id, nowMs, webhook.body) };
  } catch {
    throw new DeliveryError('the webhook secret is not valid', 'endpoint');
  }
}
