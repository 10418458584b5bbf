import { isWithinReach, type OpeningAhead } from '../time/opening-ahead.ts';
import type { ContractTerms } from './contract-terms.ts';

/** What a contract counts in working time: its service levels, how long an offer stands, and until when to contact again. */
export type CountedTerms = Pick<ContractTerms, 'targets' | 'offerWindow' | 'recontact'>;

/** Where the terms ask for more working time than a calendar is sure to hold, as dotted paths: `targets.0.resolution`. */
export function beyondReach(
  { targets, offerWindow, recontact }: CountedTerms,
  ahead: OpeningAhead,
): string[] {
  const durations = [
    ...targets.flatMap((row, index) =>
      (['takeCharge', 'response', 'resolution'] as const).map(
        (field) => [`targets.${index}.${field}`, row[field]] as const,
      ),
    ),
    ['offerWindow', offerWindow] as const,
    ['recontact.deadline', recontact.deadline] as const,
  ];
  return durations
    .filter(([, duration]) => duration !== null && !isWithinReach(ahead, duration))
    .map(([path]) => path);
}
