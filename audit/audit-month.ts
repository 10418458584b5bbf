import { verifyChain } from '../db/archive/archive.ts';
import { findContract, importedCounts } from '../db/audits/audited-requests.ts';
import type { Db } from '../db/database.ts';
import { verifyJournal } from '../db/fact-journal.ts';
import { contractOfMonth, factsOfMonth } from '../db/statements/figures.ts';
import { tallyMonth } from '../db/statements/tally.ts';
import type { AuditProgress, AuditResult, AuditStage, Finding } from '../domain/service-levels/audit.ts';
import { statementOf } from '../domain/service-levels/statement.ts';
import { monthRange } from '../domain/time/rome.ts';
import { archiveFindings, journalFindings } from './chains.ts';
import { compareLines } from './lines.ts';
import { proveCalls, proveDowntimes } from './registered-facts.ts';
import type { Replayer } from './replay.ts';
import { proveRequests } from './requests.ts';
import type { LiveHistory } from './runs.ts';
import { auditStatementRows, standingStatements } from './statements.ts';

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
  const found = await findContract(db, contractRef);
  const contract = found && (await contractOfMonth(db, found.id, { kind: 'all' }, month));
  if (!contract) throw new UnknownContractError(`There is no contract ${contractRef}.`);
  const time = { contractId: contract.id, from: new Date(range.from), to: new Date(range.to) };
  const startedAt = now();
  const statements = await standingStatements(db, time, month);
  const findings: Finding[] = [];

  const requests = await proveRequests(
    { db, live, replayer },
    { contract: found, time, statements },
    (total) => staged('requests', total).next,
  );
  findings.push(...requests.findings);
  const facts = await proveFacts();

  const stage = staged('statements', statements.length);
  findings.push(...(await auditStatementRows(db, time, month)));
  const audited: AuditResult['statements'] = [];
  for (const proof of statements) {
    const { statement, findings: wrong } = await proof.finish();
    audited.push(statement);
    findings.push(...wrong);
    stage.next();
  }

  staged('chains', 2);
  const [archive, journal] = [await verifyChain(db), await verifyJournal(db, contract.id)];
  const broken = [
    ...(await archiveFindings(db, archive.broken)),
    ...journalFindings(contract, journal.broken),
  ];

  const lines = compareLines(facts.proved.lines, facts.readModel.lines);
  const all = [...broken, ...findings.sort(bySubject)];
  return {
    contractId: contract.id,
    contractCode: contract.code,
    month,
    at: new Date(startedAt).toISOString(),
    isOver: startedAt >= range.to,
    requests: requests.total,
    proved: requests.proved,
    waiting: requests.waiting.sort(),
    calls: facts.calls,
    downtimes: facts.downtimes,
    imported: await importedCounts(db, contract.id, time),
    chainLength: archive.length,
    journalLength: journal.length,
    lines,
    provedCents: facts.proved.totalCents,
    readModelCents: facts.readModel.totalCents,
    statements: audited,
    findingCount: all.length,
    findings: all.slice(0, MOST_LISTED),
    isProved:
      all.length === 0 && lines.every(({ agrees }) => agrees) && audited.every(({ isProved }) => isProved),
  };

  function staged(name: AuditStage, total: number) {
    let done = 0;
    onProgress({ stage: name, done, total });
    return {
      next() {
        done += 1;
        onProgress({ stage: name, done, total });
      },
    };
  }

  /** Calls and downtimes move as well: all that is said of them is read in one snapshot. */
  async function proveFacts() {
    staged('calls', 1);
    return db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => {
        const asked = await factsOfMonth(trx, contract as NonNullable<typeof contract>, month, now());
        const calls = await proveCalls(trx, time, asked.open);
        const downtimes = await proveDowntimes(trx, time, asked.until);
        findings.push(...calls.findings, ...downtimes.findings);
        const stored = await tallyMonth(trx, asked);
        const { terms } = contract as NonNullable<typeof contract>;
        return {
          calls: calls.counts,
          downtimes: downtimes.counts,
          proved: statementOf(terms, {
            month: range,
            requests: requests.facts,
            calls: calls.facts,
            downtimes: downtimes.facts,
          }),
          readModel: statementOf(terms, {
            month: range,
            requests: requests.readModel,
            calls: stored.calls,
            downtimes: stored.downtimes,
          }),
        };
      });
  }
}

const SUBJECTS: readonly Finding['subject'][] = ['statement', 'request', 'call', 'downtime'];

function bySubject(a: Finding, b: Finding): number {
  const order = SUBJECTS.indexOf(a.subject) - SUBJECTS.indexOf(b.subject);
  return order !== 0 ? order : a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
