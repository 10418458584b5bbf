import type { Catalogue } from '../../db/contracts/contracts.ts';
import { parseElapsedDuration } from '../../domain/time/duration.ts';
import type { FieldError } from '../problem.ts';
import type { ContractFields } from './schema.ts';

/** What must hold between the fields of a contract. @param catalogue the contract's own */
export function checkContract(contract: ContractFields, catalogue: Catalogue): FieldError[] {
  const { startsOn, endsOn, pausingReasons, pausing } = contract;
  return [
    ...wrong(startsOn > endsOn, 'endsOn', 'must not be before startsOn'),
    ...repeats(contract.channelCalendars.map(({ channel }) => channel)).flatMap((again, index) =>
      wrong(again, `channelCalendars.${index}.channel`, 'there is already a calendar for this channel'),
    ),
    ...checkTargets(contract.targets, catalogue),
    ...checkSurvey(contract.survey),
    ...checkClauses(contract.penaltyClauses),
    ...checkMaintenance(contract.maintenance, catalogue.categoryIds),
    ...wrong(hasRepeats(pausingReasons), 'pausingReasons', 'must not name a reason twice'),
    ...checkPausing('pausing.response', pausing.response, pausingReasons),
    ...checkPausing('pausing.resolution', pausing.resolution, pausingReasons),
    ...checkVerification(contract.verification),
  ];
}

/**
 * A version holds from its day on, within the contract's term and not before an earlier version does, so that no two
 * overlap and what held in the past stays as it was.
 */
export function checkValidFrom(
  validFrom: string,
  { startsOn, endsOn }: Pick<ContractFields, 'startsOn' | 'endsOn'>,
  previousFrom: string | null,
): FieldError[] {
  const path = 'validFrom';
  if (validFrom < startsOn || validFrom > endsOn)
    return [{ path, message: `must be within the contract's term, ${startsOn} to ${endsOn}` }];
  const isEarlier = previousFrom !== null && validFrom < previousFrom;
  return wrong(isEarlier, path, `must not be before the newest version's, ${previousFrom}`);
}

/** A reason stands once: among those that stop both clocks, or with the one that it stops. */
function checkPausing(path: string, reasons: readonly string[], both: readonly string[]): FieldError[] {
  const stopsBoth = reasons.some((reason) => both.includes(reason));
  return [
    ...wrong(hasRepeats(reasons), path, 'must not name a reason twice'),
    ...wrong(stopsBoth, path, 'names a reason that stops both clocks already, by pausingReasons'),
  ];
}

function checkVerification({ mode, window }: ContractFields['verification']): FieldError[] {
  const path = 'verification.window';
  if (mode === 'staff')
    return wrong(window !== null, path, 'must be null where staff verify: nothing counts by time');
  const isLong = window !== null && parseElapsedDuration(window) > 0;
  const isTooShort = mode === 'requester' && !isLong;
  return wrong(isTooShort, path, 'must be longer than zero: so long the requester has to answer');
}

function checkTargets(targets: ContractFields['targets'], catalogue: Catalogue): FieldError[] {
  const { categoryIds, groups } = catalogue;
  const again = repeats(
    targets.map(
      ({ categoryId, priority, categoryGroup = null }) => `${categoryId} ${priority} ${categoryGroup}`,
    ),
  );
  return targets.flatMap(({ categoryId, categoryGroup: group = null }, index): FieldError[] => {
    const path = `targets.${index}`;
    const isUnknown = categoryId !== null && !categoryIds.has(categoryId);
    const isBoth = group !== null && categoryId !== null;
    const isNoGroup = group !== null && categoryId === null && !groups.has(group);
    return [
      ...wrong(again[index], `${path}.priority`, 'there is already a row for this category and priority'),
      ...wrong(isUnknown, `${path}.categoryId`, 'is no category of this contract'),
      ...wrong(isBoth, `${path}.categoryGroup`, 'must not be given together with a category'),
      ...wrong(isNoGroup, `${path}.categoryGroup`, "is no group of this contract's catalogue"),
    ];
  });
}

function checkSurvey({ window, remindAfter }: ContractFields['survey']): FieldError[] {
  const open = parseElapsedDuration(window);
  if (open <= 0) return [{ path: 'survey.window', message: 'must be longer than zero' }];
  const isTooLate = parseElapsedDuration(remindAfter) >= open;
  return wrong(isTooLate, 'survey.remindAfter', 'must be shorter than the window');
}

function checkMaintenance(
  maintenance: ContractFields['maintenance'],
  known: ReadonlySet<string>,
): FieldError[] {
  const ids = maintenance?.categoryIds ?? [];
  const path = 'maintenance.categoryIds';
  return [
    ...ids.flatMap((id, index) =>
      wrong(!known.has(id), `${path}.${index}`, 'is no category of this contract'),
    ),
    ...wrong(hasRepeats(ids), path, 'must not name a category twice'),
    ...wrong(
      hasRepeats(maintenance?.requiredDocuments ?? []),
      'maintenance.requiredDocuments',
      'must not name a document twice',
    ),
  ];
}

function checkClauses(clauses: ContractFields['penaltyClauses']): FieldError[] {
  const again = repeats(clauses.map(clauseKey));
  return clauses.flatMap((clause, index) => {
    const path = `penaltyClauses.${index}`;
    return [
      ...wrong(again[index], `${path}.kind`, 'there is already such a clause'),
      ...('steps' in clause ? checkSteps(clause.steps, path) : []),
    ];
  });
}

/** Two clauses with the same key would measure the same twice. */
function clauseKey(clause: ContractFields['penaltyClauses'][number]): string {
  if (clause.kind === 'availability_credit') return clause.kind;
  const about = clause.kind === 'deadlines_met' ? ` ${clause.target} ${clause.priority}` : '';
  return `${clause.kind}${about} ${Number(clause.thresholdPercent)}`;
}

/** The lower the availability, the higher the credit, from the first step to the last. */
function checkSteps(
  steps: readonly { lessThanPercent: string; creditPercent: string }[],
  clause: string,
): FieldError[] {
  return steps.flatMap((step, index): FieldError[] => {
    const previous = steps[index - 1];
    if (!previous) return [];
    const path = `${clause}.steps.${index}`;
    const isNotLess = Number(step.lessThanPercent) >= Number(previous.lessThanPercent);
    const isLessCredit = Number(step.creditPercent) < Number(previous.creditPercent);
    return [
      ...wrong(isNotLess, `${path}.lessThanPercent`, 'must be less than in the step before'),
      ...wrong(isLessCredit, `${path}.creditPercent`, 'must not be less than in the step before'),
    ];
  });
}

function wrong(isWrong: boolean | undefined, path: string, message: string): FieldError[] {
  return isWrong ? [{ path, message }] : [];
}

/** For each value whether it has come before. */
function repeats(values: readonly string[]): boolean[] {
  const seen = new Set<string>();
  return values.map((value) => {
    const again = seen.has(value);
    seen.add(value);
    return again;
  });
}

function hasRepeats(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}
