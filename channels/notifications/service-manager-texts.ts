import type { RequestKind } from '../../domain/request/state.ts';
import type { Links } from '../links.ts';
import type { RequestFacts } from './facts.ts';
import { fitSms } from './gsm.ts';
import {
  fields,
  longInstant,
  oneLine,
  paragraphs,
  placeLabel,
  priorityLabel,
  shortInstant,
  TARGET_LABEL,
} from './wording.ts';

const KIND_LABEL: Record<RequestKind, string> = {
  incident: 'segnalazione di guasto',
  service: 'richiesta di servizio',
  information: 'richiesta di informazioni',
  booking: 'prenotazione',
  quote_clarification: 'chiarimento su preventivo',
  complaint: 'reclamo',
  order: 'ordine di intervento',
  help_desk: "assistenza all'uso del servizio",
};

/** To the service manager, by e-mail, for every report (R36). Without the requester's contacts: the page has them. */
export function requestReceivedMail(facts: RequestFacts, links: Links): { subject: string; text: string } {
  const { due, timeZone } = facts;
  return {
    subject: `[${facts.contractCode}] Nuova richiesta ${facts.number}: ${oneLine(facts.subject)}`,
    text: paragraphs(
      `Gentile ${facts.serviceManager.name},`,
      `è stata registrata una nuova richiesta sul contratto ${facts.contractCode}.`,
      fields({
        Numero: facts.number,
        Tipo: KIND_LABEL[facts.kind],
        Oggetto: oneLine(facts.subject),
        'Voce di catalogo': facts.categoryName,
        Priorità: priorityLabel(facts.priority),
        Sede: placeLabel(facts.site),
        Bene: facts.asset,
        ...(due && { [`Scadenza ${TARGET_LABEL.it[due.target]}`]: longInstant(due.at, timeZone, 'it') }),
      }),
      facts.description,
      `Dettaglio e avanzamento: ${links.request(facts.id)}`,
      'Messaggio automatico inviato da Sportello al Responsabile del Servizio.',
    ),
  };
}

/** To the service manager, by text message, for every report (R36): one message of the GSM alphabet. */
export function requestReceivedSms(facts: RequestFacts): string {
  const head = `Sportello ${facts.contractCode}: nuova segnalazione ${facts.number}`;
  const priority = facts.priority === null ? '' : ` P${facts.priority}`;
  const due = facts.due
    ? ` (${TARGET_LABEL.it[facts.due.target]} entro ${shortInstant(facts.due.at, facts.timeZone)})`
    : '';
  return fitSms(facts.subject, (subject) => `${head}${priority}. ${subject}${due}`);
}
