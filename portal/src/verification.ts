import { sendAnswer } from './api.ts';
import { element } from './element.ts';
import { createForm } from './form.ts';
import type { Asked, Question } from './page.ts';
import { VERIFICATION_WORDS } from './verification-words.ts';
import type { Language } from './words.ts';

interface Verification extends Asked {
  state: 'open' | 'answered' | 'over';
  until: string;
}

type Outcome = 'thanksOk' | 'thanksRework' | 'answered' | 'over';

/** Whether work reported as done is done (R11), as the requester sees it: who says no says what is left to do. */
export function verificationOf(token: string, language: Language): Question<Verification, Outcome> {
  const words = VERIFICATION_WORDS[language];
  const path = `/api/verifications/${token}`;
  return {
    path,
    words,
    below: ({ until }) => words.until(spoken(until, language)),
    form: (send) =>
      createForm(
        {
          words,
          choices: (['ok', 'rework'] as const).map((one) => [one, element('span', {}, words[one])]),
          name: 'outcome',
          comment: [words.comment],
          commentHint: element('p', { class: 'hint', id: 'commentHint' }, words.commentHint),
          missing: (chosen, comment) => (chosen === 'rework' && comment === '' ? words.sayWhat : null),
        },
        (outcome, comment) => {
          const answer = { outcome, ...(comment === '' ? {} : { comment }) };
          send(sendAnswer(path, answer, (response) => outcomeOf(response, outcome)));
        },
      ),
  };
}

async function outcomeOf(response: Response, outcome: 'ok' | 'rework'): Promise<Outcome | null> {
  if (response.ok) return outcome === 'ok' ? 'thanksOk' : 'thanksRework';
  if (response.status !== 409) return null;
  return (await response.text()).includes('already_answered') ? 'answered' : 'over';
}

/** `martedì 24 novembre 2026, 10:15`, where the service is. */
function spoken(at: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', {
    timeZone: 'Europe/Rome',
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(new Date(at));
}
