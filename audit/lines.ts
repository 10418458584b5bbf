import type { AuditedLine } from '../domain/service-levels/audit.ts';
import type { StatementLine } from '../domain/service-levels/clauses.ts';

/** The figures of a line; its formula is their wording, which a later version may put otherwise. */
const FIGURES = [
  ...(['kind', 'target', 'priority', 'numerator', 'denominator', 'percent', 'comparison'] as const),
  ...(['thresholdPercent', 'penalty', 'amountCents'] as const),
];

/** The lines of the same clauses beside each other, in the order of the contract. */
export function compareLines(
  proved: readonly StatementLine[],
  readModel: readonly StatementLine[],
): AuditedLine[] {
  return Array.from({ length: Math.max(proved.length, readModel.length) }, (_, index) => {
    const [one, other] = [proved[index] ?? null, readModel[index] ?? null];
    const agrees = one !== null && other !== null && FIGURES.every((figure) => one[figure] === other[figure]);
    return { proved: one, readModel: other, agrees };
  });
}
