import type { Context } from 'hono';
import type { ContractRow } from '../../db/contracts/contracts.ts';
import type { Db } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { newestRevision } from '../../db/statements/closing.ts';
import { contractOfMonth, isWithinTerm, previewFigures, statementHash } from '../../db/statements/figures.ts';
import { forecastPenalties } from '../../domain/service-levels/forecast.ts';
import { isMonth, monthOf } from '../../domain/time/rome.ts';
import type { AppEnv } from '../env.ts';
import { conflict, notFound, unprocessable } from '../problem.ts';

/** Far beyond any contract. */
const FIRST_MONTH = '2000-01';
const LAST_MONTH = '2199-12';

/**
 * The contract with the terms of a month that has begun. @throws 422 for what is no month, one that has not begun, or
 * one outside the contract's term; 404
 */
export async function contractForMonth(
  db: Db,
  contractId: string,
  scope: Scope,
  month: string,
  now: number,
): Promise<ContractRow> {
  const wrong = (message: string) => unprocessable([{ path: 'month', message }]);
  if (!isMonth(month) || month < FIRST_MONTH || month > LAST_MONTH)
    throw wrong('must be a month, such as 2026-10');
  const contract = await contractOfMonth(db, contractId, scope, month);
  if (!contract) throw notFound();
  if (month > monthOf(now)) throw wrong('must not be in the future');
  if (!isWithinTerm(contract, month))
    throw wrong(`must be within the contract's term, ${contract.startsOn} to ${contract.endsOn}`);
  return contract;
}

/** @throws 409 where the month is not over in Europe/Rome, or was closed already: then with the statement's id */
export async function refuseClosed(db: Db, contractId: string, month: string, now: number): Promise<void> {
  if (month === monthOf(now)) throw conflict('month_not_over', `The month ${month} is not over yet.`);
  const newest = await newestRevision(db, contractId, month);
  if (!newest) return;
  const { statementId } = newest;
  throw conflict('statement_exists', `The statement of ${month} was made already.`).with({
    members: { statementId },
  });
}

/** The statement as it would be now, and for the running month what would still change it. */
export async function previewOf(c: Context<AppEnv>, contract: ContractRow, month: string) {
  const { db, clock } = c.get('deps');
  const now = clock();
  const figures = await previewFigures(db, contract, month, now);
  const newest = await newestRevision(db, contract.id, month);
  const revision = (newest?.revision ?? 0) + 1;
  const isOver = month < monthOf(now);
  return {
    contractId: contract.id,
    contractCode: contract.code,
    contractTitle: contract.title,
    cig: contract.cig,
    administrationId: contract.administrationId,
    month,
    state: 'draft' as const,
    revision,
    ...figures,
    currency: 'EUR' as const,
    hash: statementHash(contract.id, month, revision, figures),
    asOf: new Date(now),
    isOver,
    statementId: newest?.statementId ?? null,
    forecast: isOver ? [] : forecastPenalties(figures.lines),
  };
}
