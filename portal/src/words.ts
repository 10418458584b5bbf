/** Everything the page says, in one language. */
export interface Words {
  title: string;
  intro: string;
  question: string;
  /** For the scores 1 to 6, in this order (R13). */
  scores: readonly [string, string, string, string, string, string];
  comment: string;
  optional: string;
  recontact: string;
  send: string;
  sending: string;
  chooseFirst: string;
  thanks: Notice;
  answered: Notice;
  expired: Notice;
  invalid: Notice;
  unreachable: string;
  tooOften: string;
}

/** What is said when there is nothing more to do. */
export interface Notice {
  title: string;
  text: string;
}

const it: Words = {
  title: 'Come è andata?',
  intro:
    'La sua richiesta risulta risolta. Ci aiuti a capire se il servizio ha funzionato: basta una scelta.',
  question: 'Quanto è soddisfatto del servizio ricevuto?',
  scores: [
    'Completamente insoddisfatto',
    'Insoddisfatto',
    'Poco soddisfatto',
    'Abbastanza soddisfatto',
    'Soddisfatto',
    'Completamente soddisfatto',
  ],
  comment: 'Vuole aggiungere un commento?',
  optional: 'facoltativo',
  recontact: 'Se sceglie 1 o 2 la ricontatteremo per capire che cosa non ha funzionato.',
  send: 'Invia la risposta',
  sending: 'Invio in corso…',
  chooseFirst: 'Scelga un punteggio da 1 a 6 prima di inviare.',
  thanks: {
    title: 'Grazie per la risposta',
    text: 'Abbiamo registrato il suo parere. Può chiudere questa pagina.',
  },
  answered: {
    title: 'Risposta già registrata',
    text: 'A questo questionario è già stato risposto: vale la prima risposta.',
  },
  expired: {
    title: 'Questionario scaduto',
    text: 'Il tempo per rispondere è passato. Se ha ancora bisogno di aiuto, contatti lo sportello indicando il numero della richiesta.',
  },
  invalid: {
    title: 'Collegamento non valido',
    text: 'Questo indirizzo non corrisponde a nessun questionario. Lo apra di nuovo dal messaggio che ha ricevuto.',
  },
  unreachable:
    'Non siamo riusciti a inviare la risposta. Controlli la connessione e riprovi: non ha perso nulla.',
  tooOften: 'Troppi tentativi in poco tempo. Attenda un minuto e riprovi.',
};

const en: Words = {
  title: 'How did it go?',
  intro: 'Your request has been resolved. Help us see whether the service worked: one choice is enough.',
  question: 'How satisfied are you with the service you received?',
  scores: [
    'Completely dissatisfied',
    'Dissatisfied',
    'Somewhat dissatisfied',
    'Somewhat satisfied',
    'Satisfied',
    'Completely satisfied',
  ],
  comment: 'Would you like to add a comment?',
  optional: 'optional',
  recontact: 'If you choose 1 or 2 we will contact you to find out what went wrong.',
  send: 'Send the answer',
  sending: 'Sending…',
  chooseFirst: 'Please choose a score from 1 to 6 before sending.',
  thanks: {
    title: 'Thank you for your answer',
    text: 'Your opinion has been recorded. You may close this page.',
  },
  answered: {
    title: 'Already answered',
    text: 'This survey has already been answered: the first answer counts.',
  },
  expired: {
    title: 'Survey expired',
    text: 'The time for answering has passed. If you still need help, contact us and mention the number of your request.',
  },
  invalid: {
    title: 'Link not valid',
    text: 'There is no survey at this address. Please open it again from the message you received.',
  },
  unreachable: 'The answer could not be sent. Check your connection and try again: nothing is lost.',
  tooOften: 'Too many attempts in a short time. Please wait a minute and try again.',
};

export type Language = 'it' | 'en';

export const WORDS: Record<Language, Words> = { it, en };

/** The first language of the browser's list that the page speaks; Italian where there is none. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'it' || language === 'en') return language;
  }
  return 'it';
}
