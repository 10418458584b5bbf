import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import type { StatementFactRow } from '../../../db/statements/facts.ts';
import type { ContractTerms } from '../../../domain/contract/contract-terms.ts';
import { italianMonth } from '../italian.ts';
import { STATE_NAMES } from '../reasons.ts';
import type { StatementBody } from '../schemas.ts';
import { writeFacts } from './fact-list.ts';
import { embedFonts } from './fonts.ts';
import { frameEveryPage } from './frame.ts';
import { gathered } from './gathered.ts';
import { writeOpening } from './opening.ts';
import { MARGINS } from './page.ts';

/** One that pdfkit knows and its types do not. */
const PDF_UA = 'PDF/UA' as never;
const WATERMARKS: Partial<Record<StatementBody['state'], string>> = {
  draft: 'BOZZA',
  superseded: 'SOSTITUITO',
};

/**
 * A statement as a document: PDF 1.7 on A4, tagged after PDF/UA-1 (ISO 14289-1), with every fact that counted or did
 * not. It is written as it is read, some facts at a time, so that its length costs neither memory nor others their
 * turn. The same statement in the same state gives the same bytes.
 */
export function statementPdf(
  statement: StatementBody,
  batches: AsyncGenerator<StatementFactRow[]>,
  terms: ContractTerms,
): ReadableStream<Uint8Array> {
  const pieces = write(statement, batches, terms);
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function* write(
  statement: StatementBody,
  batches: AsyncGenerator<StatementFactRow[]>,
  terms: ContractTerms,
): AsyncGenerator<Uint8Array, undefined> {
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
  const ready = gathered();
  doc.on('data', ready.put);
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
  for await (const _ of writeFacts(sheet, batches, terms)) yield ready.take();
  root.end();
  finishFrame();
  const ended = once(doc, 'end');
  doc.end();
  await ended;
  yield ready.take();
}
