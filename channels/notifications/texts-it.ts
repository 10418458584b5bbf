import type { Texts } from './texts.ts';
import { fields, placeLabel, priorityLabel } from './wording.ts';

export const it: Texts = {
  greeting: (name) => `Gentile ${name},`,
  closing: 'Cordiali saluti\nIl contact center\n\nMessaggio automatico: non risponda a questo indirizzo.',
  requester: {
    confirmed: ({ number, subject, site }) => [
      `Richiesta ${number} registrata: ${subject}`,
      `abbiamo registrato la sua richiesta con il numero ${number}. La terremo al corrente dell'esito.`,
      fields({ Oggetto: subject, Sede: site?.name ?? null }),
      'Per sollecitare o aggiungere informazioni, quando contatta lo sportello indichi questo numero: ritroveremo subito la sua richiesta.',
    ],
    verificationAsked: ({ number, subject }, link, until) => [
      `Richiesta ${number}: il lavoro è a posto?`,
      `chi ha lavorato alla sua richiesta ${number} («${subject}») dice di avere finito. Ci dica se è davvero così:`,
      link,
      `Se qualcosa non va, il lavoro sarà rifatto. Senza una sua risposta entro ${until}, lo considereremo a posto.`,
    ],
    resolved: ({ number, subject }, link) => [
      `Richiesta ${number} risolta: com'è andata?`,
      `la sua richiesta ${number} («${subject}») risulta risolta.`,
      'Ci dica quanto è soddisfatto del servizio, da 1 (completamente insoddisfatto) a 6 (completamente soddisfatto). Bastano pochi secondi:',
      link,
      'Se qualcosa non va, lo indichi nel questionario: chi esprime un punteggio di 1 o 2 viene ricontattato.',
    ],
    surveyReminder: ({ number, subject }, link) => [
      `Richiesta ${number}: il suo parere ci interessa`,
      `non abbiamo ancora ricevuto il suo parere sulla richiesta ${number} («${subject}»). Può esprimerlo qui:`,
      link,
      'Non invieremo altri promemoria.',
    ],
    note: ({ number, subject }, note) => [
      `Richiesta ${number}: aggiornamento`,
      `c'è un aggiornamento sulla sua richiesta ${number} («${subject}»):`,
      note,
    ],
    cancelled: ({ number, subject }) => [
      `Richiesta ${number} annullata`,
      `la sua richiesta ${number} («${subject}») è stata annullata.`,
      'Se ritiene che si tratti di un errore, contatti lo sportello indicando questo numero.',
    ],
  },
  staff: {
    deadlineBreached: (target, due) => [
      `Scadenza superata (${target})`,
      `la scadenza di ${target} è stata superata: era ${due}.`,
    ],
    deadlineEscalated: (target, level) => [
      `Escalation di livello ${level} (${target})`,
      `la scadenza di ${target} non è stata rispettata e la richiesta è stata portata alla sua attenzione (escalation di livello ${level}).`,
    ],
    deadlineUnplannable: (what, closedFrom, byHand) => {
      const why = closedFrom
        ? `non ha più orari di apertura dopo ${closedFrom}`
        : 'non ha abbastanza orari di apertura';
      const or = byHand ? ', oppure fissare la scadenza a mano' : '';
      return [
        'Scadenza non calcolabile',
        `non è possibile calcolare ${what}: il calendario del contratto ${why}. La richiesta prosegue, ma il tempo da solo non avviserà di nulla. Occorre correggere il calendario (il calcolo si ripete al passo successivo della richiesta: basta una nota)${or}.`,
      ];
    },
    routingExhausted: () => [
      'Nessun fornitore disponibile',
      "nessuno dei fornitori previsti per questa voce di catalogo ha accettato l'incarico: occorre sceglierne uno a mano.",
    ],
    recontactDue: (score, due) => [
      'Utente da ricontattare',
      `l'utente ha espresso un punteggio di ${score} su 6 e va ricontattato${due ? ` entro ${due}` : ''}.`,
    ],
    recontactOverdue: () => [
      'Ricontatto scaduto',
      "il termine per ricontattare l'utente insoddisfatto è passato e il ricontatto non risulta concluso.",
    ],
  },
  unplanned: {
    clock: (target) => `la scadenza di ${target}`,
    offer: 'la scadenza della proposta al fornitore',
    recontact: "il termine per ricontattare l'utente",
  },
  aboutRequest: (news, { number, contractCode, subject, categoryName, priority, site, assignee }, link) => [
    `Richiesta ${number} (contratto ${contractCode}): ${news}`,
    fields({
      Oggetto: subject,
      'Voce di catalogo': categoryName,
      Priorità: priorityLabel(priority),
      Sede: placeLabel(site),
      'Assegnata a': assignee?.name ?? 'nessuno',
    }),
    `Apri la richiesta: ${link}`,
  ],
};
