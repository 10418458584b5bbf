import { isDeepStrictEqual } from 'node:util';
import type { AuditedContract, AuditedRequest } from '../db/audited.ts';
import { runFacts } from '../db/histories.ts';
import type { Finding } from '../domain/service-levels/audit.ts';
import type { WorkOrderInput } from '../workflows/messages.ts';
import { compare } from './compare.ts';
import {
  type RebuiltRequest,
  type RebuiltWorkOrder,
  rebuildRequest,
  rebuildWorkOrder,
  UnsoundHistoryError,
} from './rebuild.ts';
import type { Replayed } from './replay.ts';
import type { WorkflowRuns } from './runs.ts';

/** A request with all that is known of it: its rows, and the runs of its own workflow and of its work orders'. */
export interface Case {
  requestId: string;
  rows: AuditedRequest | null;
  own: WorkflowRuns;
  workOrders: Map<string, WorkflowRuns>;
  /** The engine has not been handed the request yet. */
  isWaiting: boolean;
  /** Workflows that have ended and are about to be archived. */
  toBeArchived: Set<string>;
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
  const { requestId, rows } = one;
  const findings: Finding[] = [];
  let name = typeof rows?.request.number === 'string' ? rows.request.number : requestId;
  const find = (kind: Finding['kind'], field: string, proved: unknown, found: unknown) =>
    void findings.push({ subject: 'request', id: requestId, name, kind, field, proved, found });

  const rebuild = <Rebuilt>(workflowId: string, runs: WorkflowRuns, make: (runs: Replayed[]) => Rebuilt) => {
    for (const runId of runs.unreadable)
      find('unsound_history', workflowId, 'a history', `unreadable ${runId}`);
    if (runs.isMissing) find('missing_history', workflowId, 'a history', 'no history');
    if (runs.isUnarchived && !one.toBeArchived.has(workflowId))
      find('missing_history', workflowId, 'archived', 'only in the engine');
    if (runs.isMissing || runs.runs.length === 0) return null;
    const own = replayed.filter(({ run }) => run.workflowId === workflowId);
    const failed = own.find(({ error }) => error !== null);
    if (failed) {
      find('unsound_history', workflowId, 'follows the rules', failed.error);
      return null;
    }
    try {
      return make(own);
    } catch (error) {
      if (!(error instanceof UnsoundHistoryError)) throw error;
      find('unsound_history', workflowId, 'follows the rules', error.message);
      return null;
    }
  };

  const request = rebuild<RebuiltRequest>(requestId, one.own, rebuildRequest);
  if (request === null) return { findings, request: null };
  name = request.state.number;
  const orders = new Map<string, RebuiltWorkOrder>();
  for (const [id, { offer }] of request.offers) {
    const runs = one.workOrders.get(id);
    const order = runs && rebuild<RebuiltWorkOrder>(id, runs, rebuildWorkOrder);
    if (!runs) find('missing_history', id, 'a history', 'no history');
    if (!order) continue;
    if (!isDeepStrictEqual(offerSent(runs), offer)) find('unsound_history', id, offer, offerSent(runs));
    orders.set(id, order);
  }
  if (rows === null) find('missing_row', 'requests', 'a row', 'no row');
  else
    for (const { field, proved, found } of compare(request, orders, rows, contract.administrationId))
      find('difference', field, proved, found);
  return { findings, request };
}

/** What the work order was started with. */
function offerSent({ runs }: WorkflowRuns): unknown {
  const first = runs[0];
  return first && (runFacts(first.history).input as WorkOrderInput | null)?.offer;
}
