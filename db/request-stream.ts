import type { ProcessTerms } from '../domain/contract/terms.ts';
import type { RequestEvent, Stamped } from '../domain/request/events.ts';
import { categoryPlace } from './categories.ts';
import type { Db } from './database.ts';
import { termsOfVersion } from './process-terms.ts';
import { ownTimeline, type TimelineRow } from './timeline.ts';

/** A request's own stream: its events as they happened, and the timeline's rows that keep them, in the same order. */
export interface RequestStream {
  rows: TimelineRow[];
  events: Stamped<RequestEvent>[];
}

/**
 * Reads back what a request's workflow has recorded. The timeline leaves the contract's terms out: they come from the
 * contract's versions, which never change.
 * @param present the terms that hold for the request now
 */
export async function requestStream(
  db: Db,
  requestId: string,
  present: ProcessTerms,
): Promise<RequestStream> {
  const rows = await ownTimeline(db, requestId);
  const newest = rows.findLastIndex(carriesTerms);
  const events: Stamped<RequestEvent>[] = [];
  let categoryId: string | null = null;
  for (const [index, row] of rows.entries()) {
    if (row.data.categoryId !== undefined) categoryId = row.data.categoryId as string | null;
    const terms = carriesTerms(row)
      ? { terms: index === newest ? present : await termsAt(rows, index, categoryId) }
      : {};
    events.push({
      seq: row.streamSeq,
      at: row.at.getTime(),
      actor: { kind: row.actorKind, id: row.actorId },
      event: { type: row.type, ...row.data, ...terms } as RequestEvent,
    });
  }
  return { rows, events };

  async function termsAt(entries: readonly TimelineRow[], index: number, category: string | null) {
    return termsOfVersion(db, {
      contractId: present.contractId,
      version: versionAt(entries, index, present),
      category: await categoryPlace(db, category),
    });
  }
}

const carriesTerms = ({ type }: TimelineRow): boolean => ['received', 'qualified', CHANGE].includes(type);

/** A supervisor moved the request to another version; the entry says from which to which. */
const CHANGE = 'terms_changed';

/** The contract's version that an entry speaks of: until the next change the one that it leaves. */
function versionAt(rows: readonly TimelineRow[], index: number, present: ProcessTerms): number {
  if (rows[index]?.type === CHANGE) return Number(rows[index].data.contractVersion);
  const next = rows.slice(index).find(({ type }) => type === CHANGE);
  return next ? Number(next.data.previousVersion) : present.contractVersion;
}
