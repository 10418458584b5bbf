import { refuseInboundEvent as refuse } from '../db/inbound/events.ts';
import type { ActivityDependencies } from './dependencies.ts';
import type { Activities } from './types.ts';

/** Keeps an outside event that the rules refused, with the code of the refusal, where the request shows it. */
export function refuseInboundEvent({ db }: ActivityDependencies): Activities['refuseInboundEvent'] {
  return ({ inboundEventId, code }) => refuse(db, inboundEventId, code);
}
