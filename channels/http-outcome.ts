import { DeliveryError, type DeliveryFault } from './delivery-error.ts';

/** Said of one message: conflict, content, size, type, semantics (RFC 9110); too early (RFC 8470). */
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
 * Judges the answer of a receiver over HTTP: 2xx is delivered. What is wrong with the message is the message's fault;
 * every other answer (5xx, a refused login, nothing at this address, a redirect, which is never followed) is the
 * endpoint's, and passes once somebody has put it right.
 * @throws DeliveryError unless the status is 2xx.
 */
export function requireDelivered(receiver: string, status: number): void {
  if (status >= 200 && status < 300) return;
  throw new DeliveryError(`${receiver} answered ${status}`, OF_THE_MESSAGE[status] ?? 'endpoint');
}
