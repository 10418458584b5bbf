import { element } from './element.ts';
import type { Notice } from './words.ts';

/** Takes the page's place; the focus goes along, so that it is read out. */
export function showNotice(into: HTMLElement, notice: Notice): void {
  document.title = `${notice.title} – Sportello`;
  const heading = element('h1', { tabindex: '-1' }, notice.title);
  into.replaceChildren(heading, element('p', {}, notice.text));
  heading.focus();
}
