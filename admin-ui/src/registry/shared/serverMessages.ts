import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { fieldErrors } from '../../api/problem.ts';

/** What the API says of a field, and the key of the same in the person's language. Named groups become its words. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^must not be empty|received undefined|received null/i, 'required'],
  [/^is already in use/, 'inUse'],
  [/^names nothing that exists/, 'unknown'],
  [/^is not possible together/, 'notTogether'],
  [/^is out of range/, 'outOfRange'],
  [/^must be a telephone number/, 'phone'],
  [/^must be an e-mail address/, 'email'],
  [/^must be an http/, 'webAddress'],
  [/^must be 1 to 50 letters/, 'code'],
  [/^must be a day/, 'day'],
  [/^must have (?<count>\d+) characters at most/, 'tooLong'],
  [/^must have (?<count>\d+) characters at least/, 'tooShort'],
  [/^must not be more than (?<most>[\d.]+)/, 'tooMuch'],
  [/^must be a decimal/, 'decimal'],
  [/^must not be before startsOn/, 'endsBeforeStart'],
  [/^must be within the contract's term, (?<from>\S+) to (?<to>\S+)/, 'outsideTerm'],
  [/^must not be before the newest version's, (?<day>\S+)/, 'beforeNewest'],
  [/^there is already a row/, 'rowTwice'],
  [/^there is already such a clause/, 'clauseTwice'],
  [/^there is already a calendar for this channel/, 'channelTwice'],
  [/^names no calendar/, 'unknown'],
  [/^is no group of this contract's catalogue/, 'foreignGroup'],
  [/^is no category of this contract/, 'foreignCategory'],
  [/^must be longer than zero|a target is longer than zero/, 'notZero'],
  [/^must be shorter than the window/, 'reminderTooLate'],
  [/^must be less than in the step before/, 'stepNotLower'],
  [/^must not be less than in the step before/, 'creditNotHigher'],
  [/^is no supplier of this contract/, 'foreignSupplier'],
  [/^is no service centre of this supplier/, 'foreignCentre'],
  [/^is no site of this administration/, 'foreignSite'],
  [/^is needed for a referent/, 'administrationNeeded'],
  [/^is needed for a supplier/, 'supplierNeeded'],
  [/^is only for a referent/, 'administrationNotNeeded'],
  [/^is only for a supplier/, 'supplierNotNeeded'],
  [
    /nothing is open from (?<day>\S+) on, for (?<years>\d+) years or more: targets of contracts? (?<contracts>.+) could/,
    'closedFromFor',
  ],
  [/nothing is open from (?<day>\S+) on, for (?<years>\d+) years or more/, 'closedFrom'],
  [/^too little is open from (?<day>\S+) on: targets of contracts? (?<contracts>.+) could/, 'tooLittleOpen'],
  [/^is longer than what is open in the (?<years>\d+) years from (?<day>\S+) on/, 'longerThanOpen'],
  [/calendar is never open after it/, 'neverOpenAfter'],
  [/^not a time zone/, 'timeZone'],
  [/^not a time \(/, 'hours'],
  [/^a segment ends after it starts/, 'hoursBackwards'],
  [/^segments are in order/, 'hoursOverlap'],
  [/^given twice/, 'dayTwice'],
  [
    /^(?<given>\S+) is (?<minutes>\d+) minutes after the agreed (?<agreed>\S+): (?<most>\d+) at most/,
    'movedAfter',
  ],
  [
    /^(?<given>\S+) is (?<minutes>\d+) minutes before the agreed (?<agreed>\S+): (?<most>\d+) at most/,
    'movedBefore',
  ],
  [/^closed in the agreed hours/, 'agreedClosed'],
  [/^open in the agreed hours/, 'agreedOpen'],
  [/^not as many segments as agreed/, 'agreedSegments'],
  [/^a closure leaves hours within/, 'closureWithin'],
  [/^an extra opening keeps/, 'openingKeeps'],
  [/^hours are needed, unless/, 'exceptionHours'],
  [/^must be within the years 1951 to 2249/, 'yearRange'],
];

/** Puts the API's words about fields into the person's language; what nobody translated stays as it is. */
export function useServerMessages(): (errors: Record<string, string>) => Record<string, string> {
  const translate = useTranslate();
  return useCallback(
    (errors) =>
      Object.fromEntries(
        Object.entries(errors).map(([path, message]) => {
          const [pattern, key] = PATTERNS.find(([words]) => words.test(message)) ?? [];
          if (!pattern) return [path, message];
          return [
            path,
            translate(`registry.errors.${key}`, { ...pattern.exec(message)?.groups, _: message }),
          ];
        }),
      ),
    [translate],
  );
}

/** What the API has against fields of what it refused, by their paths; empty where it has something else against it. */
export function useFieldProblems(problem: unknown): Record<string, string> {
  const inWords = useServerMessages();
  return inWords(fieldErrors(problem) ?? {});
}
