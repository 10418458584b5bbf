import type { StatementLine } from '../domain/service-levels/clauses.ts';

/** Where the read model, or the archive, is not what the histories say. */
export interface Finding {
  /** The request's number as its history says, else as its row does, else its id. */
  number: string;
  requestId: string;
  kind: 'difference' | 'missing_history' | 'unsound_history' | 'missing_row' | 'broken_chain';
  /** What differs, such as `requests.priority` or `timeline[7].at`. */
  field: string;
  /** What the histories say. */
  proved: unknown;
  /** What the database says. */
  found: unknown;
}

/** A clause of the contract, reckoned twice. Imported requests count in both: nothing here can prove them. */
export interface AuditedLine {
  /** From the states rebuilt from histories. */
  proved: StatementLine;
  /** From the read model. */
  readModel: StatementLine;
  agrees: boolean;
}

export interface AuditResult {
  contractId: string;
  contractCode: string;
  /** `YYYY-MM`, of Europe/Rome. */
  month: string;
  /** Requests received in the month, and of them those whose every figure was proved. */
  requests: number;
  proved: number;
  /** Numbers of requests that the engine has not been handed yet. */
  waiting: string[];
  /** Facts of another system: not provable here. */
  imported: { requests: number; calls: number };
  /** Rows of the whole archive, whose chain was verified. */
  chainLength: number;
  lines: AuditedLine[];
  findings: Finding[];
  /** No finding, and every line agrees. */
  isProved: boolean;
}

export interface AuditProgress {
  done: number;
  total: number;
}
