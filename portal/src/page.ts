import { readAsked, type Undone } from './api.ts';
import { element } from './element.ts';
import type { ChoiceForm } from './form.ts';
import type { Notice } from './words.ts';

/** Takes the page's place; the focus goes along, so that it is read out. */
export function showNotice(into: HTMLElement, notice: Notice): void {
  document.title = `${notice.title} – Sportello`;
  const heading = element('h1', { tabindex: '-1' }, notice.title);
  into.replaceChildren(heading, element('p', {}, notice.text));
  heading.focus();
}

/** What a question is about, and whether it can still be answered: in any other state than `open` a notice says why. */
export interface Asked {
  requestNumber: string;
  subject: string;
  state: string;
}

interface PageWords extends Record<Exclude<Undone, 'invalid'>, string> {
  title: string;
  intro: string;
  invalid: Notice;
}

export interface Question<Of extends Asked, Outcome extends string> {
  /** Where it is read. */
  path: string;
  words: PageWords & Record<Outcome | Exclude<Of['state'], 'open'>, Notice>;
  /** Its form. @param send tells how sending ends what `answer` begins */
  form: (send: (answer: Promise<Outcome | Undone>) => void) => ChoiceForm;
  /** Below the form. */
  below?: (asked: Of) => string;
}

/** Reads what is asked and shows its form, or says why nothing is to be answered. */
export async function openQuestion<Of extends Asked, Outcome extends string>(
  into: HTMLElement,
  { path, words, form: createForm, below }: Question<Of, Outcome>,
): Promise<void> {
  const asked = await readAsked<Of>(path);
  const notices: Partial<Record<string, Notice | string>> = words;
  const state = asked === 'invalid' ? asked : asked?.state;
  const notice = state === undefined || state === 'open' ? undefined : notices[state];
  if (typeof notice === 'object') return showNotice(into, notice);
  const about = asked === 'invalid' ? null : asked;
  document.title = `${words.title} – Sportello`;
  const form = createForm((answer) => void send(answer));

  async function send(answer: Promise<Outcome | Undone>): Promise<void> {
    form.setBusy(true);
    const said = notices[await answer];
    if (typeof said === 'object') return showNotice(into, said);
    form.setBusy(false);
    form.complain(said ?? '');
  }

  into.replaceChildren(
    element('h1', {}, words.title),
    ...(about ? [element('p', { class: 'about' }, `${about.requestNumber} · ${about.subject}`)] : []),
    element('p', {}, words.intro),
    form.node,
    ...(about && below ? [element('p', { class: 'hint' }, below(about))] : []),
  );
}
