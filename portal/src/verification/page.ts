import { element } from '../element.ts';
import { showNotice } from '../notice.ts';
import type { Language } from '../words.ts';
import { type Answer, readVerification, sendVerification, type Verification } from './answer.ts';
import { createVerificationForm } from './form.ts';
import { VERIFICATION_WORDS } from './words.ts';

const LOCALE: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

/** The token that the page's own address carries, `/verification/<token>`; null where there is none. */
export function verificationTokenOf(path: string): string | null {
  return /\/verification\/([^/]+)\/?$/.exec(path)?.[1] ?? null;
}

/** Whether work reported as done is done (R11), as the requester sees it. */
export async function openVerification(into: HTMLElement, token: string, language: Language): Promise<void> {
  const words = VERIFICATION_WORDS[language];
  const verification = await readVerification(token);
  if (verification === 'invalid') showNotice(into, words.invalid);
  else if (verification?.state === 'answered') showNotice(into, words.answered);
  else if (verification?.state === 'over') showNotice(into, words.over);
  else showForm(into, token, verification, language);
}

function showForm(
  into: HTMLElement,
  token: string,
  verification: Verification | null,
  language: Language,
): void {
  const words = VERIFICATION_WORDS[language];
  document.title = `${words.title} – Sportello`;
  const form = createVerificationForm(words, (answer) => void send(answer));

  async function send(answer: Answer): Promise<void> {
    form.setBusy(true);
    const outcome = await sendVerification(token, answer);
    if (outcome === 'unreachable' || outcome === 'tooOften') {
      form.setBusy(false);
      form.complain(words[outcome]);
    } else {
      showNotice(into, words[outcome]);
    }
  }

  into.replaceChildren(
    element('h1', {}, words.title),
    ...(verification
      ? [element('p', { class: 'about' }, `${verification.requestNumber} · ${verification.subject}`)]
      : []),
    element('p', {}, words.intro),
    form.node,
    ...(verification
      ? [element('p', { class: 'hint' }, words.until(spoken(verification.until, language)))]
      : []),
  );
}

/** `martedì 24 novembre 2026, 10:15`, where the service is. */
function spoken(at: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: 'Europe/Rome',
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(new Date(at));
}
