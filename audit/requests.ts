import { setTimeout as sleep } from 'node:timers/promises';
import { tallyKnown } from '../db/audits/audited-facts.ts';
import {
  type AuditedRequest,
  type AuditedTime,
  readAudited,
  requestsToAudit,
} from '../db/audits/audited-requests.ts';
import type { Db } from '../db/database.ts';
import { requestMeasure } from '../db/statements/tally.ts';
import type { Finding } from '../domain/service-levels/audit.ts';
import type { RequestMeasure, Tally } from '../domain/service-levels/facts.ts';
import { compareRequest } from './compare.ts';
import { gatherRuns, type LiveHistory, type WorkflowRuns } from './histories.ts';
import { createCounter, measureOf, measureOfState } from './measures.ts';
import { type RebuiltRequest, rebuildRequest, UnsoundHistoryError } from './rebuild.ts';
import type { Replayed, Replayer } from './replay.ts';
import type { StatementAudit } from './statements.ts';

/** Requests read at once. */
const BATCH = 50;
/** What moves while it is looked at is looked at again so often. */
const PASSES = 4;
const BETWEEN_PASSES_MS = 500;

export interface AuditedRequests {
  total: number;
  proved: number;
  /** Numbers of those that the engine has not been handed yet. */
  waiting: string[];
  /** As histories say, and as the rows say; both with those that were imported. */
  facts: readonly Tally<RequestMeasure>[];
  readModel: readonly Tally<RequestMeasure>[];
  findings: Finding[];
}

/** A request, and the runs of its workflow. */
type Case = AuditedRequest & { runs: WorkflowRuns };

/**
 * Goes through the requests of the month, several at a time; what moves meanwhile is looked at again.
 *
 * @param statements each request is looked at for them as well
 * @param begin is told how many there are, and gives what to call after each
 */
export async function auditRequests(
  { db, live, replayer }: { db: Db; live: LiveHistory; replayer: Replayer },
  time: AuditedTime,
  administrationId: string,
  statements: readonly StatementAudit[],
  begin: (total: number) => () => void,
): Promise<AuditedRequests> {
  const facts = createCounter<RequestMeasure>();
  const readModel = createCounter<RequestMeasure>();
  const findings: Finding[] = [];
  const waiting: string[] = [];
  let proved = 0;
  const counted = statements.flatMap(({ requestIds }) => requestIds);
  const ofMonth = new Set([...(await requestsToAudit(db, time)), ...counted]);
  const ids = [...new Set([...ofMonth, ...statements.flatMap(({ partsRequestIds }) => partsRequestIds)])];
  const next = begin(ids.length);

  /** False where it should be looked at again. */
  function audit(one: Case, replayed: Replayed[], isLastPass: boolean): boolean {
    const { requestId, stored, runs } = one;
    const number = stored?.requests.number ?? requestId;
    const counts = stored && isOfMonth(stored.requests.contractId, stored.requests.createdAt.getTime());
    const measure = counts ? measureOf(stored.requests, stored.deadlines) : null;
    if (one.startIsPromised && runs.isMissing && runs.runs.length === 0) {
      if (ofMonth.has(requestId)) waiting.push(number);
      if (measure) for (const counter of [facts, readModel]) counter.add(measure);
      for (const statement of statements) statement.checkRequest(requestId, number, null);
    } else {
      const { findings: found, rebuilt } = findingsOf(one, replayed, administrationId);
      if (found.length > 0 && (runs.isRunning || runs.isUnarchived) && !isLastPass) return false;
      findings.push(...found);
      if (found.length === 0 && ofMonth.has(requestId)) proved += 1;
      const state = rebuilt?.state;
      if (state && isOfMonth(state.terms.contractId, state.receivedAt)) facts.add(measureOfState(state));
      if (measure) readModel.add(measure);
      for (const statement of statements)
        statement.checkRequest(requestId, state?.number ?? number, rebuilt?.moments ?? null);
    }
    next();
    return true;
  }

  function isOfMonth(contractId: string, at: number): boolean {
    return contractId === time.contractId && at >= time.from.getTime() && at < time.to.getTime();
  }

  let left = ids;
  for (let pass = 1; left.length > 0; pass += 1) {
    if (pass > 1) await sleep(BETWEEN_PASSES_MS);
    const again: string[] = [];
    const cases = readCases(db, live, left);
    const lane = async () => {
      // Several take from the same generator: one that stops must not end it for the others.
      for (let taken = await cases.next(); !taken.done; taken = await cases.next()) {
        const replayed: Replayed[] = [];
        for (const run of taken.value.runs.runs) replayed.push(await replayer.replay(run));
        if (!audit(taken.value, replayed, pass === PASSES)) again.push(taken.value.requestId);
      }
    };
    await Promise.all(Array.from({ length: Math.min(replayer.lanes, left.length) }, lane));
    left = again;
  }
  for (const { measure, count } of await tallyKnown(db, 'imported_request', time))
    for (const counter of [facts, readModel]) counter.add(requestMeasure(measure), count);
  return {
    ...{ total: ofMonth.size, proved, waiting: waiting.sort(), findings },
    ...{ facts: facts.tallies(), readModel: readModel.tallies() },
  };
}

async function* readCases(db: Db, live: LiveHistory, ids: string[]): AsyncGenerator<Case, undefined> {
  for (let start = 0; start < ids.length; start += BATCH)
    for (const one of await readAudited(db, ids.slice(start, start + BATCH)))
      yield { ...one, runs: await gatherRuns(one, live) };
}

/** Where the read model of a request is not what its histories say; and what they say, null where they do not tell. */
function findingsOf(
  { requestId, stored, runs, archiveIsPromised }: Case,
  replayed: Replayed[],
  administrationId: string,
): { findings: Finding[]; rebuilt: RebuiltRequest | null } {
  const findings: Finding[] = [];
  let name = stored?.requests.number ?? requestId;
  const find = (kind: Finding['kind'], field: string, proved: unknown, found: unknown) =>
    findings.push({ subject: 'request', id: requestId, name, kind, field, proved, found });

  for (const runId of runs.unreadable) find('unsound_history', requestId, 'a history', `unreadable ${runId}`);
  if (runs.isMissing) find('missing_history', requestId, 'a history', 'no history');
  if (runs.isUnarchived && !archiveIsPromised)
    find('missing_history', requestId, 'archived', 'only in the engine');
  const rebuilt = runs.isMissing ? null : rebuild(replayed);
  if (typeof rebuilt === 'string') find('unsound_history', requestId, 'follows the rules', rebuilt);
  if (rebuilt === null || typeof rebuilt === 'string') return { findings, rebuilt: null };
  name = rebuilt.state.number;
  if (stored === null) find('missing_row', 'requests', 'a row', 'no row');
  else
    for (const { field, proved, found } of compareRequest(rebuilt, stored, administrationId))
      find('difference', field, proved, found);
  return { findings, rebuilt };
}

/** Why not, where the histories do not follow the rules. */
function rebuild(replayed: Replayed[]): RebuiltRequest | string {
  for (const { error } of replayed) if (error !== null) return error;
  try {
    return rebuildRequest(replayed);
  } catch (error) {
    if (error instanceof UnsoundHistoryError) return error.message;
    throw error;
  }
}
