import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { createContext, useCallback, useContext, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useResourceContext, useSaveContext, useTranslate, useTranslateLabel } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { useBlocker } from 'react-router';
import { describeError, fieldErrors, isApiError, isStale } from '../../api/problem.ts';

/** Why the last saving was refused, and how to keep or forget it. */
interface ProblemKeeper {
  problem: unknown;
  keep: (problem: unknown) => void;
  forget: () => void;
}

export function useProblemKeeper(): ProblemKeeper {
  const [problem, keep] = useState<unknown>(null);
  const forget = useCallback(() => keep(null), []);
  return useMemo(() => ({ problem, keep: (error: unknown) => keep(error), forget }), [problem, forget]);
}

const ProblemContext = createContext<ProblemKeeper | null>(null);
export const ProblemProvider = ProblemContext.Provider;

export function useSaveProblem(): ProblemKeeper {
  const keeper = useContext(ProblemContext);
  if (!keeper) throw new Error('Only inside a form of the registry');
  return keeper;
}

/** Why the server did not take the form: another's change, a rule, or fields, each named. */
export function SaveProblem({ reload }: { reload?: () => Promise<unknown> }) {
  const translate = useTranslate();
  const { problem, forget } = useSaveProblem();
  const [reloaded, setReloaded] = useState(false);
  if (problem === null) {
    return reloaded ? (
      <Alert severity="info" role="status" onClose={() => setReloaded(false)}>
        {translate('registry.stale.reloaded')}
      </Alert>
    ) : null;
  }
  if (isStale(problem)) {
    const again = async () => {
      await reload?.();
      forget();
      setReloaded(true);
    };
    return (
      <Alert
        severity="warning"
        action={reload && <Button onClick={() => void again()}>{translate('registry.stale.reload')}</Button>}
      >
        {translate('registry.stale.message')}
      </Alert>
    );
  }
  const fields = isApiError(problem) ? (problem.problem.errors ?? []) : [];
  return (
    <Alert severity="error">
      {fields.length > 0 ? <FieldProblems fields={fields} /> : describeError(problem, translate)}
    </Alert>
  );
}

function FieldProblems({ fields }: { fields: readonly { path: string; message: string }[] }) {
  const translate = useTranslate();
  const labelOf = useTranslateLabel();
  const resource = useResourceContext();
  const inWords = useServerMessages();
  const said = inWords(Object.fromEntries(fields.map(({ path, message }) => [path, message])));
  const nameOf = (path: string) => {
    const plain = path.replace(/\.\d+(?=\.|$)/g, '');
    const parts = plain.split('.');
    for (let length = parts.length; length > 0; length--) {
      const key = parts.slice(0, length).join('_');
      const own = translate(`resources.${resource}.paths.${key}`, { _: '' });
      if (own) return own;
    }
    return String(labelOf({ source: plain }));
  };
  return (
    <>
      {translate('registry.checkFields')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {Object.entries(said).map(([path, message]) => (
          <li key={path}>
            <strong>{nameOf(path)}</strong>: {message}
          </li>
        ))}
      </Box>
    </>
  );
}

/** Asks before what was typed is lost: by a link or the way back here, by the browser itself where it is closed. */
export function UnsavedChanges() {
  const translate = useTranslate();
  const title = useId();
  const unsaved = useUnsaved();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog open onClose={() => blocker.reset()} aria-labelledby={title} maxWidth="xs">
      <DialogTitle id={title}>{translate('registry.unsaved.title')}</DialogTitle>
      <DialogContent>{translate('registry.unsaved.text')}</DialogContent>
      <DialogActions>
        <Button variant="text" color="error" onClick={() => blocker.proceed()}>
          {translate('registry.unsaved.leave')}
        </Button>
        <Button variant="contained" onClick={() => blocker.reset()} autoFocus>
          {translate('registry.unsaved.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Something was typed that is neither saved nor on its way. */
function useUnsaved(): boolean {
  const { dirtyFields } = useFormState();
  const { saving = false } = useSaveContext();
  const { problem } = useSaveProblem();
  const [saved, setSaved] = useState(false);
  const wasSaving = useRef(false);
  useEffect(() => {
    if (wasSaving.current && !saving) setSaved(problem === null);
    wasSaving.current = saving;
  }, [saving, problem]);
  return Object.keys(dirtyFields).length > 0 && !saving && !saved;
}

/** What the API says, and the key of the same in the person's language. Named groups become its words. */
export type MessagePatterns = readonly (readonly [RegExp, string])[];

/** Puts a message of the API into the person's language; what nobody translated stays as it is. */
export function messageInWords(
  message: string,
  patterns: MessagePatterns,
  say: (key: string, words: Record<string, string>) => string,
): string {
  const [pattern, key] = patterns.find(([words]) => words.test(message)) ?? [];
  return pattern && key !== undefined ? say(key, { ...pattern.exec(message)?.groups }) : message;
}

const PATTERNS: MessagePatterns = [
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
        Object.entries(errors).map(([path, message]) => [
          path,
          messageInWords(message, PATTERNS, (key, words) =>
            translate(`registry.errors.${key}`, { ...words, _: message }),
          ),
        ]),
      ),
    [translate],
  );
}

/** What the API has against fields of what it refused, by their paths; empty where it has something else against it. */
export function useFieldProblems(problem: unknown): Record<string, string> {
  const inWords = useServerMessages();
  return inWords(fieldErrors(problem) ?? {});
}
