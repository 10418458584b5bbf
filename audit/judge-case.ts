import type { AuditedContract, AuditedRequest } from '../db/audits/audited-requests.ts';
import type { Finding } from '../domain/service-levels/audit.ts';
import { compare } from './compare.ts';
import { type RebuiltRequest, rebuildRequest, UnsoundHistoryError } from './rebuild.ts';
import type { Replayed } from './replay.ts';
import type { WorkflowRuns } from './runs.ts';

/** A request with all that is known of it: its rows, and the runs of its workflow. */
export interface Case {
  requestId: string;
  rows: AuditedRequest | null;
  runs: WorkflowRuns;
  /** The engine has not been handed the request yet. */
  isWaiting: boolean;
  /** It has ended and is about to be archived. */
  isToBeArchived: boolean;
  /** Something of it came from the engine, so that it may have moved between two looks. */
  isLive: boolean;
}

export interface Judged {
  findings: Finding[];
  /** Null where the histories do not tell. */
  request: RebuiltRequest | null;
}

/** Says of one request whether the read model is what its histories say. */
export function judgeCase(one: Case, replayed: Replayed[], contract: AuditedContract): Judged {
  const { requestId, rows, runs } = one;
  const findings: Finding[] = [];
  let name = typeof rows?.request.number === 'string' ? rows.request.number : requestId;
  const find = (kind: Finding['kind'], field: string, proved: unknown, found: unknown) =>
    void findings.push({ subject: 'request', id: requestId, name, kind, field, proved, found });

  const rebuilt = (): RebuiltRequest | null => {
    for (const runId of runs.unreadable)
      find('unsound_history', requestId, 'a history', `unreadable ${runId}`);
    if (runs.isMissing) find('missing_history', requestId, 'a history', 'no history');
    if (runs.isUnarchived && !one.isToBeArchived)
      find('missing_history', requestId, 'archived', 'only in the engine');
    if (runs.isMissing || runs.runs.length === 0) return null;
    const failed = replayed.find(({ error }) => error !== null);
    if (failed) {
      find('unsound_history', requestId, 'follows the rules', failed.error);
      return null;
    }
    try {
      return rebuildRequest(replayed);
    } catch (error) {
      if (!(error instanceof UnsoundHistoryError)) throw error;
      find('unsound_history', requestId, 'follows the rules', error.message);
      return null;
    }
  };

  const request = rebuilt();
  if (request === null) return { findings, request: null };
  name = request.state.number;
  if (rows === null) find('missing_row', 'requests', 'a row', 'no row');
  else
    for (const { field, proved, found } of compare(request, rows, contract.administrationId))
      find('difference', field, proved, found);
  return { findings, request };
}
