/** What explains a deadline: which working intervals counted, which pauses did not. Instants in epoch milliseconds. */
export interface DeadlineProof {
  budgetMs: number;
  usedMs: number;
  intervals: { from: number; to: number }[];
  pauses: { from: number; to: number | null }[];
  escalateAt: number | null;
  movedTo: number | null;
}
