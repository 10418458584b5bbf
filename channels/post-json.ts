import { DeliveryError, type DeliveryFault } from './delivery.ts';

export interface JsonPost {
  /** Who receives it, for the error's sentence: no address. */
  receiver: string;
  url: string;
  headers: Record<string, string>;
  /** JSON text, sent byte for byte: signatures are over it. */
  body: string;
  timeoutMs: number;
}

/**
 * What an answer says of the one message: conflict, content, size, type, semantics (RFC 9110); too early (RFC 8470).
 * Every other one (5xx, a refused login, nothing at this address, a redirect) is the endpoint's fault, and passes once
 * somebody has put it right.
 */
const OF_THE_MESSAGE: Record<number, DeliveryFault> = {
  400: 'message',
  409: 'passing',
  411: 'message',
  413: 'message',
  415: 'message',
  422: 'message',
  425: 'passing',
};

/**
 * Posts JSON and takes 2xx for delivered. Redirects are not followed: a signed body goes to the address that was
 * registered and to no other. Private addresses are allowed, since a supplier's program may be on the same network.
 * @throws DeliveryError
 */
export async function postJson(post: JsonPost): Promise<void> {
  const { receiver } = post;
  const status = await statusOf(post);
  if (status >= 200 && status < 300) return;
  throw new DeliveryError(`${receiver} answered ${status}`, OF_THE_MESSAGE[status] ?? 'endpoint');
}

async function statusOf({ receiver, url, headers, body, timeoutMs }: JsonPost): Promise<number> {
  if (!isHttp(url)) throw new DeliveryError(`${receiver} has no http or https address`, 'endpoint');
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Sportello', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    throw new DeliveryError(
      late ? `${receiver} did not answer in time` : `${receiver} was not reached`,
      'endpoint',
    );
  }
}

function isHttp(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
