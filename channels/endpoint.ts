import { createHash } from 'node:crypto';
import type { DeliveryChannel } from '../domain/delivery/endpoint.ts';

/** Where a message is handed over, and who waits for it behind that. */
export interface Endpoint {
  /** `mail` and `sms`: the gateways; else the supplier whose program is called. */
  endpoint: string;
  /** By which a backlog is shared out. A mail domain may be a person's: it appears as a hash. */
  fairnessKey: string;
}

/** @throws for a webhook without a supplier */
export function endpointOf(message: {
  channel: DeliveryChannel;
  recipient: string;
  supplierId: string | null;
}): Endpoint {
  switch (message.channel) {
    case 'email': {
      const domain = message.recipient.slice(message.recipient.lastIndexOf('@') + 1).toLowerCase();
      return {
        endpoint: 'mail',
        fairnessKey: `mail:${createHash('sha256').update(domain).digest('hex').slice(0, 16)}`,
      };
    }
    case 'sms':
      return { endpoint: 'sms', fairnessKey: 'sms' };
    case 'webhook': {
      const { supplierId } = message;
      if (supplierId === null) throw new Error('A webhook goes to a supplier');
      return { endpoint: supplierId, fairnessKey: supplierId };
    }
  }
}
