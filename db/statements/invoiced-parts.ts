import { sql } from 'kysely';
import type { MaintenanceClause } from '../../domain/contract/maintenance.ts';
import { areInvoicedAtListPrice, type InvoicedPart } from '../../domain/service-levels/deductible-period.ts';
import type { Interval } from '../../domain/time/interval.ts';
import { localDateOf } from '../../domain/time/rome.ts';
import type { Db } from '../database.ts';

/**
 * The parts of work orders completed in a month that are invoiced at list price (R38), as they stand now, in the order
 * of their completion. Each request is judged by the terms of the version that it was qualified under.
 */
export async function invoicedPartsOf(db: Db, contractId: string, month: Interval): Promise<InvoicedPart[]> {
  const rows = await db
    .selectFrom('workOrders as w')
    .innerJoin('requests as r', 'r.id', 'w.requestId')
    .innerJoin('contracts as c', 'c.id', 'r.contractId')
    .innerJoin('contractVersions as v', (join) =>
      join.onRef('v.contractId', '=', 'r.contractId').onRef('v.version', '=', 'r.contractVersion'),
    )
    .select(['r.id as requestId', 'r.number as requestNumber', 'r.categoryId', 'c.startsOn'])
    .select(['w.id as workOrderId', 'w.number as workOrderNumber', 'w.completedAt', 'w.parts'])
    .select(termsOnParts)
    .where('r.contractId', '=', contractId)
    .where('w.state', '=', 'completed')
    .where('w.completedAt', '>=', new Date(month.from))
    .where('w.completedAt', '<', new Date(month.to))
    .where(sql<boolean>`w.parts <> '[]'`)
    .where(sql<boolean>`v.terms -> 'maintenance' <> 'null'`)
    .orderBy('w.completedAt')
    .orderBy('w.number')
    .execute();
  return rows.flatMap(
    ({ parts, completedAt, categoryId, startsOn, maintenance, warrantyEndsOn, ...named }) => {
      const at = completedAt as Date;
      const replacedOn = localDateOf(at.getTime());
      if (!areInvoicedAtListPrice({ startsOn, warrantyEndsOn, maintenance, categoryId, replacedOn }))
        return [];
      return parts.map(({ code, description, quantity }) => ({
        ...named,
        replacedAt: at.toISOString(),
        code,
        description,
        quantity,
      }));
    },
  );
}

/** What the version `v` of a contract says of how replaced parts are paid. */
export const termsOnParts = [
  sql<MaintenanceClause | null>`v.terms -> 'maintenance'`.as('maintenance'),
  sql<string | null>`v.terms ->> 'warrantyEndsOn'`.as('warrantyEndsOn'),
] as const;

/** What decides on which parts of a contract's work are invoiced, by the version of its terms. */
export async function rulesOnParts(db: Db, contractId: string) {
  const contract = await db
    .selectFrom('contracts')
    .select(['startsOn', 'updatedAt'])
    .where('id', '=', contractId)
    .executeTakeFirstOrThrow();
  const versions = await db
    .selectFrom('contractVersions as v')
    .select('v.version')
    .select(termsOnParts)
    .where('v.contractId', '=', contractId)
    .execute();
  return {
    startsOn: contract.startsOn,
    changedAt: contract.updatedAt,
    versions: new Map(versions.map(({ version, ...terms }) => [version, terms])),
  };
}

/** The maintenance requests of a contract with work that was completed in a month, whatever became of it since. */
export async function requestsOfWorkDone(
  db: Db,
  { contractId, from, to }: { contractId: string; from: Date; to: Date },
): Promise<string[]> {
  const rows = await db
    .selectFrom('requests as r')
    .innerJoin('contractVersions as v', (join) =>
      join.onRef('v.contractId', '=', 'r.contractId').onRef('v.version', '=', 'r.contractVersion'),
    )
    .select('r.id')
    .where('r.contractId', '=', contractId)
    .where('r.createdAt', '<', to)
    .where(sql<boolean>`v.terms -> 'maintenance' <> 'null'`)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('timeline as t')
          .whereRef('t.requestId', '=', 'r.id')
          .where('t.type', '=', 'work_completed')
          .where('t.at', '>=', from)
          .where('t.at', '<', to),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Writes down the parts of a statement, in its transaction. */
export async function freezeParts(
  trx: Db,
  statementId: string,
  parts: readonly InvoicedPart[],
): Promise<void> {
  if (parts.length === 0) return;
  await trx
    .insertInto('statementParts')
    .values(
      parts.map(({ requestNumber: _request, workOrderNumber: _order, ...part }, index) => ({
        statementId,
        position: index + 1,
        ...part,
      })),
    )
    .execute();
}

/** The parts that stand on a statement. */
export async function frozenParts(db: Db, statementId: string): Promise<InvoicedPart[]> {
  const rows = await db
    .selectFrom('statementParts as p')
    .innerJoin('requests as r', 'r.id', 'p.requestId')
    .innerJoin('workOrders as w', 'w.id', 'p.workOrderId')
    .select(['p.requestId', 'r.number as requestNumber', 'p.workOrderId', 'w.number as workOrderNumber'])
    .select(['p.replacedAt', 'p.code', 'p.description', 'p.quantity'])
    .where('p.statementId', '=', statementId)
    .orderBy('p.position')
    .execute();
  return rows.map((row) => ({
    ...row,
    replacedAt: row.replacedAt.toISOString(),
    quantity: Number(row.quantity),
  }));
}
