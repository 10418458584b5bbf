/** The satisfaction survey (R13), for phones first. Opening the page never votes: a person chooses and sends. */
import { type Answer, readSurvey, type Survey, sendAnswer, tokenOf } from './answer.ts';
import { element } from './element.ts';
import { createForm } from './form.ts';
import { chooseLanguage, type Notice, WORDS } from './words.ts';

const language = chooseLanguage(navigator.languages);
const words = WORDS[language];
const page = document.getElementById('page');
const token = tokenOf(location.pathname);

document.documentElement.lang = language;
if (page) {
  if (token === null) showNotice(page, words.invalid);
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

/** Takes the page's place; the focus goes along, so that it is read out. */
function showNotice(into: HTMLElement, notice: Notice): void {
  document.title = `${notice.title} – Sportello`;
  const heading = element('h1', { tabindex: '-1' }, notice.title);
  into.replaceChildren(heading, element('p', {}, notice.text));
  heading.focus();
}
