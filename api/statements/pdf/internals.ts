/** A reference that pdfkit writes when it is ended. */
export interface PdfReference {
  id: number;
  data: unknown;
  write(chunk: string): void;
  end(): void;
}

/** A font that pdfkit embeds as the subset that was included. */
export interface EmbeddedFont {
  id: string;
  /** Thousandths of the size for each unit of the font. */
  scale: number;
  ref(): PdfReference;
  subset: { includeGlyph(id: number): number };
  /** By the glyph's place in the subset: its width in thousandths of the size, and what it stands for. */
  widths: number[];
  unicode: number[][];
  font: {
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { id: number; advanceWidth: number };
  };
}

interface Internals {
  _font: EmbeddedFont;
  page: {
    fonts: Record<string, PdfReference>;
    xobjects: Record<string, PdfReference>;
    structParentTreeKey: number;
  };
  ref(data: object): PdfReference;
  getStructParentTree(): { get(key: number): unknown; add(key: number, value: unknown): void };
}

/** What pdfkit's documents have and its types leave out. */
export function inside(doc: PDFKit.PDFDocument): Internals {
  return doc as unknown as Internals;
}
