/**
 * A message was not delivered. `message` names the kind of failure only, never an address or a text: it reaches
 * the engine's histories and the logs. `retryable`: the same message may get through later as it is.
 */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly retryable: boolean;

  constructor(message: string, retryable: boolean) {
    super(message);
    this.retryable = retryable;
  }
}
