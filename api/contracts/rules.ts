import type { Catalogue } from '../../db/contracts/contracts.ts';
import { parseElapsedDuration } from '../../domain/time/duration.ts';
import type { FieldError } from '../problem.ts';
import type { ContractFields } from './schema.ts';

/** What must hold between the fields of a contract. @param catalogue the contract's own */
export function checkContract(contract: ContractFields, catalogue: Catalogue): FieldError[] {
  return [
    ...(contract.startsOn <= contract.endsOn
      ? []
      : [{ path: 'endsOn', message: 'must not be before startsOn' }]),
    ...checkChannels(contract.channelCalendars),
    ...checkTargets(contract.targets, catalogue),
    ...checkSurvey(contract.survey),
    ...checkClauses(contract.penaltyClauses),
    ...checkMaintenance(contract.maintenance, catalogue.categoryIds),
    ...(new Set(contract.pausingReasons).size === contract.pausingReasons.length
      ? []
      : [{ path: 'pausingReasons', message: 'must not name a reason twice' }]),
    ...checkPausing(contract),
    ...checkVerification(contract.verification),
  ];
}

function checkChannels(channelCalendars: ContractFields['channelCalendars']): FieldError[] {
  const channels = channelCalendars.map(({ channel }) => channel);
  return channels.flatMap((channel, index) =>
    channels.indexOf(channel) === index
      ? []
      : [
          {
            path: `channelCalendars.${index}.channel`,
            message: 'there is already a calendar for this channel',
          },
        ],
  );
}

/** A reason stands once: among those that stop both clocks, or with the one that it stops. */
function checkPausing({ pausingReasons, pausing }: ContractFields): FieldError[] {
  return (['response', 'resolution'] as const).flatMap((target) => {
    const path = `pausing.${target}`;
    const reasons = pausing[target];
    return [
      ...(new Set(reasons).size === reasons.length
        ? []
        : [{ path, message: 'must not name a reason twice' }]),
      ...(reasons.some((reason) => pausingReasons.includes(reason))
        ? [{ path, message: 'names a reason that stops both clocks already, by pausingReasons' }]
        : []),
    ];
  });
}

function checkVerification({ mode, window }: ContractFields['verification']): FieldError[] {
  const path = 'verification.window';
  if (mode === 'staff') {
    return window === null
      ? []
      : [{ path, message: 'must be null where staff verify: nothing counts by time' }];
  }
  if (mode === 'automatic' || (window !== null && parseElapsedDuration(window) > 0)) return [];
  return [{ path, message: 'must be longer than zero: so long the requester has to answer' }];
}

/**
 * A version holds from its day on, within the contract's term and not before an earlier version does, so that no two
 * overlap and what held in the past stays as it was.
 */
export function checkValidFrom(
  validFrom: string,
  contract: Pick<ContractFields, 'startsOn' | 'endsOn'>,
  previousFrom: string | null,
): FieldError[] {
  const path = 'validFrom';
  if (validFrom < contract.startsOn || validFrom > contract.endsOn) {
    return [
      { path, message: `must be within the contract's term, ${contract.startsOn} to ${contract.endsOn}` },
    ];
  }
  if (previousFrom !== null && validFrom < previousFrom) {
    return [{ path, message: `must not be before the newest version's, ${previousFrom}` }];
  }
  return [];
}

function checkTargets(targets: ContractFields['targets'], catalogue: Catalogue): FieldError[] {
  const seen = new Set<string>();
  return targets.flatMap(({ categoryId, categoryGroup = null, priority }, index): FieldError[] => {
    const key = `${categoryId} ${priority} ${categoryGroup}`;
    const twice = seen.has(key);
    seen.add(key);
    return [
      ...(twice
        ? [
            {
              path: `targets.${index}.priority`,
              message: 'there is already a row for this category and priority',
            },
          ]
        : []),
      ...(categoryId === null || catalogue.categoryIds.has(categoryId)
        ? []
        : [{ path: `targets.${index}.categoryId`, message: 'is no category of this contract' }]),
      ...checkGroup(categoryId, categoryGroup, catalogue).map((message) => ({
        path: `targets.${index}.categoryGroup`,
        message,
      })),
    ];
  });
}

function checkGroup(categoryId: string | null, group: string | null, catalogue: Catalogue): string[] {
  if (group === null) return [];
  if (categoryId !== null) return ['must not be given together with a category'];
  return catalogue.groups.has(group) ? [] : ["is no group of this contract's catalogue"];
}

function checkSurvey({ window, remindAfter }: ContractFields['survey']): FieldError[] {
  const open = parseElapsedDuration(window);
  if (open <= 0) return [{ path: 'survey.window', message: 'must be longer than zero' }];
  if (parseElapsedDuration(remindAfter) < open) return [];
  return [{ path: 'survey.remindAfter', message: 'must be shorter than the window' }];
}

function checkMaintenance(
  maintenance: ContractFields['maintenance'],
  categoryIds: ReadonlySet<string>,
): FieldError[] {
  if (maintenance === null) return [];
  const ids = maintenance.categoryIds ?? [];
  const { requiredDocuments: documents } = maintenance;
  return [
    ...ids.flatMap((id, index): FieldError[] =>
      categoryIds.has(id)
        ? []
        : [{ path: `maintenance.categoryIds.${index}`, message: 'is no category of this contract' }],
    ),
    ...(new Set(ids).size === ids.length
      ? []
      : [{ path: 'maintenance.categoryIds', message: 'must not name a category twice' }]),
    ...(new Set(documents).size === documents.length
      ? []
      : [{ path: 'maintenance.requiredDocuments', message: 'must not name a document twice' }]),
  ];
}

function checkClauses(clauses: ContractFields['penaltyClauses']): FieldError[] {
  const seen = new Set<string>();
  return clauses.flatMap((clause, index): FieldError[] => {
    const path = `penaltyClauses.${index}`;
    const key = clauseKey(clause);
    const twice = seen.has(key);
    seen.add(key);
    return [
      ...(twice ? [{ path: `${path}.kind`, message: 'there is already such a clause' }] : []),
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
  path: string,
): FieldError[] {
  return steps.flatMap((step, index): FieldError[] => {
    const previous = steps[index - 1];
    if (!previous) return [];
    return [
      ...(Number(step.lessThanPercent) < Number(previous.lessThanPercent)
        ? []
        : [
            {
              path: `${path}.steps.${index}.lessThanPercent`,
              message: 'must be less than in the step before',
            },
          ]),
      ...(Number(step.creditPercent) >= Number(previous.creditPercent)
        ? []
        : [
            {
              path: `${path}.steps.${index}.creditPercent`,
              message: 'must not be less than in the step before',
            },
          ]),
    ];
  });
}
