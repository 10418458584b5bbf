import type { PenaltyClause } from '../../domain/service-levels/clauses.ts';
import { euroText } from '../../domain/service-levels/money.ts';
import { dateOfDay, dayNumber } from '../../domain/time/local-date.ts';
import { addMonths, localDateOf } from '../../domain/time/rome.ts';
import { italianDay, italianInstant, italianMonth, italianNumber } from '../statement/italian.ts';
import type { Statement } from '../statement/statement.ts';
import { COMPARISON_WORDS, clauseName, partName, STATE_NAMES } from '../statement/words.ts';
import { heading, nameList, paragraph, type Sheet } from './layout.ts';
import { table } from './table.ts';

const LINE_COLUMNS = [
  { title: 'Clausola', width: 130 },
  { title: 'Misura', width: 84 },
  { title: 'Penale', width: 76 },
  { title: 'Calcolo', width: 148 },
  { title: 'Importo', width: 77.28, align: 'right' as const },
];
const PART_COLUMNS = [
  { title: 'Richiesta', width: 90 },
  { title: 'Ordine di lavoro', width: 100 },
  { title: 'Parte', width: 185.28 },
  { title: 'Quantità', width: 60 },
  { title: 'Sostituita il', width: 80 },
];
const NOTE_NAMES = {
  observation: 'Osservazione dell’amministrazione',
  answer: 'Risposta',
  correction: 'Correzione',
} as const;

/** The statement itself: parties, lines, total, parts to invoice, what was said about it. */
export function writeOpening(sheet: Sheet, statement: Statement, clauses: readonly PenaltyClause[]): void {
  const { month, totalCents, invoicedParts, notes } = statement;
  heading(sheet, 'H1', `Rendiconto di ${italianMonth(month)}`);
  nameList(sheet, partiesOf(statement));
  heading(sheet, 'H2', 'Livelli di servizio e penali');
  const total = ['Totale', '', '', '', euroText(totalCents)];
  table(sheet, LINE_COLUMNS, lineRows(statement, clauses), total);
  if (invoicedParts.length > 0) {
    heading(sheet, 'H2', 'Parti da fatturare a prezzo di listino');
    table(sheet, PART_COLUMNS, partRows(invoicedParts));
  }
  if (notes.length > 0) heading(sheet, 'H2', 'Osservazioni e risposte');
  for (const { kind, authorName, at, text } of notes) {
    heading(sheet, 'H3', `${NOTE_NAMES[kind]} · ${authorName} · ${italianInstant(at)}`);
    paragraph(sheet, text);
  }
}

function partiesOf(statement: Statement): [string, string][] {
  const { month, revision, reason } = statement;
  const lastDay = dateOfDay(dayNumber(`${addMonths(month, 1)}-01`) - 1);
  return [
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
}

function standingOf({ state, approvedAt, approvedByName, issuedAt }: Statement): string {
  const parts: string[] = [STATE_NAMES[state]];
  if (approvedAt) {
    const by = approvedByName ? ` da ${approvedByName}` : '';
    parts.push(`approvato il ${italianInstant(approvedAt)}${by}`);
  }
  if (issuedAt) parts.push(`emesso il ${italianInstant(issuedAt)}`);
  return parts.join(', ');
}

function lineRows({ lines }: Statement, clauses: readonly PenaltyClause[]): string[][] {
  return lines.map((line, index) => {
    const clause = clauses[index];
    const { numerator, denominator, percent, comparison, thresholdPercent } = line;
    return [
      `${index + 1}. ${clause ? clauseName(clause) : line.kind}`,
      percent === null ? 'nessun dato' : `${italianNumber(percent)} %\n${numerator} su ${denominator}`,
      `${COMPARISON_WORDS[comparison]} ${italianNumber(thresholdPercent)} %`,
      line.formula.replace(/ (?=[%‰€])/g, '\u00a0'),
      euroText(line.amountCents),
    ];
  });
}

function partRows(parts: Statement['invoicedParts']): string[][] {
  return parts.map((part) => [
    part.requestNumber,
    part.workOrderNumber,
    partName(part),
    italianNumber(part.quantity),
    italianDay(localDateOf(Date.parse(part.replacedAt))),
  ]);
}
