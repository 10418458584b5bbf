import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import type { DemoSupplier } from './config.ts';

export interface ReportedEvent {
  /** `webhook-id`: the same for every attempt. */
  id: string;
  type: string;
  /** When it happened, epoch milliseconds. */
  at: number;
  data: Record<string, unknown>;
}

const TIMEOUT_MS = 10_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Tells Sportello, trying again with growing pauses for as long as it is not reached or asks to wait.
 * @returns the status of the answer that settled it
 * @throws the signal's reason when aborted
 */
export async function sendEvent(
  sportelloUrl: string,
  supplier: DemoSupplier,
  event: ReportedEvent,
  signal: AbortSignal,
): Promise<number> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const status = await attempt(sportelloUrl, supplier, event, signal);
    signal.throwIfAborted();
    if (status !== null && status < 500 && status !== 429) return status;
    await sleep(pause, undefined, { signal });
  }
}

async function attempt(
  sportelloUrl: string,
  supplier: DemoSupplier,
  event: ReportedEvent,
  signal: AbortSignal,
): Promise<number | null> {
  const body = JSON.stringify({
    type: `work_order.${event.type}`,
    timestamp: new Date(event.at).toISOString(),
    data: event.data,
  });
  const now = new Date();
  try {
    const response = await fetch(`${sportelloUrl}/api/suppliers/${supplier.supplierId}/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': event.id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': new Webhook(supplier.secret).sign(event.id, now, body),
      },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}
