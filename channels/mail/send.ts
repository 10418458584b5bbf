import { createTransport } from 'nodemailer';
import { DeliveryError } from '../delivery-error.ts';

export interface OutgoingMail {
  /** The notification's id: `Message-ID` is made from it, so a second attempt is recognisable as the same message. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

export interface Mailer {
  /** @throws DeliveryError */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

const CONNECT_TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 30_000;
const CONNECTIONS = 2;

/**
 * A pool of connections to the SMTP server.
 * @param smtpUrl `smtp://` or `smtps://`, with user and password where the server asks for them
 * @param from address of the sender
 * @param host right side of the `Message-ID`
 */
export function openMailer(smtpUrl: string, from: string, host: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      try {
        await transport.sendMail({
          from: { name: 'Sportello', address: from },
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          messageId: `<${mail.id}@${host}>`,
          // RFC 3834: nobody's out-of-office reply shall answer, and none shall be answered.
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
      } catch (error) {
        throw judged(error);
      }
    },
    close: () => transport.close(),
  };
}

/** A permanent refusal (5xx) of the recipient or the message is final; a server out of reach or a refused login is not. */
function judged(error: unknown): DeliveryError {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const loginRefused = code === 'EAUTH';
  const permanent = typeof responseCode === 'number' && responseCode >= 500 && !loginRefused;
  const answered = typeof responseCode === 'number' ? `answered ${responseCode}` : 'was not reached';
  return new DeliveryError(`the mail server ${answered}`, !permanent);
}
