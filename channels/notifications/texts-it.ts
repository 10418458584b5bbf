import type { RequestFacts } from './facts.ts';
import { fields, placeLabel, priorityLabel } from './wording.ts';

/** A subject, and the paragraphs of the text. */
export type Text = [subject: string, ...paragraphs: string[]];
/** A subject, which the request's own follows, and a sentence, which its facts follow (`aboutRequest`). */
export type Notice = [subject: string, sentence: string];

/** What Sportello writes to requesters and staff. Instants and targets are written out. */
export const it = {
  greeting: (name: string) => `Gentile ${name},`,
  closing: 'Cordiali saluti\nIl contact center\n\nMessaggio automatico: non risponda a questo indirizzo.',
  /** Between greeting and closing. */
  requester: {
    /** The request is registered, and under which number. */
    confirmed: ({ number, subject, site }: RequestFacts): Text => [
      `Richiesta ${number} registrata: ${subject}`,
      `abbiamo registrato la sua richiesta con il numero ${number}. La terremo al corrente dell'esito.`,
      fields({ Oggetto: subject, Sede: site?.name ?? null }),
      'Per sollecitare o aggiungere informazioni, quando contatta lo sportello indichi questo numero: ritroveremo subito la sua richiesta.',
    ],
    /** Work on it is reported as done; is it (R11)? The link opens a page; it decides nothing. */
    verificationAsked: ({ number, subject }: RequestFacts, link: string, until: string): Text => [
      `Richiesta ${number}: il lavoro è a posto?`,
      `chi ha lavorato alla sua richiesta ${number} («${subject}») dice di avere finito. Ci dica se è davvero così:`,
      link,
      `Se qualcosa non va, il lavoro sarà rifatto. Senza una sua risposta entro ${until}, lo considereremo a posto.`,
    ],
    /** It is resolved, and how satisfied are they (R13)? The link opens a page; it never votes. */
    resolved: ({ number, subject }: RequestFacts, link: string): Text => [
      `Richiesta ${number} risolta: com'è andata?`,
      `la sua richiesta ${number} («${subject}») risulta risolta.`,
      'Ci dica quanto è soddisfatto del servizio, da 1 (completamente insoddisfatto) a 6 (completamente soddisfatto). Bastano pochi secondi:',
      link,
      'Se qualcosa non va, lo indichi nel questionario: chi esprime un punteggio di 1 o 2 viene ricontattato.',
    ],
    /** The one reminder of the survey. */
    surveyReminder: ({ number, subject }: RequestFacts, link: string): Text => [
      `Richiesta ${number}: il suo parere ci interessa`,
      `non abbiamo ancora ricevuto il suo parere sulla richiesta ${number} («${subject}»). Può esprimerlo qui:`,
      link,
      'Non invieremo altri promemoria.',
    ],
    /** A note that staff wrote for them. */
    note: ({ number, subject }: RequestFacts, note: string): Text => [
      `Richiesta ${number}: aggiornamento`,
      `c'è un aggiornamento sulla sua richiesta ${number} («${subject}»):`,
      note,
    ],
    /** It is cancelled. The reason is staff's own and is not quoted. */
    cancelled: ({ number, subject }: RequestFacts): Text => [
      `Richiesta ${number} annullata`,
      `la sua richiesta ${number} («${subject}») è stata annullata.`,
      'Se ritiene che si tratti di un errore, contatti lo sportello indicando questo numero.',
    ],
  },
  staff: {
    /** A deadline of the contract has passed. */
    deadlineBreached: (target: string, due: string): Notice => [
      `Scadenza superata (${target})`,
      `la scadenza di ${target} è stata superata: era ${due}.`,
    ],
    /** A deadline was missed and the request needs their hand. */
    deadlineEscalated: (target: string, level: 1 | 2): Notice => [
      `Escalation di livello ${level} (${target})`,
      `la scadenza di ${target} non è stata rispettata e la richiesta è stata portata alla sua attenzione (escalation di livello ${level}).`,
    ],
    /** The calendar has no instant for what is waited for: it never opens again after `closedFrom`, or for too short. */
    deadlineUnplannable: (what: string, closedFrom: string | null, byHand: boolean): Notice => {
      const why = closedFrom
        ? `non ha più orari di apertura dopo ${closedFrom}`
        : 'non ha abbastanza orari di apertura';
      const or = byHand ? ', oppure fissare la scadenza a mano' : '';
      return [
        'Scadenza non calcolabile',
        `non è possibile calcolare ${what}: il calendario del contratto ${why}. La richiesta prosegue, ma il tempo da solo non avviserà di nulla. Occorre correggere il calendario (il calcolo si ripete al passo successivo della richiesta: basta una nota)${or}.`,
      ];
    },
    /** Every supplier of the routing declined or let the offer expire. */
    routingExhausted: (): Notice => [
      'Nessun fornitore disponibile',
      "nessuno dei fornitori previsti per questa voce di catalogo ha accettato l'incarico: occorre sceglierne uno a mano.",
    ],
    /** A requester who scored 1 or 2 is to be contacted again (R13). */
    recontactDue: (score: number, due: string | null): Notice => [
      'Utente da ricontattare',
      `l'utente ha espresso un punteggio di ${score} su 6 e va ricontattato${due ? ` entro ${due}` : ''}.`,
    ],
    /** The time for that has passed. */
    recontactOverdue: (): Notice => [
      'Ricontatto scaduto',
      "il termine per ricontattare l'utente insoddisfatto è passato e il ricontatto non risulta concluso.",
    ],
  },
  /** What may have no instant. */
  unplanned: {
    clock: (target: string) => `la scadenza di ${target}`,
    offer: 'la scadenza della proposta al fornitore',
    recontact: "il termine per ricontattare l'utente",
  },
  /** The paragraphs of a text to staff. */
  aboutRequest: (sentence: string, request: RequestFacts, link: string) => [
    `Richiesta ${request.number} (contratto ${request.contractCode}): ${sentence}`,
    fields({
      Oggetto: request.subject,
      'Voce di catalogo': request.categoryName,
      Priorità: priorityLabel(request.priority),
      Sede: placeLabel(request.site),
      'Assegnata a': request.assignee?.name ?? 'nessuno',
    }),
    `Apri la richiesta: ${link}`,
  ],
};
