import type { PenaltyClause } from '../../../domain/service-levels/clauses.ts';
import type { InvoicedPart } from '../../../domain/service-levels/deductible-period.ts';
import { euroText } from '../../../domain/service-levels/money.ts';
import { dateOfDay, dayNumber } from '../../../domain/time/local-date.ts';
import { addMonths, localDateOf } from '../../../domain/time/rome.ts';
import { italianDay, italianInstant, italianMonth } from '../italian.ts';
import { COMPARISON_WORDS, clauseName, partName, STATE_NAMES } from '../reasons.ts';
import type { StatementBody } from '../schemas.ts';
import { wrap } from './line.ts';
import { BOTTOM, INK, LEFT, QUIET, WIDTH } from './page.ts';
import type { Sheet } from './sheet.ts';
import { table } from './table.ts';
import { heading, heightOf, paragraph, writeLines } from './text.ts';

/** The statement itself: parties, lines, total, parts to invoice, what was said about it. */
export function writeOpening(
  sheet: Sheet,
  statement: StatementBody,
  clauses: readonly PenaltyClause[],
): void {
  heading(sheet, 'H1', `Rendiconto di ${italianMonth(statement.month)}`);
  writeParties(sheet, statement);
  heading(sheet, 'H2', 'Livelli di servizio e penali');
  table(sheet, LINE_COLUMNS, lineRows(statement, clauses));
  const parts = statement.invoicedParts;
  if (parts.length > 0) {
    heading(sheet, 'H2', 'Parti da fatturare a prezzo di listino');
    table(sheet, PART_COLUMNS, partRows(parts));
  }
  if (statement.notes.length === 0) return;
  heading(sheet, 'H2', 'Osservazioni e risposte');
  for (const { kind, authorName, at, text } of statement.notes) {
    heading(sheet, 'H3', `${NOTE_NAMES[kind]} · ${authorName} · ${italianInstant(new Date(at))}`);
    paragraph(sheet, text);
  }
}

const NOTE_NAMES = {
  observation: 'Osservazione dell’amministrazione',
  answer: 'Risposta',
  correction: 'Correzione',
} as const;

const SIZE = 9;
const NAME_WIDTH = 130;

function writeParties({ doc, fonts, root }: Sheet, statement: StatementBody): void {
  const { month, revision, reason } = statement;
  const lastDay = dateOfDay(dayNumber(`${addMonths(month, 1)}-01`) - 1);
  const facts: [string, string][] = [
    ['Amministrazione', statement.administrationName],
    ['Contratto', `${statement.contractCode} · ${statement.contractTitle}`],
    ['CIG', statement.cig ?? 'non indicato'],
    ['Versione del contratto', String(statement.contractVersion)],
    ['Periodo', `dal ${italianDay(`${month}-01`)} al ${italianDay(lastDay)}`],
    ['Revisione', reason ? `${revision}. Motivo: ${reason}` : String(revision)],
    ['Stato', standingOf(statement)],
    ['Impronta dei fatti', statement.factsHash],
    ['Impronta del rendiconto', statement.hash],
  ];
  const list = doc.struct('L');
  root.add(list);
  for (const [name, value] of facts) {
    const lines = wrap(fonts.regular, value, SIZE, WIDTH - NAME_WIDTH);
    if (doc.y + heightOf(lines, SIZE) > BOTTOM) doc.addPage();
    const at = { size: SIZE, y: doc.y };
    const item = doc.struct('LI');
    list.add(item);
    const writeName = () => writeLines(doc, fonts.regular, [name], { ...at, x: LEFT, colour: QUIET });
    const writeValue = () =>
      writeLines(doc, fonts.regular, lines, { ...at, x: LEFT + NAME_WIDTH, colour: INK });
    item.add(doc.struct('Lbl', {}, [writeName]));
    item.add(doc.struct('LBody', {}, [writeValue]));
    item.end();
    doc.y += heightOf(lines, SIZE) + 2;
  }
  list.end();
}

function standingOf({ state, approvedAt, approvedByName, issuedAt }: StatementBody): string {
  const parts: string[] = [STATE_NAMES[state]];
  if (approvedAt) {
    const by = approvedByName ? ` da ${approvedByName}` : '';
    parts.push(`approvato il ${italianInstant(new Date(approvedAt))}${by}`);
  }
  if (issuedAt) parts.push(`emesso il ${italianInstant(new Date(issuedAt))}`);
  return parts.join(', ');
}

const LINE_COLUMNS = [
  { title: 'Clausola', width: 130 },
  { title: 'Misura', width: 84 },
  { title: 'Penale', width: 76 },
  { title: 'Calcolo', width: 148 },
  { title: 'Importo', width: 87.28, align: 'right' as const },
];

function lineRows({ lines, totalCents }: StatementBody, clauses: readonly PenaltyClause[]) {
  const rows = lines.map((line, index) => {
    const clause = clauses[index];
    const { numerator, denominator, percent, comparison, thresholdPercent, amountCents, formula } = line;
    const figure =
      percent === null ? 'nessun dato' : `${percent.replace('.', ',')} %\n${numerator} su ${denominator}`;
    return {
      cells: [
        `${index + 1}. ${clause ? clauseName(clause) : line.kind}`,
        figure,
        `${COMPARISON_WORDS[comparison]} ${thresholdPercent.replace('.', ',')} %`,
        formula.replace(/ (?=[%‰€])/g, '\u00a0'),
        euroText(amountCents),
      ],
    };
  });
  return [...rows, { cells: ['Totale', '', '', '', euroText(totalCents)], bold: true }];
}

const PART_COLUMNS = [
  { title: 'Richiesta', width: 90 },
  { title: 'Ordine di lavoro', width: 100 },
  { title: 'Parte', width: 185.28 },
  { title: 'Quantità', width: 60 },
  { title: 'Sostituita il', width: 90 },
];

function partRows(parts: readonly InvoicedPart[]) {
  return parts.map((part) => ({
    cells: [
      part.requestNumber,
      part.workOrderNumber,
      partName(part),
      String(part.quantity).replace('.', ','),
      italianDay(localDateOf(Date.parse(part.replacedAt))),
    ],
  }));
}
