import { Webhook } from 'standardwebhooks';

/** The three headers of Standard Webhooks. */
export interface WebhookHeaders {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
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
