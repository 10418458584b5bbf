/**
 * The pages of requesters, for phones first: the satisfaction survey (R13) at `/survey/…`, and whether work is done
 * (R11) at `/verification/…`. Opening a page decides nothing: a person chooses and sends.
 */
import { type Answer, readSurvey, type Survey, sendAnswer, tokenOf } from './answer.ts';
import { element } from './element.ts';
import { createForm } from './form.ts';
import { showNotice } from './notice.ts';
import { openVerification, verificationTokenOf } from './verification/page.ts';
import { chooseLanguage, WORDS } from './words.ts';

const language = chooseLanguage(navigator.languages);
const words = WORDS[language];
const page = document.getElementById('page');
const token = tokenOf(location.pathname);

document.documentElement.lang = language;
const verification = verificationTokenOf(location.pathname);
if (page) {
  if (verification !== null) void openVerification(page, verification, language);
  else if (token === null) showNotice(page, words.invalid);
  else void open(page, token);
}

async function open(into: HTMLElement, surveyToken: string): Promise<void> {
  const survey = await readSurvey(surveyToken);
  if (survey === 'invalid') showNotice(into, words.invalid);
  else if (survey?.state === 'answered') showNotice(into, words.answered);
  else if (survey?.state === 'expired') showNotice(into, words.expired);
  else showForm(into, surveyToken, survey);
}

function showForm(into: HTMLElement, surveyToken: string, survey: Survey | null): void {
  document.title = `${words.title} – Sportello`;
  const form = createForm(words, (answer) => void send(answer));

  async function send(answer: Answer): Promise<void> {
    form.setBusy(true);
    const outcome = await sendAnswer(surveyToken, answer);
    if (outcome === 'unreachable' || outcome === 'tooOften') {
      form.setBusy(false);
      form.complain(words[outcome]);
    } else {
      showNotice(into, words[outcome]);
    }
  }

  into.replaceChildren(
    element('h1', {}, words.title),
    ...(survey ? [element('p', { class: 'about' }, `${survey.requestNumber} · ${survey.subject}`)] : []),
    element('p', {}, words.intro),
    form.node,
  );
}
