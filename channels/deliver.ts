import type { Channels } from './channels.ts';
import { DeliveryError } from './delivery-error.ts';
import type { NotificationChannel } from './facts.ts';

/** A message that waits to be sent. */
export interface PendingNotification {
  id: string;
  channel: NotificationChannel;
  recipient: string;
  subject: string;
  text: string;
  /** Where the supplier's program listens now, and the secret it shares; null on the other channels. */
  webhook: { url: string | null; secret: string | null } | null;
}

/**
 * Sends one message by its channel. `kept`: the channel is not configured, the message stays on screen.
 * Repeating is safe: each receiver sees the same id (Message-ID, Idempotency-Key, webhook-id).
 * @throws DeliveryError
 */
export async function deliverNotification(
  channels: Channels,
  notification: PendingNotification,
): Promise<'sent' | 'kept'> {
  const { id, recipient: to, subject, text } = notification;
  switch (notification.channel) {
    case 'email':
      if (channels.mail === null) return 'kept';
      await channels.mail({ id, to, subject, text });
      return 'sent';
    case 'sms':
      if (channels.sms === null) return 'kept';
      await channels.sms({ id, to, text });
      return 'sent';
    case 'webhook': {
      const { url, secret } = notification.webhook ?? { url: null, secret: null };
      if (url === null || secret === null) {
        throw new DeliveryError('the supplier has no webhook address or no secret', false);
      }
      await channels.webhook({ id, url, secret, body: text });
      return 'sent';
    }
  }
}
