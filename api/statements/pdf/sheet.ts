import type { Fonts } from './fonts.ts';

/** What a part of the document is written on: it goes on at `doc.y`, and belongs to `root`. */
export interface Sheet {
  doc: PDFKit.PDFDocument;
  fonts: Fonts;
  root: PDFKit.PDFStructureElement;
}
