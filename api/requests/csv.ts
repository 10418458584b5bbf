import { stringify } from 'csv-stringify';
import type { RequestSummaryRow } from '../../db/requests/list.ts';

/** The columns of the export, in their order, by the names of the API. */
const COLUMNS: Record<string, (row: RequestSummaryRow) => string | number | boolean | null> = {
  number: (row) => row.number,
  state: (row) => row.state,
  kind: (row) => row.kind,
  channel: (row) => row.channel,
  contractCode: (row) => row.contractCode,
  category: (row) => row.categoryName,
  site: (row) => row.siteName,
  priority: (row) => row.priority,
  subject: (row) => row.subject,
  requesterName: (row) => row.requesterName,
  requesterEmail: (row) => row.requesterEmail,
  requesterPhone: (row) => row.requesterPhone,
  assignee: (row) => row.assigneeName,
  createdAt: (row) => row.createdAt.toISOString(),
  dueAt: (row) => row.dueAt?.toISOString() ?? null,
  dueTarget: (row) => row.dueTarget,
  breached: (row) => row.breached,
  unplannable: (row) => row.unplannable,
  resolvedDirectly: (row) => row.resolvedDirectly,
  resolvedAt: (row) => row.resolvedAt?.toISOString() ?? null,
  closedAt: (row) => row.closedAt?.toISOString() ?? null,
  reopenCount: (row) => row.reopenCount,
  reminderCount: (row) => row.reminderCount,
  complaintCount: (row) => row.complaintCount,
  surveyScore: (row) => row.surveyScore,
  id: (row) => row.id,
};

/**
 * CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets read accents) as a stream that asks for the next batch
 * only when the reader has taken the last. Text that a spreadsheet would run as a formula is led by an apostrophe.
 */
export function requestsCsv(batches: AsyncGenerator<RequestSummaryRow[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      const { done, value: rows } = await batches.next();
      const lines = [...(begun ? [] : [Object.keys(COLUMNS)]), ...(rows ?? []).map(toLine)];
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

function toLine(row: RequestSummaryRow): (string | number | boolean | null)[] {
  return Object.values(COLUMNS).map((column) => column(row));
}

function toCsv(lines: unknown[][]): Promise<string> {
  const options = { escape_formulas: true, record_delimiter: 'windows', cast: { boolean: String } } as const;
  return new Promise((resolve, reject) => {
    stringify(lines, options, (error, text) => (error ? reject(error) : resolve(text)));
  });
}
