/** One fact as a file gives it, not checked yet. */
export interface SourceLine {
  /** The number of the line that it begins on, from 1. */
  line: number;
  /** Its members by name; null where the line cannot be read. */
  values: Record<string, unknown> | null;
  /** Why it cannot be read. */
  problem: string | null;
}

/** Takes a file in pieces of any size and gives what each piece completes, in order. */
export interface LineReader {
  push(text: string): SourceLine[];
  /** The end of the file: what was still open. */
  end(): SourceLine[];
}

/** In characters: longer than any fact, so that a broken file cannot fill the memory. */
export const LONGEST_LINE = 100_000;
