import type { Answer } from './answer.ts';
import { element } from './element.ts';
import type { Words } from './words.ts';

const LONGEST_COMMENT = 2000;

export interface SurveyForm {
  node: HTMLElement;
  /** Shows that the answer is on its way, or lets it be sent again. */
  setBusy(busy: boolean): void;
  /** Says what went wrong; read out by screen readers. */
  complain(text: string): void;
}

/** The six choices, none chosen beforehand, a comment, and one button. */
export function createForm(words: Words, submit: (answer: Answer) => void): SurveyForm {
  const choices = words.scores.map((label, index) => choice(index + 1, label));
  const alert = element('p', { class: 'alert', role: 'alert', id: 'alert' });
  const button = element('button', { type: 'submit', class: 'send' }, words.send);
  const comment = element('textarea', {
    id: 'comment',
    name: 'comment',
    rows: '4',
    maxlength: String(LONGEST_COMMENT),
  });
  const form = element(
    'form',
    { novalidate: true },
    element(
      'fieldset',
      { 'aria-describedby': 'recontact' },
      element('legend', {}, words.question),
      element('div', { class: 'scores' }, ...choices.map(({ node }) => node)),
      element('p', { class: 'hint', id: 'recontact' }, words.recontact),
    ),
    element(
      'label',
      { for: 'comment', class: 'comment' },
      words.comment,
      ' ',
      element('span', { class: 'hint' }, `(${words.optional})`),
    ),
    comment,
    alert,
    button,
  );

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = choices.find(({ input }) => input.checked);
    if (!chosen) {
      alert.textContent = words.chooseFirst;
      choices[0]?.input.focus();
      return;
    }
    alert.textContent = '';
    submit({ score: Number(chosen.input.value), comment: comment.value });
  });

  return {
    node: form,
    setBusy: (busy) => {
      button.disabled = busy;
      button.textContent = busy ? words.sending : words.send;
    },
    complain: (text) => {
      alert.textContent = text;
      button.focus();
    },
  };
}

function choice(score: number, label: string): { node: HTMLElement; input: HTMLInputElement } {
  const input = element('input', { type: 'radio', name: 'score', value: String(score) });
  const node = element(
    'label',
    { class: 'score' },
    input,
    element('span', { class: 'number' }, String(score)),
    element('span', { class: 'label' }, label),
  );
  return { node, input };
}
