import type { RequestFacts } from '../facts.ts';
import type { Links } from '../links.ts';
import { fitSms } from '../sms/gsm.ts';
import { longInstant, shortInstant } from './dates.ts';
import { KIND_LABEL, placeLabel, priorityLabel, TARGET_LABEL } from './labels.ts';
import { field, lines, type Message, oneLine, paragraphs } from './message.ts';

/** To the service manager, by e-mail, for every report (R36). Without the requester's contacts: the page has them. */
export function requestReceivedMail(facts: RequestFacts, links: Links): Message {
  const { due } = facts;
  return {
    subject: `[${facts.contractCode}] Nuova richiesta ${facts.number}: ${oneLine(facts.subject)}`,
    text: paragraphs(
      `Gentile ${facts.serviceManager.name},`,
      `è stata registrata una nuova richiesta sul contratto ${facts.contractCode}.`,
      lines(
        field('Numero', facts.number),
        field('Tipo', KIND_LABEL[facts.kind]),
        field('Oggetto', oneLine(facts.subject)),
        field('Voce di catalogo', facts.categoryName),
        field('Priorità', priorityLabel(facts.priority)),
        field('Sede', placeLabel(facts.site)),
        field('Bene', facts.asset),
        due && `Scadenza ${TARGET_LABEL.it[due.target]}: ${longInstant(due.at, facts.timeZone, 'it')}`,
      ),
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
