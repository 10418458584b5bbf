import type { RequestSummaryRow } from '../../db/requests/list.ts';
import { type CsvRow, csvStream } from '../../formats/csv.ts';

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

/** Requests as CSV, a batch at a time as the reader takes them. */
export function requestsCsv(batches: AsyncGenerator<RequestSummaryRow[]>): ReadableStream<Uint8Array> {
  return csvStream(rowsOf(batches));
}

async function* rowsOf(batches: AsyncGenerator<RequestSummaryRow[]>): AsyncGenerator<CsvRow[]> {
  const columns = Object.values(COLUMNS);
  let head: CsvRow[] = [Object.keys(COLUMNS)];
  for await (const requests of batches) {
    yield [...head, ...requests.map((request) => columns.map((column) => column(request)))];
    head = [];
  }
  yield head;
}
