import { stringify } from 'csv-stringify';
import { callMeasure, downtimeMeasure, requestMeasure } from '../../db/service-level-facts.ts';
import type { StatementFactRow } from '../../db/statement-facts.ts';
import type { ContractTerms } from '../../domain/contract/contract-terms.ts';
import type { PenaltyClause } from '../../domain/service-levels/clauses.ts';
import type { InvoicedPart } from '../../domain/service-levels/invoiced-parts.ts';
import { verdictOfCall, verdictOfRequest } from '../../domain/service-levels/statement.ts';
import type { Verdict } from '../../domain/service-levels/verdict.ts';
import { isoOrNull } from '../instants.ts';
import { clauseName, REASONS } from './reasons.ts';

const HEADING = ['clausola', 'tipo', 'numero', 'data', 'importato', 'contato', 'esito', 'motivo', 'id'];
const KINDS = {
  request: 'richiesta',
  imported_request: 'richiesta',
  call: 'chiamata',
  downtime: 'indisponibilità',
} as const;

/**
 * Every request, call and downtime of a statement, clause by clause, with whether it counted and why, then the parts to
 * invoice at list price: CSV (RFC 4180, UTF-8 with its mark), a batch at a time as the reader takes them.
 */
export function statementCsv(
  batches: AsyncGenerator<StatementFactRow[]>,
  terms: ContractTerms,
  parts: readonly InvoicedPart[],
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      const { done, value: rows } = await batches.next();
      const lines = [
        ...(begun ? [] : [HEADING]),
        ...(rows ?? []).flatMap((row: StatementFactRow) => linesOf(row, terms)),
        ...(done ? parts.map(lineOf) : []),
      ];
      const text = `${begun ? '' : '\ufeff'}${await toCsv(lines)}`;
      begun = true;
      if (text) controller.enqueue(encoder.encode(text));
      if (done) controller.close();
    },
    async cancel() {
      await batches.return(undefined);
    },
  });
}

/** One line for each clause that is about such facts. */
function linesOf(row: StatementFactRow, terms: ContractTerms): string[][] {
  const imported = row.kind === 'imported_request' ? 'sì' : 'no';
  return terms.penaltyClauses.flatMap((clause) => {
    const judged = judge(row, clause, terms);
    if (!judged) return [];
    const { counted, outcome, why } = judged;
    const named = [KINDS[row.kind], row.name ?? '', isoOrNull(row.at) ?? '', imported];
    return [[clauseName(clause), ...named, counted ? 'sì' : 'no', outcome, why, row.ref]];
  });
}

/** A part as a line: no clause counts it, it is only to be invoiced (R38). */
function lineOf(part: InvoicedPart): string[] {
  const { workOrderNumber, requestNumber, replacedAt, quantity, description, code, workOrderId } = part;
  const what = `${String(quantity).replace('.', ',')} × ${description}${code === null ? '' : ` (${code})`}`;
  const why = `${what}, richiesta ${requestNumber}`;
  const named = ['ricambio', workOrderNumber, replacedAt, 'no'];
  return ['Ricambi a prezzo di listino', ...named, 'no', 'da fatturare', why, workOrderId];
}

/** Null where the clause is not about facts of this kind. */
function judge(
  { kind, measure }: StatementFactRow,
  clause: PenaltyClause,
  terms: ContractTerms,
): { counted: boolean; outcome: string; why: string } | null {
  if (kind === 'downtime') {
    if (clause.kind !== 'availability_credit') return null;
    const { from, to } = downtimeMeasure(measure);
    const minutes = Math.ceil((to - from) / 60_000);
    return { counted: true, outcome: 'fermo', why: `indisponibile per ${minutes} minuti nel mese` };
  }
  if (kind === 'call') {
    if (clause.kind !== 'abandoned_calls') return null;
    return worded(verdictOfCall(clause, terms.abandonment, callMeasure(measure)), 'abbandonata', 'risposta');
  }
  if (clause.kind === 'direct_resolution')
    return worded(verdictOfRequest(clause, requestMeasure(measure)), 'risolta', 'non risolta');
  if (clause.kind === 'deadlines_met')
    return worded(verdictOfRequest(clause, requestMeasure(measure)), 'rispettata', 'superata');
  return null;
}

function worded({ counted, hit, why }: Verdict, hitName: string, missName: string) {
  return { counted, outcome: counted ? (hit ? hitName : missName) : '', why: REASONS[why] };
}

function toCsv(lines: string[][]): Promise<string> {
  const options = { escape_formulas: true, record_delimiter: 'windows' } as const;
  return new Promise((resolve, reject) => {
    stringify(lines, options, (error, text) => (error ? reject(error) : resolve(text)));
  });
}
