import { createTransport } from 'nodemailer';
import { DeliveryError, type PendingMessage } from './delivery.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 20_000;
const CONNECTIONS = 8;

/**
 * A pool of connections to the SMTP server.
 * @param smtpUrl `smtp://` or `smtps://`, with user and password where the server asks for them
 * @param publicUrl names the sender where the account of the server is no address
 */
export function openMailer(smtpUrl: string, publicUrl: string) {
  const account = decodeURIComponent(new URL(smtpUrl).username);
  const host = mailHost(publicUrl);
  const address = account.includes('@') ? account : `sportello@${host}`;
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    // A second attempt is the engine's to make.
    maxRequeues: 0,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    /**
     * Sends one message; a second attempt is recognisable as the same by its `Message-ID`.
     * @param within milliseconds, after which the connection is cut
     * @throws DeliveryError
     */
    async send({ id, recipient, subject, text }: PendingMessage, within: number): Promise<void> {
      try {
        await transport.sendMail({
          from: { name: 'Sportello', address },
          to: { name: '', address: recipient },
          subject,
          text,
          messageId: `<${id}@${host}>`,
          // RFC 3834: nobody's out-of-office reply shall answer, and none shall be answered.
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          signal: AbortSignal.timeout(within),
        });
      } catch (error) {
        throw judged(error);
      }
    },
    close: () => transport.close({ force: true }),
  };
}

/** The host of the public address where it is a name; an IP address is none that mail servers take. */
function mailHost(publicUrl: string): string {
  const host = new URL(publicUrl).hostname;
  return /^[\d.]+$|^\[/.test(host) ? 'sportello.localhost' : host;
}

/** The commands by which an SMTP server judges one message (RFC 5321); before them it judges whoever sends. */
const OF_THE_MESSAGE = /^(RCPT TO|DATA)\b/;

/** A refusal of the recipient or the content is the message's fault, for good where it is permanent (5xx). */
function judged(error: unknown): DeliveryError {
  const { code, command, responseCode } = error as {
    code?: unknown;
    command?: unknown;
    responseCode?: unknown;
  };
  if (typeof responseCode !== 'number') {
    if (code === 'EENVELOPE') return new DeliveryError('the address is none that mail is sent to', 'message');
    const late = code === 'ETIMEDOUT' || (error as Error).name === 'AbortError';
    return new DeliveryError(
      `the mail server ${late ? 'did not answer in time' : 'was not reached'}`,
      'endpoint',
    );
  }
  const ofTheMessage = OF_THE_MESSAGE.test(String(command)) && code !== 'EAUTH' && responseCode !== 421;
  const fault = !ofTheMessage ? 'endpoint' : responseCode >= 500 ? 'message' : 'passing';
  return new DeliveryError(`the mail server answered ${responseCode}`, fault);
}
