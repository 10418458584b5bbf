import type { Priority } from '../../domain/request/priority.ts';
import type { ClockTarget, RequestKind } from '../../domain/request/state.ts';
import type { Locale, Place } from '../facts.ts';

export const TARGET_LABEL: Record<Locale, Record<ClockTarget, string>> = {
  it: { take_charge: 'presa in carico', response: 'inizio intervento', resolution: 'ripristino' },
  en: { take_charge: 'taking charge', response: 'response', resolution: 'resolution' },
};

export const KIND_LABEL: Record<RequestKind, string> = {
  incident: 'segnalazione di guasto',
  service: 'richiesta di servizio',
  information: 'richiesta di informazioni',
  booking: 'prenotazione',
  quote_clarification: 'chiarimento su preventivo',
  complaint: 'reclamo',
  order: 'ordine di intervento',
  help_desk: "assistenza all'uso del servizio",
};

export function priorityLabel(priority: Priority | null): string | null {
  return priority === null ? null : `P${priority}`;
}

export function placeLabel(place: Place | null): string | null {
  if (place === null) return null;
  return place.address === null ? place.name : `${place.name}, ${place.address}`;
}
