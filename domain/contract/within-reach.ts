import { isWithinReach, type OpeningAhead } from '../time/opening-ahead.ts';
import type { ContractTerms } from './contract-terms.ts';

/** What a contract counts in working time: its service levels, how long an offer stands, and until when to contact again. */
export type CountedTerms = Pick<ContractTerms, 'targets' | 'offerWindow' | 'recontact'>;

/** Where the terms ask for more working time than a calendar is sure to hold, as dotted paths: `targets.0.resolution`. */
export function beyondReach(
  { targets, offerWindow, recontact }: CountedTerms,
  ahead: OpeningAhead,
): string[] {
  const durations: (readonly [path: string, duration: string | null])[] = [
    ...targets.flatMap(({ takeCharge, response, resolution }, index) => [
      [`targets.${index}.takeCharge`, takeCharge] as const,
      [`targets.${index}.response`, response] as const,
      [`targets.${index}.resolution`, resolution] as const,
    ]),
    ['offerWindow', offerWindow],
    ['recontact.deadline', recontact.deadline],
  ];
  return durations.flatMap(([path, duration]) =>
    duration === null || isWithinReach(ahead, duration) ? [] : [path],
  );
}
