import { verifyChain } from '../db/archive/archive.ts';
import { tallyKnown } from '../db/audits/audited-facts.ts';
import { type AuditedTime, findContractId, importedCounts } from '../db/audits/audited-requests.ts';
import type { ContractRow } from '../db/contracts/contracts.ts';
import type { Db } from '../db/database.ts';
import { verifyJournal } from '../db/fact-journal.ts';
import { contractOfMonth, factsOfMonth } from '../db/statements/figures.ts';
import { callMeasure, downtimeMeasure, type FactsOfMonth, tallyMonth } from '../db/statements/tally.ts';
import {
  type AuditProgress,
  type AuditResult,
  type AuditStage,
  FINDING_SUBJECTS,
  type Finding,
} from '../domain/service-levels/audit.ts';
import { statementOf } from '../domain/service-levels/statement.ts';
import { monthRange } from '../domain/time/rome.ts';
import type { LiveHistory } from './histories.ts';
import { compareWithJournal } from './journal.ts';
import type { Replayer } from './replay.ts';
import { type AuditedRequests, auditRequests } from './requests.ts';
import { compareLines, standingStatements } from './statements.ts';

export interface AuditDependencies {
  db: Db;
  /** The engine's own histories, of what goes on and of what has just ended. */
  live: LiveHistory;
  replayer: Replayer;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Of more findings than anybody reads the rest is counted only. */
const MOST_LISTED = 1000;

/** There is no such contract. */
export class UnknownContractError extends Error {
  override readonly name = 'UnknownContractError';
}

/**
 * Proves a month of a contract, or its beginning: replays the history of each request received in it and of its work
 * orders through the present rules, compares every column of the read model with what comes out, holds calls, downtimes
 * and statements against the journal, reckons every clause anew, for the statements as of when they were made, and
 * verifies the chains of archive and journal. Reads only.
 *
 * @param contractRef code or id
 * @param month `YYYY-MM`
 * @throws UnknownContractError; RangeError for a text that is no month; what the engine throws when out of reach
 */
export async function auditMonth(
  { db, live, replayer, now }: AuditDependencies,
  contractRef: string,
  month: string,
  onProgress: (progress: AuditProgress) => void = () => undefined,
): Promise<AuditResult> {
  const range = monthRange(month);
  const contractId = await findContractId(db, contractRef);
  const contract = contractId && (await contractOfMonth(db, contractId, { kind: 'all' }, month));
  if (!contract) throw new UnknownContractError(`There is no contract ${contractRef}.`);
  const time = { contractId: contract.id, from: new Date(range.from), to: new Date(range.to) };
  const startedAt = now();

  const revisions = await standingStatements(db, time, month);
  const deps = { db, live, replayer };
  const requests = await auditRequests(deps, time, contract.administrationId, revisions, (total) =>
    begin('requests', total),
  );
  begin('calls', 1);
  const asked = await factsOfMonth(db, contract, month, now());
  const facts = await auditFacts(db, contract, { time, asked, requests });

  const next = begin('statements', revisions.length);
  const { findings: ofRows } = await compareWithJournal(db, 'statement', time);
  const statements: AuditResult['statements'] = [];
  const findings = [...requests.findings, ...facts.findings, ...ofRows];
  for (const revision of revisions) {
    const audited = await revision.finish();
    statements.push(audited.statement);
    findings.push(...audited.findings);
    next();
  }

  begin('chains', 2);
  const chains = await auditChains(db, contract);

  const { lines, provedCents, readModelCents, calls, downtimes } = facts;
  const all = [...chains.findings, ...findings.sort(bySubject)];
  return {
    ...{ contractId: contract.id, contractCode: contract.code, month },
    ...{ at: new Date(startedAt).toISOString(), isOver: startedAt >= range.to },
    ...{ requests: requests.total, proved: requests.proved, waiting: requests.waiting },
    ...{ calls, downtimes, imported: await importedCounts(db, time) },
    ...{ chainLength: chains.archiveLength, journalLength: chains.journalLength },
    ...{ lines, provedCents, readModelCents, statements },
    ...{ findingCount: all.length, findings: all.slice(0, MOST_LISTED) },
    isProved:
      all.length === 0 && lines.every(({ agrees }) => agrees) && statements.every(({ isProved }) => isProved),
  };

  /** Tells of a stage; what it returns is to be called after each of what the stage looks at. */
  function begin(stage: AuditStage, total: number): () => void {
    let done = 0;
    onProgress({ stage, done, total });
    return () => {
      done += 1;
      onProgress({ stage, done, total });
    };
  }
}

/** Calls and downtimes move as well: all that is said of them is read in one snapshot. */
function auditFacts(
  db: Db,
  { terms }: ContractRow,
  { time, asked, requests }: { time: AuditedTime; asked: FactsOfMonth; requests: AuditedRequests },
) {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const calls = await compareWithJournal(trx, 'call', time);
      const downtimes = await compareWithJournal(trx, 'downtime', time);
      const stored = await tallyMonth(trx, asked);
      const knownCalls = await tallyKnown(trx, 'call', time, asked);
      const knownDowntimes = await tallyKnown(trx, 'downtime', time, asked);
      const proved = statementOf(terms, {
        month: asked.month,
        requests: requests.facts,
        calls: knownCalls.map(({ measure, count }) => ({ measure: callMeasure(measure), count })),
        downtimes: knownDowntimes.map(({ measure }) => downtimeMeasure(measure)),
      });
      const readModel = statementOf(terms, { ...stored, requests: requests.readModel });
      return {
        ...{ calls: calls.counts, downtimes: downtimes.counts },
        findings: [...calls.findings, ...downtimes.findings],
        lines: compareLines(proved.lines, readModel.lines),
        ...{ provedCents: proved.totalCents, readModelCents: readModel.totalCents },
      };
    });
}

/** Where the chains of the archive and of the contract's journal do not hold. */
async function auditChains(db: Db, { id, code }: ContractRow) {
  const [archive, journal] = [await verifyChain(db), await verifyJournal(db, id)];
  const findings = [
    ...archive.broken.map(
      ({ position, requestId, number, workflowId, why }): Finding => ({
        ...{ subject: 'request', id: requestId, name: number ?? requestId },
        ...{ kind: 'broken_chain', field: `archived_histories[${position}]` },
        ...{ proved: 'chained to the row before', found: `${why} (workflow ${workflowId})` },
      }),
    ),
    ...journal.broken.map(
      ({ kind, position, ref, why }): Finding => ({
        ...{ subject: kind, id: ref ?? id, name: code, kind: 'broken_chain' },
        ...{ field: `fact_journal[${kind},${position}]`, proved: 'chained to the entry before', found: why },
      }),
    ),
  ];
  return { findings, archiveLength: archive.length, journalLength: journal.length };
}

/** Statements first, then by their names. */
function bySubject(a: Finding, b: Finding): number {
  const rank = ({ subject }: Finding) => (subject === 'statement' ? -1 : FINDING_SUBJECTS.indexOf(subject));
  return rank(a) - rank(b) || (a.name < b.name ? -1 : Number(a.name > b.name));
}
