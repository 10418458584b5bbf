import { printable } from './fonts.ts';

/** A4 in points, and what of it is written on. */
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const MARGINS = { top: 64, bottom: 56, left: 40, right: 40 } as const;
export const LEFT = MARGINS.left;
export const WIDTH = PAGE.width - MARGINS.left - MARGINS.right;

/** Ink, quieter ink (AA on white), hairlines, and the colour of the mark. */
export const INK = '#15201d';
export const QUIET = '#475350';
export const HAIRLINE = '#c3cac4';
export const ACCENT = '#0b6462';

/** More room between two lines than the font asks for. */
export const LINE_GAP = 1.2;
const BODY = 9;
const HEADINGS = {
  H1: { size: 20, before: 0, after: 8, colour: INK },
  H2: { size: 12, before: 18, after: 5, colour: INK },
  H3: { size: 9.5, before: 9, after: 1, colour: ACCENT },
} as const;

/** What a part of the document is written on: it goes on at `doc.y`, and belongs to `root`. */
export interface Sheet {
  doc: PDFKit.PDFDocument;
  root: PDFKit.PDFStructureElement;
}

/** Goes on to the next page where so many points have no room on this one. */
export function makeRoom(doc: PDFKit.PDFDocument, height: number): void {
  if (doc.y + height > doc.page.maxY()) doc.addPage();
}

/** A heading that is not left alone at the foot of a page. */
export function heading({ doc, root }: Sheet, level: keyof typeof HEADINGS, text: string): void {
  const { size, before, after, colour } = HEADINGS[level];
  doc.font('bold').fontSize(size);
  if (doc.y > MARGINS.top) doc.y += before;
  makeRoom(doc, doc.heightOfString(printable(text), { width: WIDTH }) + 4 * BODY);
  root.add(doc.struct(level, {}, () => write(doc, text, colour)));
  doc.y += after;
}

/** A paragraph, over as many pages as it takes. */
export function paragraph({ doc, root }: Sheet, text: string, colour: string = INK): void {
  doc.font('regular').fontSize(BODY);
  root.add(doc.struct('P', {}, () => write(doc, text, colour)));
}

/** Things with their names, tagged as a list. */
export function nameList({ doc, root }: Sheet, things: readonly [name: string, value: string][]): void {
  const nameWidth = 130;
  const list = doc.struct('L');
  root.add(list);
  doc.font('regular').fontSize(BODY);
  for (const [name, value] of things) {
    makeRoom(doc, doc.heightOfString(printable(value), { width: WIDTH - nameWidth }));
    const { y } = doc;
    const item = doc.struct('LI');
    list.add(item);
    item.add(doc.struct('Lbl', {}, () => write(doc, name, QUIET)));
    item.add(doc.struct('LBody', {}, () => write(doc, value, INK, LEFT + nameWidth, y)));
    item.end();
    doc.y += 2;
  }
  list.end();
}

/** Writes a text to the right margin, in as many lines as it takes. */
function write(doc: PDFKit.PDFDocument, text: string, colour: string, x: number = LEFT, y = doc.y): void {
  doc.fillColor(colour).text(printable(text), x, y);
}
