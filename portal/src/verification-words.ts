import type { Language, Notice } from './words.ts';

/** Everything the page says, in one language. */
export interface Words {
  title: string;
  intro: string;
  question: string;
  ok: string;
  rework: string;
  comment: string;
  commentHint: string;
  until: (at: string) => string;
  send: string;
  sending: string;
  chooseFirst: string;
  sayWhat: string;
  thanksOk: Notice;
  thanksRework: Notice;
  answered: Notice;
  over: Notice;
  invalid: Notice;
  unreachable: string;
  tooOften: string;
}

const it: Words = {
  title: 'Il lavoro è a posto?',
  intro: 'Chi ha lavorato alla sua richiesta dice di avere finito. Ci dica se è davvero così.',
  question: 'Il lavoro è fatto?',
  ok: 'Sì, è a posto',
  rework: 'No, c’è ancora da fare',
  comment: 'Che cosa non va?',
  commentHint: 'Lo leggerà chi deve rifare il lavoro. Se è tutto a posto può lasciarlo vuoto.',
  until: (at) => `Senza una sua risposta entro ${at} lo considereremo a posto.`,
  send: 'Invia la risposta',
  sending: 'Invio in corso…',
  chooseFirst: 'Scelga una delle due risposte prima di inviare.',
  sayWhat: 'Scriva che cosa non va, così chi torna sa che cosa fare.',
  thanksOk: {
    title: 'Grazie della conferma',
    text: 'La richiesta risulta risolta. Può chiudere questa pagina.',
  },
  thanksRework: {
    title: 'Grazie, lo facciamo rifare',
    text: 'Abbiamo avvisato chi ha fatto il lavoro. Può chiudere questa pagina.',
  },
  answered: {
    title: 'Risposta già registrata',
    text: 'A questa domanda è già stato risposto: vale la prima risposta.',
  },
  over: {
    title: 'Non serve più una risposta',
    text: 'Il lavoro è già stato verificato, oppure il tempo per rispondere è passato. Se qualcosa non va, contatti lo sportello indicando il numero della richiesta.',
  },
  invalid: {
    title: 'Collegamento non valido',
    text: 'Questo indirizzo non corrisponde a nessuna domanda. Lo apra di nuovo dal messaggio che ha ricevuto.',
  },
  unreachable:
    'Non siamo riusciti a inviare la risposta. Controlli la connessione e riprovi: non ha perso nulla.',
  tooOften: 'Troppi tentativi in poco tempo. Attenda un minuto e riprovi.',
};

const en: Words = {
  title: 'Is the work done?',
  intro: 'Those who worked on your request say that it is done. Please tell us whether it really is.',
  question: 'Is the work done?',
  ok: 'Yes, it is done',
  rework: 'No, there is more to do',
  comment: 'What is not right?',
  commentHint: 'Whoever does the work again will read it. If all is well you may leave it empty.',
  until: (at) => `Without an answer by ${at} we will take it as done.`,
  send: 'Send the answer',
  sending: 'Sending…',
  chooseFirst: 'Please choose one of the two answers before sending.',
  sayWhat: 'Please write what is not right, so that whoever comes back knows what to do.',
  thanksOk: {
    title: 'Thank you for confirming',
    text: 'Your request counts as resolved. You may close this page.',
  },
  thanksRework: {
    title: 'Thank you, it will be done again',
    text: 'Those who did the work have been told. You may close this page.',
  },
  answered: {
    title: 'Already answered',
    text: 'This question has already been answered: the first answer counts.',
  },
  over: {
    title: 'No answer is needed any more',
    text: 'The work has been verified already, or the time for answering has passed. If something is not right, contact us and mention the number of your request.',
  },
  invalid: {
    title: 'Link not valid',
    text: 'There is no question at this address. Please open it again from the message you received.',
  },
  unreachable: 'The answer could not be sent. Check your connection and try again: nothing is lost.',
  tooOften: 'Too many attempts in a short time. Please wait a minute and try again.',
};

export const VERIFICATION_WORDS: Record<Language, Words> = { it, en };
