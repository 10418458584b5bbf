import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import type { StatementFactRow } from '../../../db/statement-facts.ts';
import type { ContractTerms } from '../../../domain/contract/contract-terms.ts';
import { italianMonth } from '../italian.ts';
import { STATE_NAMES } from '../reasons.ts';
import type { StatementBody } from '../schemas.ts';
import { writeFacts } from './fact-list.ts';
import { embedFonts } from './fonts.ts';
import { frameEveryPage } from './frame.ts';
import { writeOpening } from './opening.ts';
import { MARGINS } from './page.ts';

/** One that pdfkit knows and its types do not. */
const PDF_UA = 'PDF/UA' as never;
const BUFFERED_BYTES = 256 * 1024;
const WATERMARKS: Partial<Record<StatementBody['state'], string>> = {
  draft: 'BOZZA',
  superseded: 'SOSTITUITO',
};

/**
 * A statement as a document: PDF 1.7 on A4, tagged after PDF/UA-1 (ISO 14289-1), with every fact that counted or did
 * not. It is written as fast as it is read, a few hundred facts at a time, so that its length costs neither memory nor
 * others their turn. The same statement in the same state gives the same bytes.
 */
export function statementPdf(
  statement: StatementBody,
  batches: AsyncGenerator<StatementFactRow[]>,
  terms: ContractTerms,
): ReadableStream<Uint8Array> {
  const out = new PassThrough({ highWaterMark: BUFFERED_BYTES });
  write(statement, batches, terms, out).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return Readable.toWeb(out) as ReadableStream<Uint8Array>;
}

async function write(
  statement: StatementBody,
  batches: AsyncGenerator<StatementFactRow[]>,
  terms: ContractTerms,
  out: PassThrough,
): Promise<void> {
  const { contractCode, month, revision, state, hash } = statement;
  const title = `Rendiconto ${contractCode}, ${italianMonth(month)}, revisione ${revision}`;
  const doc = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    pdfVersion: '1.7',
    subset: PDF_UA,
    tagged: true,
    lang: 'it',
    displayTitle: true,
    autoFirstPage: false,
    info: {
      Title: title,
      Author: 'Sportello',
      Subject: `${statement.contractTitle}; SHA-256 ${hash}`,
      Creator: 'Sportello',
      Producer: 'Sportello',
      CreationDate: new Date(statement.issuedAt ?? statement.createdAt),
    },
  });
  doc.pipe(out);
  const fonts = embedFonts(doc);
  const finishFrame = frameEveryPage(doc, fonts, {
    head: `${title} · ${STATE_NAMES[state]} · ${statement.administrationName}`,
    hash,
    watermark: WATERMARKS[state] ?? null,
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  doc.addPage();
  const sheet = { doc, fonts, root };
  writeOpening(sheet, statement, terms.penaltyClauses);
  await writeFacts(sheet, batches, terms, () => readOn(out));
  if (out.destroyed) {
    doc.destroy();
    return;
  }
  root.end();
  finishFrame();
  doc.end();
}

/** Waits until the reader has taken what is ready; false where it went away. */
async function readOn(out: PassThrough): Promise<boolean> {
  if (out.writableNeedDrain && !out.destroyed) {
    const gone = new AbortController();
    const wait = { signal: gone.signal };
    await Promise.race([once(out, 'drain', wait), once(out, 'close', wait)]).finally(() => gone.abort());
  }
  return !out.destroyed;
}
