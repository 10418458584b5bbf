import { DeliveryError } from './delivery-error.ts';

/** Answers that a later attempt may change: request timeout, conflict, too early, too many requests (RFC 9110, 8470, 6585). */
const PASSING = new Set([408, 409, 425, 429]);

/**
 * Judges the answer of a receiver over HTTP: 2xx is delivered; 5xx and passing 4xx are worth another attempt;
 * a redirect (never followed) and every other 4xx say that the address or the message is wrong.
 * @throws DeliveryError unless the status is 2xx.
 */
export function requireDelivered(receiver: string, status: number): void {
  if (status >= 200 && status < 300) return;
  throw new DeliveryError(`${receiver} answered ${status}`, status >= 500 || PASSING.has(status));
}
