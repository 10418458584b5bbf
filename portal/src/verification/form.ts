import { element } from '../element.ts';
import type { Answer } from './answer.ts';
import type { Words } from './words.ts';

const LONGEST_COMMENT = 2000;

export interface VerificationForm {
  node: HTMLElement;
  /** Shows that the answer is on its way, or lets it be sent again. */
  setBusy(busy: boolean): void;
  /** Says what went wrong; read out by screen readers. */
  complain(text: string): void;
}

/** The two answers, none chosen beforehand, what is not right, and one button. */
export function createVerificationForm(words: Words, submit: (answer: Answer) => void): VerificationForm {
  const choices = (['ok', 'rework'] as const).map((outcome) => choice(outcome, words[outcome]));
  const alert = element('p', { class: 'alert', role: 'alert', id: 'alert' });
  const button = element('button', { type: 'submit', class: 'send' }, words.send);
  const comment = element('textarea', {
    id: 'comment',
    name: 'comment',
    rows: '4',
    maxlength: String(LONGEST_COMMENT),
    'aria-describedby': 'commentHint',
  });
  const form = element(
    'form',
    { novalidate: true },
    element(
      'fieldset',
      {},
      element('legend', {}, words.question),
      element('div', { class: 'scores' }, ...choices.map(({ node }) => node)),
    ),
    element('label', { for: 'comment', class: 'comment' }, words.comment),
    comment,
    element('p', { class: 'hint', id: 'commentHint' }, words.commentHint),
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
    if (chosen.outcome === 'rework' && comment.value.trim() === '') {
      alert.textContent = words.sayWhat;
      comment.focus();
      return;
    }
    alert.textContent = '';
    submit({ outcome: chosen.outcome, comment: comment.value });
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

function choice(outcome: Answer['outcome'], label: string) {
  const input = element('input', { type: 'radio', name: 'outcome', value: outcome });
  const node = element('label', { class: 'score' }, input, element('span', {}, label));
  return { outcome, node, input };
}
