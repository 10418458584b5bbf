import type { DeliveryChannel } from '../domain/delivery/endpoint.ts';
import { DeliveryError } from './delivery-error.ts';
import { openMailer } from './mail.ts';
import { sendSms } from './sms.ts';
import { sendWebhook } from './webhook.ts';

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

/** The ways out. */
export interface Channels {
  /**
   * Sends one message by its channel. `kept`: the channel is not configured, the message stays on screen.
   * Repeating is safe: each receiver sees the same id (Message-ID, Idempotency-Key, webhook-id).
   * @throws DeliveryError
   */
  send(message: PendingMessage): Promise<'sent' | 'kept'>;
  close(): void;
}

export interface ChannelSettings {
  smtpUrl: string | undefined;
  smsGatewayUrl: string | undefined;
  publicUrl: string;
}

/** Which channels can send; the others keep. */
export interface ConfiguredChannels {
  email: boolean;
  sms: boolean;
}

/** How long sending takes at most, milliseconds: a mail server may look at a message for a while. */
export const SENT_WITHIN_MS: Record<DeliveryChannel, number> = {
  email: 30_000,
  sms: 10_000,
  webhook: 10_000,
};

/**
 * Opens the ways out that are configured.
 * @param now epoch milliseconds: the timestamps of webhooks
 */
export function openChannels(
  { smtpUrl, smsGatewayUrl, publicUrl }: ChannelSettings,
  now: () => number,
): Channels {
  const mailer = smtpUrl ? openMailer(smtpUrl, publicUrl) : null;
  return {
    async send({ id, channel, recipient: to, subject, text, webhook }) {
      const within = SENT_WITHIN_MS[channel];
      switch (channel) {
        case 'email':
          if (mailer === null) return 'kept';
          await mailer.send({ id, to, subject, text }, within);
          return 'sent';
        case 'sms':
          if (!smsGatewayUrl) return 'kept';
          await sendSms(smsGatewayUrl, { id, to, text }, within);
          return 'sent';
        case 'webhook': {
          const { url, secret } = webhook ?? { url: null, secret: null };
          if (url === null || secret === null)
            throw new DeliveryError('the supplier has no webhook address or no secret', 'endpoint');
          await sendWebhook({ id, url, secret, body: text }, now(), within);
          return 'sent';
        }
      }
    },
    close: () => mailer?.close(),
  };
}

export function configuredChannels(
  settings: Pick<ChannelSettings, 'smtpUrl' | 'smsGatewayUrl'>,
): ConfiguredChannels {
  return { email: settings.smtpUrl !== undefined, sms: settings.smsGatewayUrl !== undefined };
}
