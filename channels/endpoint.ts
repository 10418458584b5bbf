import { createHash } from 'node:crypto';
import type { DeliveryChannel } from '../domain/delivery/endpoint.ts';

/** Where a message is handed over, and who waits for it behind that. */
export interface Endpoint {
  /** `mail` and `sms`: the gateways; else the supplier whose program is called. */
  endpoint: string;
  /** By which a backlog is shared out. A mail domain may be a person's: it appears as a hash. */
  fairnessKey: string;
}

/** @param message.recipient an address, a number, or the supplier whose program is called */
export function endpointOf({
  channel,
  recipient,
}: {
  channel: DeliveryChannel;
  recipient: string;
}): Endpoint {
  switch (channel) {
    case 'email': {
      const domain = recipient.slice(recipient.lastIndexOf('@') + 1).toLowerCase();
      const hash = createHash('sha256').update(domain).digest('hex');
      return { endpoint: 'mail', fairnessKey: `mail:${hash.slice(0, 16)}` };
    }
    case 'sms':
      return { endpoint: 'sms', fairnessKey: 'sms' };
    case 'webhook':
      return { endpoint: recipient, fairnessKey: recipient };
  }
}
