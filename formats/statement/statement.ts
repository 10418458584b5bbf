import type { StatementLine } from '../../domain/service-levels/clauses.ts';
import type { StatementState } from '../../domain/service-levels/closing.ts';
import type { InvoicedPart } from '../../domain/service-levels/deductible-period.ts';
import type { FactReason } from './words.ts';

/** A point in time; as text it is ISO 8601. */
export type PointInTime = Date | string;

/** A statement as its documents need it. */
export interface Statement {
  contractCode: string;
  contractTitle: string;
  cig: string | null;
  administrationName: string;
  contractVersion: number;
  /** `2026-10` */
  month: string;
  state: StatementState;
  revision: number;
  /** Why it corrects the revision before. */
  reason: string | null;
  /** One for each clause of the contract, in its order. */
  lines: StatementLine[];
  totalCents: number;
  invoicedParts: InvoicedPart[];
  factsHash: string;
  hash: string;
  createdAt: PointInTime;
  approvedAt: PointInTime | null;
  approvedByName: string | null;
  issuedAt: PointInTime | null;
  notes: {
    kind: 'observation' | 'answer' | 'correction';
    authorName: string;
    at: PointInTime;
    text: string;
  }[];
}

/** A request, call or downtime that counted or did not. */
export interface StatementFact {
  kind: 'request' | 'call' | 'downtime';
  id: string;
  /** The request's number, the call's name, the reason of a downtime. */
  name: string | null;
  at: PointInTime | null;
  /** Came from another system. */
  imported: boolean;
  /** Of a downtime within the month, begun ones whole. */
  minutes: number | null;
  /** Of each clause that is about such facts, in the order of the contract. */
  verdicts: FactVerdict[];
}

/** What one clause says of a fact. `clause` is its place in the contract, and so of its line, from 0. */
export interface FactVerdict {
  clause: number;
  counted: boolean;
  /** It counts in the numerator. */
  hit: boolean;
  why: FactReason;
}
