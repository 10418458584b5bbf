import type { PendingMessage } from './delivery.ts';
import { postJson } from './post-json.ts';

/**
 * Hands a text message to the HTTP gateway: `POST {id, to, text}` with `Idempotency-Key`, the same for every
 * attempt. A user and password in the gateway's address are sent as Basic authentication.
 * @param within milliseconds
 * @throws DeliveryError
 */
export async function sendSms(
  gatewayUrl: string,
  { id, recipient: to, text }: PendingMessage,
  within: number,
): Promise<void> {
  const url = new URL(gatewayUrl);
  const headers: Record<string, string> = { 'idempotency-key': id };
  if (url.username !== '') {
    const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    headers.authorization = `Basic ${Buffer.from(login).toString('base64')}`;
    url.username = '';
    url.password = '';
  }
  await postJson({
    receiver: 'the SMS gateway',
    url: url.href,
    headers,
    body: JSON.stringify({ id, to, text }),
    timeoutMs: within,
  });
}
