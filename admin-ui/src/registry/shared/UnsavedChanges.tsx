import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useEffect, useId, useRef, useState } from 'react';
import { useSaveContext, useTranslate } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { useBlocker } from 'react-router';
import { useSaveProblem } from './saveProblem.ts';

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
