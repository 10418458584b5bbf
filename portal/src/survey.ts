import { sendAnswer } from './api.ts';
import { element } from './element.ts';
import { createForm } from './form.ts';
import type { Asked, Question } from './page.ts';
import type { Words } from './words.ts';

interface Survey extends Asked {
  state: 'open' | 'answered' | 'expired';
}

type Outcome = 'thanks' | 'answered' | 'expired';

/** The satisfaction survey (R13): six choices, and a comment that may be left out. */
export function surveyOf(token: string, words: Words): Question<Survey, Outcome> {
  const path = `/api/surveys/${token}`;
  const choice = (label: string, index: number) =>
    [
      String(index + 1),
      element('span', { class: 'number' }, String(index + 1)),
      element('span', { class: 'label' }, label),
    ] as const;
  return {
    path,
    words,
    form: (send) =>
      createForm(
        {
          words,
          choices: words.scores.map(choice),
          name: 'score',
          group: { 'aria-describedby': 'recontact' },
          hint: [element('p', { class: 'hint', id: 'recontact' }, words.recontact)],
          comment: [words.comment, ' ', element('span', { class: 'hint' }, `(${words.optional})`)],
        },
        (score, comment) =>
          send(sendAnswer(path, { score: Number(score), ...(comment === '' ? {} : { comment }) }, outcomeOf)),
      ),
  };
}

async function outcomeOf(response: Response): Promise<Outcome | null> {
  if (response.ok) return 'thanks';
  if (response.status === 410) return 'expired';
  if (response.status !== 409) return null;
  return (await codeOf(response)).includes('expired') ? 'expired' : 'answered';
}

/** The `code` of a problem (RFC 9457). */
async function codeOf(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => null);
  const code = problem !== null && typeof problem === 'object' && 'code' in problem ? problem.code : '';
  return typeof code === 'string' ? code : '';
}
