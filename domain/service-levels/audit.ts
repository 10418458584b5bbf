import type { StatementLine } from './clauses.ts';

/** What an audit looks at, one after the other; `waiting`: it has not begun. */
export const AUDIT_STAGES = ['waiting', 'requests', 'calls', 'statements', 'chains'] as const;
export type AuditStage = (typeof AUDIT_STAGES)[number];

export const FINDING_SUBJECTS = ['request', 'call', 'downtime', 'statement'] as const;

export const FINDING_KINDS = [
  'difference',
  'missing_history',
  'unsound_history',
  'missing_row',
  'unregistered_row',
  'broken_chain',
] as const;

/** Where the database is not what the histories and the journal say, or where these do not hold. */
export interface Finding {
  subject: (typeof FINDING_SUBJECTS)[number];
  /** Of the request, call, downtime or statement; of the contract where it is about a whole chain. */
  id: string;
  /**
   * What people call it: a request's number as its history says, else as its row does, else its id; the telephone
   * system's name of a call; the month and revision of a statement.
   */
  name: string;
  kind: (typeof FINDING_KINDS)[number];
  /** What differs, such as `requests.priority` or `timeline[7].at`. */
  field: string;
  /** What the histories or the journal say. */
  proved: unknown;
  /** What the database says. */
  found: unknown;
}

/** A clause of the contract, reckoned twice. Imported facts count in both: nothing here can prove them. */
export interface AuditedLine {
  /** From the states rebuilt from histories, and from the journal. Null where the statement has no such line. */
  proved: StatementLine | null;
  /** From the read model, or as the statement has it. */
  readModel: StatementLine | null;
  agrees: boolean;
}

/** Of facts that are registered here. */
export interface AuditedFacts {
  /** In the journal, or in the table without being there. */
  registered: number;
  /** Of them those that the journal took over when it began: known to be unchanged since then only. */
  takenOver: number;
  /** As the journal says. */
  proved: number;
}

/** A revision of the month's statement that stands: held against what the histories say of when it was made. */
export interface AuditedStatement {
  id: string;
  revision: number;
  state: string;
  /** ISO 8601, UTC: the facts are judged as they were then. */
  frozenAt: string;
  requests: number;
  calls: number;
  downtimes: number;
  /** The calendar was changed since: whether a call came in opening hours is then taken from the statement. */
  calendarChanged: boolean;
  lines: AuditedLine[];
  provedCents: number;
  statedCents: number;
  isProved: boolean;
}

export interface AuditResult {
  contractId: string;
  contractCode: string;
  /** `YYYY-MM`, of Europe/Rome. */
  month: string;
  /** ISO 8601, UTC: a month that is not over is proved so far. */
  at: string;
  isOver: boolean;
  /** Requests received in the month, and of them those whose every figure was proved. */
  requests: number;
  proved: number;
  /** Numbers of requests that the engine has not been handed yet. */
  waiting: string[];
  calls: AuditedFacts;
  downtimes: AuditedFacts;
  /** Facts of another system: not provable here. */
  imported: { requests: number; calls: number; downtimes: number };
  /** Rows of the whole archive, and entries of the contract's journal, whose chains were verified. */
  chainLength: number;
  journalLength: number;
  lines: AuditedLine[];
  provedCents: number;
  readModelCents: number;
  statements: AuditedStatement[];
  /** How many there are; of very many only the first are listed. */
  findingCount: number;
  findings: Finding[];
  /** No finding, and every line agrees. */
  isProved: boolean;
}

export interface AuditProgress {
  stage: AuditStage;
  /** Of what the stage looks at. */
  done: number;
  total: number;
}
