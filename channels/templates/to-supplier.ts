import type { WorkOrderFacts } from '../facts.ts';
import type { Links } from '../links.ts';
import { longInstant } from './dates.ts';
import { placeLabel, priorityLabel } from './labels.ts';
import { field, lines, type Message, oneLine, paragraphs } from './message.ts';

/** To a supplier without a program: a work order is offered, with the page where it is accepted or declined. */
export function workOrderOffered(facts: WorkOrderFacts, links: Links): Message {
  const expiry = facts.offerExpiresAt;
  return {
    subject: `Ordine di lavoro ${facts.number}: ${oneLine(facts.subject)}`,
    text: paragraphs(
      `Spett.le ${facts.supplier.name},`,
      `vi proponiamo l'ordine di lavoro ${facts.number} sul contratto ${facts.contractCode}.`,
      details(facts),
      facts.description,
      facts.instructions && `Istruzioni: ${facts.instructions}`,
      expiry !== null
        ? `Vi chiediamo di accettare o rifiutare entro ${longInstant(expiry, facts.timeZone, 'it')}; oltre questo termine l'ordine passa ad altri.`
        : null,
      `Accettare, rifiutare e aggiornare lo stato: ${links.workOrder(facts.id)}`,
      CLOSING,
    ),
  };
}

/** To a supplier without a program: the work order is no longer wanted. */
export function workOrderCancelled(facts: WorkOrderFacts, reason: string | null): Message {
  return {
    subject: `Ordine di lavoro ${facts.number} annullato`,
    text: paragraphs(
      `Spett.le ${facts.supplier.name},`,
      `l'ordine di lavoro ${facts.number} («${oneLine(facts.subject)}») è stato annullato: non occorre più intervenire.`,
      reason && `Motivo: ${reason}`,
      CLOSING,
    ),
  };
}

/** To a supplier without a program: a note, or that the outcome was not confirmed and work goes on. */
export function workOrderNote(
  facts: WorkOrderFacts,
  note: { text: string | null; rework: boolean },
  links: Links,
): Message {
  return {
    subject: note.rework
      ? `Ordine di lavoro ${facts.number}: intervento da riprendere`
      : `Ordine di lavoro ${facts.number}: comunicazione`,
    text: paragraphs(
      `Spett.le ${facts.supplier.name},`,
      note.rework
        ? `l'esito dell'ordine di lavoro ${facts.number} («${oneLine(facts.subject)}») non è stato confermato: vi chiediamo di riprendere l'intervento.`
        : `sull'ordine di lavoro ${facts.number} («${oneLine(facts.subject)}») c'è una comunicazione per voi.`,
      note.text,
      `Pagina dell'ordine: ${links.workOrder(facts.id)}`,
      CLOSING,
    ),
  };
}

/** To a supplier without a program: the requester presses, or complains (R33). */
export function workOrderReminded(
  facts: WorkOrderFacts,
  reminder: { text: string | null; complaint: boolean },
  links: Links,
): Message {
  const what = reminder.complaint ? 'reclamo' : 'sollecito';
  return {
    subject: `Ordine di lavoro ${facts.number}: ${what} dell'utente`,
    text: paragraphs(
      `Spett.le ${facts.supplier.name},`,
      `per l'ordine di lavoro ${facts.number} («${oneLine(facts.subject)}») abbiamo ricevuto un ${what} dall'utente. Vi chiediamo di aggiornarci sullo stato dell'intervento.`,
      reminder.text,
      `Pagina dell'ordine: ${links.workOrder(facts.id)}`,
      CLOSING,
    ),
  };
}

const CLOSING =
  'Cordiali saluti\nIl contact center\n\nMessaggio automatico: non rispondete a questo indirizzo.';

function details(facts: WorkOrderFacts): string {
  const { contact } = facts;
  return lines(
    field('Oggetto', oneLine(facts.subject)),
    field('Voce di catalogo', facts.categoryName),
    field('Priorità', priorityLabel(facts.priority)),
    field('Sede', placeLabel(facts.site)),
    field('Bene', facts.asset),
    field('Centro di assistenza', placeLabel(facts.serviceCentre)),
    field(
      'Contatto sul posto',
      contact.phone === null ? contact.name : `${contact.name}, tel. ${contact.phone}`,
    ),
  );
}
