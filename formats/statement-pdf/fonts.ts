import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const { resolve } = createRequire(import.meta.url);

/** Inter (SIL Open Font License 1.1): embedded as the subset that a document uses. */
const FONTS = {
  regular: unshaped('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  bold: unshaped('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
};
const CHARACTERS = new Set(parsed(FONTS.regular).characterSet);

/** What stands for a character that the font does not have: PDF/UA allows no missing glyph (ISO 14289-1, 7.21.8). */
const UNKNOWN = '□';

/**
 * Makes the fonts known to a document, as `regular` and `bold`. Each document has its own: a glyph that was embedded in
 * one may no longer tell which character it is.
 */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  for (const [name, bytes] of Object.entries(FONTS)) doc.registerFont(name, parsed(bytes));
}

/** A text with letters composed, blanks as single spaces, and what the fonts do not have replaced. */
export function printable(text: string): string {
  const plain = text.normalize('NFC').replace(/[ \t\r]+/g, ' ');
  return plain.replace(/[^\n]/gu, (one) => (CHARACTERS.has(one.codePointAt(0) ?? 0) ? one : UNKNOWN));
}

/**
 * A font without its tables of kerning and ligatures: no loss in a table of figures, and text is set a hundred times
 * as fast.
 */
function unshaped(file: string): Buffer {
  const bytes = readFileSync(resolve(file));
  for (const tag of ['GSUB', 'GPOS']) bytes.write('    ', bytes.indexOf(tag));
  return bytes;
}

function parsed(bytes: Buffer): Font {
  const font = create(bytes);
  if (!('characterSet' in font)) throw new Error('This file holds several fonts');
  return font;
}

declare global {
  namespace PDFKit.Mixins {
    /** What pdfkit takes and its types leave out. */
    interface PDFFont {
      registerFont(name: string, src: Font): this;
    }
  }
}
