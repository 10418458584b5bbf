/**
 * The pages of requesters, for phones first: the satisfaction survey (R13) at `/survey/…`, and whether work is done
 * (R11) at `/verification/…`. Opening a page decides nothing: a person chooses and sends.
 */
import { openQuestion, showNotice } from './page.ts';
import { surveyOf } from './survey.ts';
import { verificationOf } from './verification.ts';
import { chooseLanguage, WORDS } from './words.ts';

const language = chooseLanguage(navigator.languages);
const words = WORDS[language];
const page = document.getElementById('page');
/** The token that the page's own address carries. */
const [, kind, token = ''] = /\/(survey|verification)\/([^/]+)\/?$/.exec(location.pathname) ?? [];

document.documentElement.lang = language;
if (page) {
  if (kind === 'verification') void openQuestion(page, verificationOf(token, language));
  else if (kind === 'survey') void openQuestion(page, surveyOf(token, words));
  else showNotice(page, words.invalid);
}
