import type { DeliveryChannel } from '../domain/delivery/endpoint.ts';
import type { Channels } from './channels.ts';
import { DeliveryError } from './delivery-error.ts';

/** A message that waits to be sent. */
export interface PendingMessage {
  id: string;
  channel: DeliveryChannel;
  recipient: string;
  subject: string;
  text: string;
  /** Where the supplier's program listens now, and the secret it shares; null on the other channels. */
  webhook: { url: string | null; secret: string | null } | null;
}

/** How long sending takes at most, milliseconds: a mail server may look at a message for a while. */
export const SENT_WITHIN_MS: Record<DeliveryChannel, number> = {
  email: 30_000,
  sms: 10_000,
  webhook: 10_000,
};

/**
 * Sends one message by its channel. `kept`: the channel is not configured, the message stays on screen.
 * Repeating is safe: each receiver sees the same id (Message-ID, Idempotency-Key, webhook-id).
 * @throws DeliveryError
 */
export async function deliverMessage(channels: Channels, message: PendingMessage): Promise<'sent' | 'kept'> {
  const { id, recipient: to, subject, text } = message;
  const within = SENT_WITHIN_MS[message.channel];
  switch (message.channel) {
    case 'email':
      if (channels.mail === null) return 'kept';
      await channels.mail({ id, to, subject, text }, within);
      return 'sent';
    case 'sms':
      if (channels.sms === null) return 'kept';
      await channels.sms({ id, to, text }, within);
      return 'sent';
    case 'webhook': {
      const { url, secret } = message.webhook ?? { url: null, secret: null };
      if (url === null || secret === null) {
        throw new DeliveryError('the supplier has no webhook address or no secret', 'endpoint');
      }
      await channels.webhook({ id, url, secret, body: text }, within);
      return 'sent';
    }
  }
}
