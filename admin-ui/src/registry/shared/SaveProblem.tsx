import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { createContext, useCallback, useContext, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useResourceContext, useSaveContext, useTranslate, useTranslateLabel } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { useBlocker } from 'react-router';
import { describeError, isApiError, isStale } from '../../api/problem.ts';
import { useServerMessages } from './serverMessages.ts';

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
