import { setTimeout as sleep } from 'node:timers/promises';
import type { AuditedTime } from '../db/audits/audited-facts.ts';
import { type AuditedContract, importedFacts, requestsToAudit } from '../db/audits/audited-requests.ts';
import type { Db } from '../db/database.ts';
import type { Finding } from '../domain/service-levels/audit.ts';
import type { RequestMeasure, Tally } from '../domain/service-levels/facts.ts';
import { readCases } from './cases.ts';
import { type Case, judgeCase } from './judge-case.ts';
import { createCounter, measureOf, measureOfRows, measureOfState } from './measures.ts';
import type { Replayed, Replayer } from './replay.ts';
import type { LiveHistory } from './runs.ts';
import type { StatementProof } from './statements.ts';

/** What moves while it is looked at is looked at again so often. */
const PASSES = 4;
const BETWEEN_PASSES_MS = 500;

export interface ProvedRequests {
  total: number;
  proved: number;
  /** Numbers of those that the engine has not been handed yet. */
  waiting: string[];
  /** As histories say, and as the rows say; both with those that were imported. */
  facts: readonly Tally<RequestMeasure>[];
  readModel: readonly Tally<RequestMeasure>[];
  findings: Finding[];
}

interface Asked {
  contract: AuditedContract;
  time: AuditedTime;
  /** Each request is judged for them as well. */
  statements: readonly StatementProof[];
}

/**
 * Goes through the requests of the month, several at a time; what moves meanwhile is looked at again.
 *
 * @param begin is told how many there are, and gives what to call after each
 */
export async function proveRequests(
  { db, live, replayer }: { db: Db; live: LiveHistory; replayer: Replayer },
  { contract, time, statements }: Asked,
  begin: (total: number) => () => void,
): Promise<ProvedRequests> {
  const facts = createCounter<RequestMeasure>();
  const readModel = createCounter<RequestMeasure>();
  const findings: Finding[] = [];
  const waiting: string[] = [];
  let proved = 0;
  const frozen = statements.flatMap(({ requestIds }) => requestIds);
  const ofMonth = new Set([...(await requestsToAudit(db, time.contractId, time)), ...frozen]);
  const ids = [...new Set([...ofMonth, ...statements.flatMap(({ partsRequestIds }) => partsRequestIds)])];
  const next = begin(ids.length);

  /** False where it should be looked at again. */
  function settle(one: Case, replayed: Replayed[], isLastPass: boolean): boolean {
    const row = one.rows?.request;
    const stored =
      one.rows && row && isOfMonth(row.contractId, row.createdAt) ? measureOfRows(one.rows) : null;
    if (one.isWaiting) {
      if (ofMonth.has(one.requestId)) waiting.push(String(row?.number));
      if (stored) for (const counter of [facts, readModel]) counter.add(stored);
      for (const statement of statements) statement.judge(one.requestId, String(row?.number), null);
    } else {
      const { findings: found, request } = judgeCase(one, replayed, contract);
      if (found.length > 0 && one.isLive && !isLastPass) return false;
      findings.push(...found);
      if (found.length === 0 && ofMonth.has(one.requestId)) proved += 1;
      const state = request?.state;
      if (state && isOfMonth(state.terms.contractId, new Date(state.receivedAt)))
        facts.add(measureOfState(state));
      if (stored) readModel.add(stored);
      const name = state?.number ?? String(row?.number ?? one.requestId);
      for (const statement of statements) statement.judge(one.requestId, name, request?.moments ?? null);
    }
    next();
    return true;
  }

  function isOfMonth(contractId: unknown, at: unknown): boolean {
    return contractId === time.contractId && at instanceof Date && at >= time.from && at < time.to;
  }

  let left = ids;
  for (let pass = 1; left.length > 0; pass += 1) {
    if (pass > 1) await sleep(BETWEEN_PASSES_MS);
    const again: string[] = [];
    const cases = readCases(db, live, left);
    const lane = async () => {
      for await (const one of withoutReturn(cases)) {
        const replayed: Replayed[] = [];
        for (const run of one.runs.runs) replayed.push(await replayer.replay(run));
        if (!settle(one, replayed, pass === PASSES)) again.push(one.requestId);
      }
    };
    await Promise.all(Array.from({ length: Math.min(replayer.lanes, left.length) }, lane));
    left = again;
  }
  for (const { deadlines, ...said } of await importedFacts(db, time.contractId, time))
    for (const counter of [facts, readModel]) counter.add(measureOf(said, deadlines));
  return {
    total: ofMonth.size,
    proved,
    waiting: waiting.sort(),
    facts: facts.tallies(),
    readModel: readModel.tallies(),
    findings,
  };
}

/** Several take from the same generator: one that stops must not end it for the others. */
async function* withoutReturn<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  for (;;) {
    const { value, done } = await items.next();
    if (done) return;
    yield value;
  }
}
