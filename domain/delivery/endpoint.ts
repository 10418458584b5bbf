/** The ways by which messages leave. */
export const DELIVERY_CHANNELS = ['email', 'sms', 'webhook'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/** How many messages are sent at once to one place, and to one receiver (a mail domain) by way of it. */
interface Limits {
  atOnce: number;
  perReceiver: number;
}

/** One that hangs keeps no more of the senders busy than these. */
const LIMITS: Record<DeliveryChannel, Limits> = {
  email: { atOnce: 8, perReceiver: 4 },
  sms: { atOnce: 4, perReceiver: 4 },
  webhook: { atOnce: 4, perReceiver: 4 },
};

/** From so many failures in a row on, an endpoint is paused. */
export const PAUSED_FROM = 3;
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 60_000;
/** An endpoint that has failed so often has been away for about an hour: it is asked less often. */
const LONG_AWAY_FROM = 60;
const LONG_AWAY_PAUSE_MS = 5 * 60_000;

/**
 * How many messages may be on their way at once.
 * @param failures of the endpoint, in a row: one that failed shows itself well by one message before it gets more
 */
export function limitsOf(channel: DeliveryChannel, failures: number): Limits {
  return failures === 0 ? LIMITS[channel] : { atOnce: 1, perReceiver: 1 };
}

/**
 * For how long nothing is sent to an endpoint that failed so often in a row, milliseconds; zero where it is not paused.
 * After it, one message is tried.
 */
export function pauseAfter(failures: number): number {
  if (failures < PAUSED_FROM) return 0;
  if (failures >= LONG_AWAY_FROM) return LONG_AWAY_PAUSE_MS;
  return Math.min(FIRST_PAUSE_MS * 2 ** (failures - PAUSED_FROM), LONGEST_PAUSE_MS);
}
