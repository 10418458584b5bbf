import { type Attributes, element } from './element.ts';

const LONGEST_COMMENT = 2000;

export interface FormWords {
  question: string;
  send: string;
  sending: string;
  chooseFirst: string;
}

export interface FormParts<Value extends string> {
  words: FormWords;
  /** The choices with their labels, of which none is chosen beforehand. */
  choices: readonly (readonly [Value, ...Node[]])[];
  name: string;
  /** Of the group of choices, and what is said below them. */
  group?: Attributes;
  hint?: readonly Node[];
  /** The label of the comment, what describes it, and what is said where it is missing. */
  comment: readonly (Node | string)[];
  commentHint?: HTMLElement;
  missing?: (chosen: Value, comment: string) => string | null;
}

export interface ChoiceForm {
  node: HTMLElement;
  /** Shows that the answer is on its way, or lets it be sent again. */
  setBusy(busy: boolean): void;
  /** Says what went wrong; read out by screen readers. */
  complain(text: string): void;
}

/** Some choices, a comment, and one button. */
export function createForm<Value extends string>(
  { words, choices, name, group = {}, hint = [], comment: label, commentHint, missing }: FormParts<Value>,
  submit: (chosen: Value, comment: string) => void,
): ChoiceForm {
  const inputs = choices.map(([value]) => element('input', { type: 'radio', name, value }));
  const labels = choices.map(([, ...nodes], index) =>
    element('label', { class: 'score' }, inputs[index] ?? '', ...nodes),
  );
  const alert = element('p', { class: 'alert', role: 'alert', id: 'alert' });
  const button = element('button', { type: 'submit', class: 'send' }, words.send);
  const comment = element('textarea', {
    id: 'comment',
    name: 'comment',
    rows: '4',
    maxlength: String(LONGEST_COMMENT),
    'aria-describedby': commentHint?.id ?? false,
  });
  const form = element(
    'form',
    { novalidate: true },
    element(
      'fieldset',
      group,
      element('legend', {}, words.question),
      element('div', { class: 'scores' }, ...labels),
      ...hint,
    ),
    element('label', { for: 'comment', class: 'comment' }, ...label),
    comment,
    ...(commentHint ? [commentHint] : []),
    alert,
    button,
  );
  const refuse = (text: string, field: HTMLElement | undefined) => {
    alert.textContent = text;
    field?.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [chosen] = choices[inputs.findIndex(({ checked }) => checked)] ?? [];
    if (chosen === undefined) return refuse(words.chooseFirst, inputs[0]);
    const left = missing?.(chosen, comment.value.trim()) ?? null;
    if (left !== null) return refuse(left, comment);
    alert.textContent = '';
    submit(chosen, comment.value.trim());
  });

  return {
    node: form,
    setBusy: (busy) => {
      button.disabled = busy;
      button.textContent = busy ? words.sending : words.send;
    },
    complain: (text) => refuse(text, button),
  };
}
