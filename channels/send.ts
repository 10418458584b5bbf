import { type PendingMessage, SENT_WITHIN_MS } from './delivery.ts';
import { openMailer } from './mail.ts';
import { sendSms } from './sms.ts';
import { sendWebhook } from './webhook.ts';

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
    async send(message) {
      const within = SENT_WITHIN_MS[message.channel];
      switch (message.channel) {
        case 'email':
          if (mailer === null) return 'kept';
          await mailer.send(message, within);
          return 'sent';
        case 'sms':
          if (!smsGatewayUrl) return 'kept';
          await sendSms(smsGatewayUrl, message, within);
          return 'sent';
        case 'webhook':
          await sendWebhook(message, now(), within);
          return 'sent';
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
