import { type OutgoingMail, openMailer } from './mail/send.ts';
import { mailHost, senderAddress } from './mail/sender.ts';
import { type OutgoingSms, sendSms } from './sms/send.ts';
import { type OutgoingWebhook, sendWebhook } from './webhooks/send.ts';

/**
 * The ways out; each gives up after `within` milliseconds. Null: not configured, so messages of that channel are kept and
 * shown on screen.
 */
export interface Channels {
  mail: ((mail: OutgoingMail, within: number) => Promise<void>) | null;
  sms: ((sms: OutgoingSms, within: number) => Promise<void>) | null;
  webhook: (webhook: OutgoingWebhook, within: number) => Promise<void>;
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
export function openChannels(settings: ChannelSettings, now: () => number): Channels {
  const { smtpUrl, smsGatewayUrl, publicUrl } = settings;
  const mailer = smtpUrl ? openMailer(smtpUrl, senderAddress(smtpUrl, publicUrl), mailHost(publicUrl)) : null;
  return {
    mail: mailer && ((mail, within) => mailer.send(mail, within)),
    sms: smsGatewayUrl ? (sms, within) => sendSms(smsGatewayUrl, sms, within) : null,
    webhook: (webhook, within) => sendWebhook(webhook, now(), within),
    close: () => mailer?.close(),
  };
}

export function configuredChannels(
  settings: Pick<ChannelSettings, 'smtpUrl' | 'smsGatewayUrl'>,
): ConfiguredChannels {
  return { email: settings.smtpUrl !== undefined, sms: settings.smsGatewayUrl !== undefined };
}
