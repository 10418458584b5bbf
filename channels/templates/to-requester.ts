import type { Locale, RequestFacts } from '../facts.ts';
import { longInstant } from './dates.ts';
import { field, lines, type Message, oneLine, paragraphs } from './message.ts';

type Wording = Record<Locale, Message>;

/** To the requester: the request is registered, and under which number. */
export function requestConfirmed(facts: RequestFacts): Message {
  const subject = oneLine(facts.subject);
  return inTheirLanguage(facts, {
    it: {
      subject: `Richiesta ${facts.number} registrata: ${subject}`,
      text: paragraphs(
        greeting.it(facts),
        `abbiamo registrato la sua richiesta con il numero ${facts.number}. La terremo al corrente dell'esito.`,
        lines(field('Oggetto', subject), field('Sede', facts.site?.name ?? null)),
        'Per sollecitare o aggiungere informazioni, quando contatta lo sportello indichi questo numero: ritroveremo subito la sua richiesta.',
        closing.it,
      ),
    },
    en: {
      subject: `Request ${facts.number} registered: ${subject}`,
      text: paragraphs(
        greeting.en(facts),
        `we have registered your request under the number ${facts.number}. We will let you know the outcome.`,
        lines(field('Subject', subject), field('Site', facts.site?.name ?? null)),
        'To send a reminder or add information, please mention this number when you contact us: we will find your request at once.',
        closing.en,
      ),
    },
  });
}

/**
 * To the requester: work on the request is reported as done; is it (R11)? The link opens a page; it decides nothing.
 * @param until epoch milliseconds: when it counts as done without an answer
 */
export function verificationAsked(facts: RequestFacts, verificationUrl: string, until: number): Message {
  const subject = oneLine(facts.subject);
  const by = longInstant(until, facts.timeZone, facts.requester.locale);
  return inTheirLanguage(facts, {
    it: {
      subject: `Richiesta ${facts.number}: il lavoro è a posto?`,
      text: paragraphs(
        greeting.it(facts),
        `chi ha lavorato alla sua richiesta ${facts.number} («${subject}») dice di avere finito. Ci dica se è davvero così:`,
        verificationUrl,
        `Se qualcosa non va, il lavoro sarà rifatto. Senza una sua risposta entro ${by}, lo considereremo a posto.`,
        closing.it,
      ),
    },
    en: {
      subject: `Request ${facts.number}: is the work done?`,
      text: paragraphs(
        greeting.en(facts),
        `those who worked on your request ${facts.number} ("${subject}") say that it is done. Please tell us whether it really is:`,
        verificationUrl,
        `If something is not right, the work will be done again. Without an answer by ${by} we will take it as done.`,
        closing.en,
      ),
    },
  });
}

/** To the requester: the request is resolved, and how satisfied are they (R13)? The link opens a page; it never votes. */
export function requestResolved(facts: RequestFacts, surveyUrl: string): Message {
  const subject = oneLine(facts.subject);
  return inTheirLanguage(facts, {
    it: {
      subject: `Richiesta ${facts.number} risolta: com'è andata?`,
      text: paragraphs(
        greeting.it(facts),
        `la sua richiesta ${facts.number} («${subject}») risulta risolta.`,
        'Ci dica quanto è soddisfatto del servizio, da 1 (completamente insoddisfatto) a 6 (completamente soddisfatto). Bastano pochi secondi:',
        surveyUrl,
        'Se qualcosa non va, lo indichi nel questionario: chi esprime un punteggio di 1 o 2 viene ricontattato.',
        closing.it,
      ),
    },
    en: {
      subject: `Request ${facts.number} resolved: how did it go?`,
      text: paragraphs(
        greeting.en(facts),
        `your request ${facts.number} ("${subject}") has been resolved.`,
        'Please tell us how satisfied you are, from 1 (completely dissatisfied) to 6 (completely satisfied). It takes a few seconds:',
        surveyUrl,
        'If something is not right, say so in the survey: everyone who scores 1 or 2 is contacted again.',
        closing.en,
      ),
    },
  });
}

/** To the requester: the one reminder of the survey. */
export function surveyReminder(facts: RequestFacts, surveyUrl: string): Message {
  return inTheirLanguage(facts, {
    it: {
      subject: `Richiesta ${facts.number}: il suo parere ci interessa`,
      text: paragraphs(
        greeting.it(facts),
        `non abbiamo ancora ricevuto il suo parere sulla richiesta ${facts.number} («${oneLine(facts.subject)}»). Può esprimerlo qui:`,
        surveyUrl,
        'Non invieremo altri promemoria.',
        closing.it,
      ),
    },
    en: {
      subject: `Request ${facts.number}: we would like your opinion`,
      text: paragraphs(
        greeting.en(facts),
        `we have not yet heard what you think of how request ${facts.number} ("${oneLine(facts.subject)}") was handled. You can tell us here:`,
        surveyUrl,
        'We will not remind you again.',
        closing.en,
      ),
    },
  });
}

/** To the requester: a note that staff wrote for them. */
export function requesterNote(facts: RequestFacts, note: string): Message {
  return inTheirLanguage(facts, {
    it: {
      subject: `Richiesta ${facts.number}: aggiornamento`,
      text: paragraphs(
        greeting.it(facts),
        `c'è un aggiornamento sulla sua richiesta ${facts.number} («${oneLine(facts.subject)}»):`,
        note,
        closing.it,
      ),
    },
    en: {
      subject: `Request ${facts.number}: update`,
      text: paragraphs(
        greeting.en(facts),
        `there is an update on your request ${facts.number} ("${oneLine(facts.subject)}"):`,
        note,
        closing.en,
      ),
    },
  });
}

/** To the requester: the request is cancelled. The reason is staff's own and is not quoted. */
export function requestCancelled(facts: RequestFacts): Message {
  return inTheirLanguage(facts, {
    it: {
      subject: `Richiesta ${facts.number} annullata`,
      text: paragraphs(
        greeting.it(facts),
        `la sua richiesta ${facts.number} («${oneLine(facts.subject)}») è stata annullata.`,
        'Se ritiene che si tratti di un errore, contatti lo sportello indicando questo numero.',
        closing.it,
      ),
    },
    en: {
      subject: `Request ${facts.number} cancelled`,
      text: paragraphs(
        greeting.en(facts),
        `your request ${facts.number} ("${oneLine(facts.subject)}") has been cancelled.`,
        'If you think this is a mistake, please contact us and mention this number.',
        closing.en,
      ),
    },
  });
}

const greeting: Record<Locale, (facts: RequestFacts) => string> = {
  it: (facts) => `Gentile ${facts.requester.name},`,
  en: (facts) => `Dear ${facts.requester.name},`,
};

const closing: Record<Locale, string> = {
  it: 'Cordiali saluti\nIl contact center\n\nMessaggio automatico: non risponda a questo indirizzo.',
  en: 'Kind regards,\nthe contact centre\n\nAutomatic message: please do not reply to this address.',
};

function inTheirLanguage(facts: RequestFacts, wording: Wording): Message {
  return wording[facts.requester.locale];
}
