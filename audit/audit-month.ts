import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyChain } from '../db/archive.ts';
import {
  type AuditedContract,
  findContract,
  importedCounts,
  importedFacts,
  promisedArchives,
  promisedStarts,
  readAudited,
  requestsToAudit,
  termsInForce,
} from '../db/audited.ts';
import type { Db } from '../db/database.ts';
import { localDateOf, monthRange } from '../domain/time/rome.ts';
import { type Case, judgeCase } from './judge-case.ts';
import type { Replayed, Replayer, Run } from './replay.ts';
import type { AuditProgress, AuditResult, Finding } from './result.ts';
import { archivedRunsOf, gatherRuns, type LiveHistory } from './runs.ts';
import { createTally, factOfRows, factOfState } from './tally.ts';

export interface AuditDependencies {
  db: Db;
  /** The engine's own histories, of what goes on and of what has just ended. */
  live: LiveHistory;
  replayer: Replayer;
}

/** Requests read at once. */
const BATCH = 50;
/** What moves while it is looked at is looked at again so often. */
const PASSES = 4;
const BETWEEN_PASSES_MS = 500;
const MOST_LANES = 4;

/** There is no such contract. */
export class UnknownContractError extends Error {
  override readonly name = 'UnknownContractError';
}

/**
 * Proves a month of a contract, or its beginning: replays the history of each request received in it and of its work
 * orders through the present rules, compares every column of the read model with what comes out, reckons the clauses
 * anew, and verifies the chain of the archive. Reads only.
 *
 * @param contractRef code or id
 * @param month `YYYY-MM`
 * @throws UnknownContractError; RangeError for a text that is no month; what the engine throws when out of reach
 */
export async function auditMonth(
  { db, live, replayer }: AuditDependencies,
  contractRef: string,
  month: string,
  onProgress: (progress: AuditProgress) => void = () => undefined,
): Promise<AuditResult> {
  const { from, to } = monthRange(month);
  const time = { from: new Date(from), to: new Date(to) };
  const contract = await findContract(db, contractRef);
  if (!contract) throw new UnknownContractError(`There is no contract ${contractRef}.`);
  const lastDay = localDateOf(to - 1);
  const tally = createTally(await termsInForce(db, contract.id, lastDay));
  const ids = await requestsToAudit(db, contract.id, time);
  const chain = await verifyChain(db);
  const findings: Finding[] = [];
  const waiting: string[] = [];
  let proved = 0;
  let done = 0;

  /** False where it should be looked at again. */
  const settle = (one: Case, replayed: Replayed[], isLastPass: boolean): boolean => {
    const readModel = one.rows && isOfMonth(one, contract, from, to) ? factOfRows(one.rows) : null;
    if (one.isWaiting) {
      waiting.push(String(one.rows?.request.number));
      tally.count(readModel, readModel);
    } else {
      const { findings: found, state } = judgeCase(one, replayed, contract);
      if (found.length > 0 && one.isLive && !isLastPass) return false;
      findings.push(...found);
      if (found.length === 0) proved += 1;
      const ofMonth =
        state?.terms.contractId === contract.id && state.receivedAt >= from && state.receivedAt < to;
      tally.count(state && ofMonth ? factOfState(state) : null, readModel);
    }
    done += 1;
    onProgress({ done, total: ids.length });
    return true;
  };

  let left = ids;
  for (let pass = 1; left.length > 0; pass += 1) {
    if (pass > 1) await sleep(BETWEEN_PASSES_MS);
    const again: string[] = [];
    const cases = readCases(db, live, left);
    const lanes = Math.min(availableParallelism(), MOST_LANES, left.length);
    const judge = (one: Case, replayed: Replayed[]) => {
      if (!settle(one, replayed, pass === PASSES)) again.push(one.requestId);
    };
    await Promise.all(Array.from({ length: lanes }, () => replayCases(replayer, cases, judge)));
    left = again;
  }

  for (const fact of await importedFacts(db, contract.id, time)) tally.count(fact, fact);
  const lines = tally.lines();
  const all = [...(await brokenLinks(db, chain.broken)), ...findings.sort(byNumber)];
  return {
    contractId: contract.id,
    contractCode: contract.code,
    month,
    requests: ids.length,
    proved,
    waiting: waiting.sort(),
    imported: await importedCounts(db, contract.id, time),
    chainLength: chain.length,
    lines,
    findings: all,
    isProved: all.length === 0 && lines.every(({ agrees }) => agrees),
  };
}

function isOfMonth({ rows }: Case, contract: AuditedContract, from: number, to: number): boolean {
  const at = rows?.request.createdAt instanceof Date ? rows.request.createdAt.getTime() : Number.NaN;
  return rows?.request.contractId === contract.id && at >= from && at < to;
}

/** Reads what there is to judge, some requests at a time. */
async function* readCases(db: Db, live: LiveHistory, ids: string[]): AsyncGenerator<Case> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const rows = await readAudited(db, batch);
    const starts = await promisedStarts(db, batch);
    const orderIds = [...rows.values()].flatMap(({ workOrders }) => workOrders.map(({ id }) => String(id)));
    const toBeArchived = await promisedArchives(db, [...batch, ...orderIds]);
    const archived = await archivedRunsOf(db, batch);
    for (const requestId of batch) {
      const own = await gatherRuns(requestId, archived.get(requestId) ?? [], live);
      const workOrders: Case['workOrders'] = new Map();
      for (const id of childrenOf(own.runs))
        workOrders.set(id, await gatherRuns(id, archived.get(id) ?? [], live));
      yield {
        requestId,
        rows: rows.get(requestId) ?? null,
        own,
        workOrders,
        isWaiting: own.isMissing && own.runs.length === 0 && starts.has(requestId),
        toBeArchived,
        isLive: [own, ...workOrders.values()].some((one) => one.isRunning || one.isUnarchived),
      };
    }
  }
}

/** The work orders that a request started, as its history says. */
function childrenOf(runs: Run[]): string[] {
  return runs.flatMap(({ history }) =>
    (history.events ?? []).flatMap(
      (event) => event.startChildWorkflowExecutionInitiatedEventAttributes?.workflowId ?? [],
    ),
  );
}

/** Takes one case after the other and replays all of its runs. */
async function replayCases(
  replayer: Replayer,
  cases: AsyncGenerator<Case>,
  judge: (one: Case, replayed: Replayed[]) => void,
): Promise<void> {
  let replayed: Replayed[] = [];
  async function* runs(): AsyncGenerator<Run> {
    for await (const one of withoutReturn(cases)) {
      replayed = [];
      for (const { runs: own } of [one.own, ...one.workOrders.values()]) yield* own;
      judge(one, replayed);
    }
  }
  for await (const one of replayer.replay(runs())) replayed.push(one);
}

/** Several take from the same generator: one that stops must not end it for the others. */
async function* withoutReturn<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  for (;;) {
    const { value, done } = await items.next();
    if (done) return;
    yield value;
  }
}

async function brokenLinks(
  db: Db,
  broken: Awaited<ReturnType<typeof verifyChain>>['broken'],
): Promise<Finding[]> {
  const numbers = await numbersOf(
    db,
    broken.map(({ requestId }) => requestId),
  );
  return broken.map(({ position, requestId, workflowId, why }) => ({
    number: numbers.get(requestId) ?? requestId,
    requestId,
    kind: 'broken_chain',
    field: `archived_histories[${position}]`,
    proved: 'chained to the row before',
    found: `${why} (workflow ${workflowId})`,
  }));
}

async function numbersOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('requests').select(['id', 'number']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

function byNumber(a: Finding, b: Finding): number {
  return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
}
