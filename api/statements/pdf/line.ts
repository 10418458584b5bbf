import type { Typeface } from './fonts.ts';
import { inside } from './internals.ts';

const BLANKS = /[ \t\r]+/;

/** A piece of a line: what it says and where it begins, in points from the left edge. */
export interface Piece {
  x: number;
  text: string;
}

/** Writes pieces of text on one baseline, `y` points from the top, as wide as they come. */
export function writeLine(
  doc: PDFKit.PDFDocument,
  typeface: Typeface,
  { size, y, pieces }: { size: number; y: number; pieces: readonly Piece[] },
): void {
  let content = `BT /${typeface.use()} ${size} Tf`;
  // The page's own space has its origin at the top, so that letters are turned over again.
  for (const { x, text } of pieces) content += ` 1 0 0 -1 ${x} ${y} Tm <${typeface.set(text).codes}> Tj`;
  doc.addContent(`${content} ET`);
}

/** How wide a text is, in points. */
export function widthOf(typeface: Typeface, text: string, size: number): number {
  return (typeface.set(text).width * size) / 1000;
}

/** A text cut to a width in points, with an ellipsis where something is left out. */
export function cutTo(typeface: Typeface, text: string, size: number, width: number): string {
  if (widthOf(typeface, text, size) <= width) return text;
  let length = text.length;
  while (length > 0 && widthOf(typeface, `${text.slice(0, length)}…`, size) > width) length -= 1;
  return `${text.slice(0, length)}…`;
}

/** A text in lines of a width in points, broken at blanks (those that bind do not break), and within a word that is wider than a line. */
export function wrap(typeface: Typeface, text: string, size: number, width: number): string[] {
  const fits = (one: string) => widthOf(typeface, one, size) <= width;
  const lines: string[] = [];
  for (const paragraph of text.normalize('NFC').split('\n')) {
    let line = '';
    for (const word of paragraph.split(BLANKS)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      for (const character of word) {
        if (!fits(line + character)) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** Marks what is drawn as no content of the document: page furniture (ISO 32000-1, 14.8.2.2). */
export function furniture(
  doc: PDFKit.PDFDocument,
  draw: () => void,
  type: 'Pagination' | 'Layout' = 'Pagination',
): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

/**
 * Writes down which parts of a page that is done belong to which elements of the structure, and lets go of them: what a
 * long document keeps in memory does not grow with what was written.
 * @param key the page's, taken before the next page began
 */
export function settlePage(doc: PDFKit.PDFDocument, key: number): void {
  const tree = inside(doc).getStructParentTree();
  const parents = inside(doc).ref(tree.get(key) as object);
  parents.end();
  parents.data = null;
  tree.add(key, parents);
}
