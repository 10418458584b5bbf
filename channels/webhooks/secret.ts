import { randomBytes } from 'node:crypto';

/** A new secret for signing webhooks, in the form that Standard Webhooks give it. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}
