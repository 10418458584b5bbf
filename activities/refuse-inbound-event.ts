import { announceInboundRefusal, markInboundEvent } from '../db/inbound-outcome.ts';
import type { ActivityDependencies } from './dependencies.ts';
import type { Activities } from './types.ts';

/** Keeps an outside event that the rules refused, with the code of the refusal, where the request shows it. */
export function refuseInboundEvent({ db }: ActivityDependencies): Activities['refuseInboundEvent'] {
  return ({ inboundEventId, code }) =>
    db.transaction().execute(async (tx) => {
      await markInboundEvent(tx, inboundEventId, 'refused', code);
      await announceInboundRefusal(tx, inboundEventId);
    });
}
