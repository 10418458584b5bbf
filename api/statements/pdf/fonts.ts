import { createRequire } from 'node:module';
import { type EmbeddedFont, inside, type PdfReference } from './internals.ts';

const { resolve } = createRequire(import.meta.url);

/** Inter (SIL Open Font License 1.1): embedded as the subset that a document uses. */
const FILES = {
  regular: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  bold: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
} as const;

/**
 * A font of the document that sets text one character after the other. Shaping (kerning, ligatures) is left out: it is
 * no gain in a table of figures, and takes a thousand times as long.
 */
export interface Typeface {
  /** The text as codes of the embedded subset, hexadecimal, and its width in thousandths of the size. */
  set(text: string): { codes: string; width: number };
  /** Makes the font known to the page that is written on; answers its name there. */
  use(): string;
  /** Where the document keeps it. */
  reference(): PdfReference;
}

export type Fonts = Record<keyof typeof FILES, Typeface>;

/** What stands for a character that the font does not have: PDF/UA allows no missing glyph (ISO 14289-1, 7.21.8). */
const UNKNOWN = 0x25a1;

/** Embeds the fonts in a document. */
export function embedFonts(doc: PDFKit.PDFDocument): Fonts {
  const embed = (name: keyof typeof FILES) => {
    doc.registerFont(name, resolve(FILES[name]));
    doc.font(name);
    return typeface(doc, inside(doc)._font);
  };
  return { regular: embed('regular'), bold: embed('bold') };
}

/** Each character is looked up once, so that a list of any length costs no more memory than its alphabet. */
function typeface(doc: PDFKit.PDFDocument, font: EmbeddedFont): Typeface {
  const known = new Map<string, { code: string; width: number }>();
  const include = (character: string) => {
    const asked = character.codePointAt(0) ?? UNKNOWN;
    const codePoint = font.font.hasGlyphForCodePoint(asked) ? asked : UNKNOWN;
    const { id, advanceWidth } = font.font.glyphForCodePoint(codePoint);
    const place = font.subset.includeGlyph(id);
    const width = advanceWidth * font.scale;
    font.widths[place] = width;
    font.unicode[place] ??= [codePoint];
    const glyph = { code: place.toString(16).padStart(4, '0'), width };
    known.set(character, glyph);
    return glyph;
  };
  return {
    set(text) {
      let codes = '';
      let width = 0;
      for (const character of text) {
        const glyph = known.get(character) ?? include(character);
        codes += glyph.code;
        width += glyph.width;
      }
      return { codes, width };
    },
    use() {
      inside(doc).page.fonts[font.id] = font.ref();
      return font.id;
    },
    reference: () => font.ref(),
  };
}
