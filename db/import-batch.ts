/** What became of a batch of imported facts. */
export interface BatchResult {
  inserted: number;
  /** The places in the batch of facts that are kept already, and otherwise: they stay as they are kept. */
  differing: number[];
}

/** Instants of the rows below as JSON takes them. */
export function instantText(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
