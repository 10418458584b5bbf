import { DeliveryError } from './delivery-error.ts';
import { requireDelivered } from './http-outcome.ts';

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
 * Posts JSON and takes 2xx for delivered. Redirects are not followed: a signed body goes to the address that was
 * registered and to no other. Private addresses are allowed, since a supplier's program may be on the same network.
 * @throws DeliveryError
 */
export async function postJson(post: JsonPost): Promise<void> {
  requireDelivered(post.receiver, await statusOf(post));
}

async function statusOf(post: JsonPost): Promise<number> {
  const { receiver } = post;
  if (!isHttp(post.url)) throw new DeliveryError(`${receiver} has no http or https address`, 'endpoint');
  try {
    const response = await fetch(post.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Sportello', ...post.headers },
      body: post.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(post.timeoutMs),
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
