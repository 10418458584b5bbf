import { type ImportedCall, importCalls } from '../db/calls/import.ts';
import type { Db } from '../db/database.ts';
import { type ImportedDowntime, importDowntimes } from '../db/downtimes/import.ts';
import type { BatchResult } from '../db/import-batch.ts';
import { type ImportedRequest, importRequests } from '../db/imported-requests/imported-requests.ts';
import { CLOCK_TARGETS } from '../domain/request/state.ts';
import { DAY_MS } from '../domain/time/local-date.ts';
import { localDateOf, startOfDate } from '../domain/time/rome.ts';
import { DEADLINE_COLUMNS, type Fact, type FactType } from './fact.ts';

/** Takes facts one by one and writes them in batches, each in one statement. */
export interface FactWriter {
  /** What is wrong with the fact beside its own members, or null where it was taken. */
  take(line: number, fact: Fact): string | null;
  /** Writes the batches that are full, or all of them. Answers the lines of facts that are kept already, and otherwise. */
  write(all: boolean): Promise<number[]>;
  readonly written: Readonly<Record<FactType, number>>;
  /** How many were there already, the same. */
  known(): number;
}

type Of<T extends FactType> = Extract<Fact, { type: T }>;

const BATCH = 2_000;

/** A contract that facts may belong to, and the instants of its term; `to` is left out. */
interface ContractTerm {
  id: string;
  from: number;
  to: number;
}

/**
 * @param now epoch milliseconds: facts are of the past
 * @param isDryRun checks and counts, and writes nothing
 */
export async function createFactWriter(db: Db, now: number, isDryRun = false): Promise<FactWriter> {
  const contracts = await readContractTerms(db);
  const written = { request: 0, call: 0, downtime: 0 };
  let known = 0;
  const requests = batch<ImportedRequest>((rows) => importRequests(db, rows));
  const calls = batch<ImportedCall>((rows) => importCalls(db, rows));
  const downtimes = batch<ImportedDowntime>((rows) => importDowntimes(db, rows));

  function batch<Row>(insert: (rows: Row[]) => Promise<BatchResult>) {
    let rows: Row[] = [];
    let lines: number[] = [];
    return {
      add(line: number, row: Row) {
        rows.push(row);
        lines.push(line);
      },
      async write(type: FactType, all: boolean): Promise<number[]> {
        if (rows.length < (all ? 1 : BATCH)) return [];
        const [taken, theirLines] = [rows, lines];
        [rows, lines] = [[], []];
        const result = isDryRun ? { inserted: 0, differing: [] } : await insert(taken);
        written[type] += result.inserted;
        if (!isDryRun) known += taken.length - result.inserted - result.differing.length;
        return result.differing.flatMap((at) => theirLines[at] ?? []);
      },
    };
  }

  return {
    written,
    known: () => known,
    take(line, fact) {
      const contract = contracts.get(fact.contract);
      if (!contract) return 'contract is the code of none';
      const began = fact.type === 'request' ? fact.receivedAt : fact.startedAt;
      const ended = fact.type === 'request' ? fact.resolvedAt : fact.endedAt;
      const beganAs = fact.type === 'request' ? 'receivedAt' : 'startedAt';
      if (began < contract.from || began >= contract.to) return `${beganAs} lies outside the contract's term`;
      if (Math.max(began, ended ?? began) > now) return 'lies in the future';
      if (fact.type === 'request') requests.add(line, toRequest(fact, contract.id));
      else if (fact.type === 'call') calls.add(line, toCall(fact, contract.id));
      else downtimes.add(line, toDowntime(fact, contract.id));
      return null;
    },
    async write(all) {
      return [
        ...(await requests.write('request', all)),
        ...(await calls.write('call', all)),
        ...(await downtimes.write('downtime', all)),
      ];
    },
  };
}

function toRequest(fact: Of<'request'>, contractId: string): ImportedRequest {
  const { externalId, channel, priority, receivedAt, resolvedAt, state } = fact;
  return {
    contractId,
    externalId,
    number: fact.number ?? externalId.slice(0, 50),
    channel,
    priority,
    receivedAt,
    resolvedAt,
    state,
    resolvedDirectly: fact.resolvedDirectly ?? false,
    deadlines: CLOCK_TARGETS.flatMap((target) => {
      const ended = fact[DEADLINE_COLUMNS[target]];
      return ended === null ? [] : [{ cycle: 0, target, state: ended }];
    }),
  };
}

function toCall(fact: Of<'call'>, contractId: string): ImportedCall {
  const { type: _, contract: __, externalId, ...rest } = fact;
  return { ...rest, contractId, callId: externalId };
}

function toDowntime(fact: Of<'downtime'>, contractId: string): ImportedDowntime {
  const { externalId, startedAt, endedAt, reason } = fact;
  return { contractId, externalId, from: startedAt, to: endedAt, reason };
}

/** The contracts by their codes. */
async function readContractTerms(db: Db): Promise<Map<string, ContractTerm>> {
  const rows = await db.selectFrom('contracts').select(['id', 'code', 'startsOn', 'endsOn']).execute();
  return new Map(
    rows.map(({ id, code, startsOn, endsOn }) => [
      code,
      { id, from: startOfDate(startsOn), to: startOfDate(dayAfter(endsOn)) },
    ]),
  );
}

/** A day and a half after a day began it is the next day, also where the clock was changed. */
function dayAfter(date: string): string {
  return localDateOf(startOfDate(date) + 1.5 * DAY_MS);
}
