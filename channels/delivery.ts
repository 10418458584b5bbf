import type { DeliveryChannel } from '../domain/delivery/endpoint.ts';

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

/** How long sending takes at most, milliseconds: a mail server may look at a message for a while. */
export const SENT_WITHIN_MS: Record<DeliveryChannel, number> = {
  email: 30_000,
  sms: 10_000,
  webhook: 10_000,
};

/**
 * What a failed delivery says. `endpoint`: it is not reached, or answers to nothing; every other message would fail as
 * well, and does again once that has passed. `passing`: this message was not taken now, and may be later. `message`: it
 * will not be taken as it is.
 */
export type DeliveryFault = 'endpoint' | 'passing' | 'message';

/**
 * A message was not delivered. `message` names the kind of failure only, never an address or a text: it reaches
 * the engine's histories and the logs.
 */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly fault: DeliveryFault;

  constructor(message: string, fault: DeliveryFault) {
    super(message);
    this.fault = fault;
  }
}
