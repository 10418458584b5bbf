import type { Links } from '../links.ts';
import type { WorkOrderFacts } from './facts.ts';
import { fields, longInstant, oneLine, paragraphs, placeLabel, priorityLabel } from './wording.ts';

interface Mail {
  subject: string;
  text: string;
}

/** To a supplier without a program: a work order is offered, with the page where it is accepted or declined. */
export function workOrderOffered(facts: WorkOrderFacts, links: Links): Mail {
  const { number, contact, offerExpiresAt: expiry } = facts;
  const subject = oneLine(facts.subject);
  return mail(
    facts,
    `: ${subject}`,
    `vi proponiamo l'ordine di lavoro ${number} sul contratto ${facts.contractCode}.`,
    fields({
      Oggetto: subject,
      'Voce di catalogo': facts.categoryName,
      Priorità: priorityLabel(facts.priority),
      Sede: placeLabel(facts.site),
      Bene: facts.asset,
      'Centro di assistenza': placeLabel(facts.serviceCentre),
      'Contatto sul posto': contact.phone === null ? contact.name : `${contact.name}, tel. ${contact.phone}`,
    }),
    facts.description,
    facts.instructions && `Istruzioni: ${facts.instructions}`,
    expiry === null
      ? null
      : `Vi chiediamo di accettare o rifiutare entro ${longInstant(expiry, facts.timeZone, 'it')}; oltre questo termine l'ordine passa ad altri.`,
    `Accettare, rifiutare e aggiornare lo stato: ${links.workOrder(facts.id)}`,
  );
}

/** To a supplier without a program: the work order is no longer wanted. */
export function workOrderCancelled(facts: WorkOrderFacts, { reason }: { reason: string | null }): Mail {
  return mail(
    facts,
    ' annullato',
    `l'${named(facts)} è stato annullato: non occorre più intervenire.`,
    reason && `Motivo: ${reason}`,
  );
}

/** To a supplier without a program: a note, or that the outcome was not confirmed and work goes on. */
export function workOrderNote(
  facts: WorkOrderFacts,
  { text, rework }: { text: string | null; rework: boolean },
  links: Links,
): Mail {
  return mail(
    facts,
    rework ? ': intervento da riprendere' : ': comunicazione',
    rework
      ? `l'esito dell'${named(facts)} non è stato confermato: vi chiediamo di riprendere l'intervento.`
      : `sull'${named(facts)} c'è una comunicazione per voi.`,
    text,
    `Pagina dell'ordine: ${links.workOrder(facts.id)}`,
  );
}

/** To a supplier without a program: the requester presses, or complains (R33). */
export function workOrderReminded(
  facts: WorkOrderFacts,
  { text, complaint }: { text: string | null; complaint: boolean },
  links: Links,
): Mail {
  const what = complaint ? 'reclamo' : 'sollecito';
  return mail(
    facts,
    `: ${what} dell'utente`,
    `per l'${named(facts)} abbiamo ricevuto un ${what} dall'utente. Vi chiediamo di aggiornarci sullo stato dell'intervento.`,
    text,
    `Pagina dell'ordine: ${links.workOrder(facts.id)}`,
  );
}

function named({ number, subject }: WorkOrderFacts): string {
  return `ordine di lavoro ${number} («${oneLine(subject)}»)`;
}

function mail({ number, supplier }: WorkOrderFacts, subject: string, ...body: (string | null)[]): Mail {
  return {
    subject: `Ordine di lavoro ${number}${subject}`,
    text: paragraphs(
      `Spett.le ${supplier.name},`,
      ...body,
      'Cordiali saluti\nIl contact center\n\nMessaggio automatico: non rispondete a questo indirizzo.',
    ),
  };
}
