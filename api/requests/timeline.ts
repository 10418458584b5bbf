import type { Db } from '../../db/database.ts';
import { labelsOf } from '../../db/labels.ts';
import { textBodies } from '../../db/requests/texts.ts';
import type { TimelineRow } from '../../db/requests/timeline.ts';
import type { Scope } from '../../db/scope.ts';
import type { NoteVisibility } from '../../domain/request/commands.ts';
import { isTextId, textIdsIn } from '../../domain/request/texts.ts';
import type { TimelineEntry } from './schemas.ts';

/** Fields of events that hold instants in epoch milliseconds. */
const INSTANTS = new Set([
  'at',
  'until',
  'dueAt',
  'warnAt',
  'escalateAt',
  'from',
  'to',
  'expiresAt',
  'recontactDueAt',
  'closedFrom',
]);
/** Fields of events that name something people know by another name: shown beside the id. */
const NAMED: Record<string, string> = {
  supplierId: 'supplierName',
  assigneeId: 'assigneeName',
  categoryId: 'categoryName',
  intoId: 'intoNumber',
  fromId: 'fromNumber',
};

/** Which texts of a request who asks may read. */
export function readableVisibilities(scope: Scope): NoteVisibility[] {
  switch (scope.kind) {
    case 'all':
      return ['internal', 'requester', 'supplier'];
    case 'administration':
      return ['requester'];
    case 'supplier':
      return ['supplier'];
  }
}

/**
 * Which texts of what concerns a work order who asks may read: its supplier those that are written for it, and what the
 * requester says or is told of the work.
 */
export function workOrderVisibilities(scope: Scope): NoteVisibility[] {
  return scope.kind === 'supplier' ? ['supplier', 'requester'] : readableVisibilities(scope);
}

interface TimelineOf {
  /** Shown as the name of the actor "requester". */
  requesterName: string;
  /** Of the texts that the rows name, those with one of these. */
  visibilities: readonly NoteVisibility[];
}

/** Timeline rows as who asks may read them: with names and texts; notes that are not for their eyes are left out. */
export async function presentTimeline(
  db: Db,
  rows: readonly TimelineRow[],
  { requesterName, visibilities }: TimelineOf,
): Promise<TimelineEntry[]> {
  const visible = rows.filter((row) => isVisible(row, visibilities));
  const [texts, labels] = await Promise.all([
    textBodies(
      db,
      visible.flatMap(({ data }) => textIdsIn(data)),
      visibilities,
    ),
    labelsOf(db, visible.flatMap(namedIds)),
  ]);
  return visible.map((row) => ({
    seq: row.seq,
    type: row.type,
    at: row.at,
    actor: {
      kind: row.actorKind,
      id: row.actorId,
      name: row.actorKind === 'requester' ? requesterName : labelOf(labels, row.actorId),
    },
    workOrderId: textOf(row.data.workOrderId),
    data: presentData(row.data, texts, labels),
  }));
}

function isVisible(row: TimelineRow, visibilities: readonly NoteVisibility[]): boolean {
  return row.type !== 'noted' || visibilities.includes(row.data.visibility as NoteVisibility);
}

function namedIds(row: TimelineRow): string[] {
  const named = Object.keys(NAMED).flatMap((field) => textOf(row.data[field]) ?? []);
  return row.actorId === null ? named : [row.actorId, ...named];
}

/** `<name>TextId` becomes `<name>` with the text's body, and the first of the event's own also `text`. */
function presentData(
  data: Record<string, unknown>,
  texts: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(data)) {
    if (isTextId(field)) {
      const body = bodyOf(texts, value);
      if (field !== 'textId') shown[nameOfText(field)] = body;
      shown.text = shown.text ?? body;
    } else {
      shown[field] = presentValue(field, value, texts);
      const name = NAMED[field];
      if (name && typeof value === 'string') shown[name] = labelOf(labels, value);
    }
  }
  return shown;
}

/** Instants and ids of texts become text at any depth; how long a plan's proof is does not concern a timeline. */
function presentValue(field: string, value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'number' && INSTANTS.has(field)) return new Date(value).toISOString();
  if (Array.isArray(value)) return value.map((item) => presentValue('', item, texts));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'intervals')
      .map(([name, inner]) =>
        isTextId(name) ? [nameOfText(name), bodyOf(texts, inner)] : [name, presentValue(name, inner, texts)],
      ),
  );
}

function nameOfText(field: string): string {
  return field.slice(0, -'TextId'.length);
}

function bodyOf(texts: ReadonlyMap<string, string>, id: unknown): string | null {
  return typeof id === 'string' ? (texts.get(id) ?? null) : null;
}

function labelOf(labels: ReadonlyMap<string, string>, id: string | null): string | null {
  return id === null ? null : (labels.get(id) ?? null);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
