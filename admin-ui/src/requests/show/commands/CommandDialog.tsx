import {
  Alert,
  Button,
  CircularProgress,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';
import type { RequestCommand } from '../../../api/types.ts';
import { token } from '../../../app/theme/tokens.ts';
import { KeyCap } from '../fields/KeyCap.tsx';
import { useRequestPage } from '../page.ts';
import { StaleNotice } from './StaleNotice.tsx';
import type { FieldErrors } from './useCommandForm.ts';
import { useSubmit } from './useSubmit.ts';

export interface DialogProps {
  onClose: () => void;
  onDone: () => void;
}

interface CommandDialogProps extends DialogProps {
  command: RequestCommand;
  /** What is wrong before anything is sent; empty when it may go. */
  check?: () => Record<string, string | undefined>;
  body: () => Record<string, unknown>;
  setErrors: (errors: FieldErrors) => void;
  /** Fields that the dialog shows: errors on others are told above the buttons. */
  errors: FieldErrors;
  fields: readonly string[];
  danger?: boolean;
  submitLabel?: string;
  title?: string;
  children?: ReactNode;
}

/**
 * The frame of every command: only the fields it needs, Ctrl+Enter gives it, Escape leaves. What the request became
 * while it was open is told in it, and what was typed stays.
 */
export function CommandDialog(props: CommandDialogProps) {
  const {
    command,
    check,
    body,
    setErrors,
    errors,
    fields,
    danger = false,
    onClose,
    onDone,
    children,
  } = props;
  const { request } = useRequestPage();
  const translate = useTranslate();
  const heading = useId();
  const small = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const { send, sending, news, stale, failure } = useSubmit(command, onDone, setErrors);
  const possible = request.allowed.includes(command);

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const wrong = stated(check?.() ?? {});
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) {
      focusFirstError();
      return;
    }
    void send(body());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (possible) submit();
    }
  };
  const elsewhere = Object.entries(errors).filter(([path]) => !fields.includes(path));

  return (
    <Dialog
      open
      onClose={sending ? undefined : onClose}
      onKeyDown={onKeyDown}
      aria-labelledby={heading}
      fullWidth
      maxWidth="sm"
      fullScreen={small}
    >
      <form onSubmit={submit} noValidate style={{ display: 'contents' }}>
        <DialogTitle id={heading} component="h2">
          {props.title ?? translate(`requestPage.commands.${command}.title`)}
          <small
            style={{ display: 'block', fontWeight: 420, fontSize: '0.8125rem', color: token('inkMuted') }}
          >
            {request.number} · {request.subject}
          </small>
        </DialogTitle>
        <DialogContent sx={CONTENT}>
          <div role="status">
            {stale && <StaleNotice news={news} possible={possible} command={command} />}
          </div>
          {children}
          <div role="alert">
            {(failure !== null || elsewhere.length > 0) && (
              <Alert severity="error">
                {failure}
                {elsewhere.map(([path, message]) => (
                  <div key={path}>{message}</div>
                ))}
              </Alert>
            )}
          </div>
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={onClose} disabled={sending}>
            {translate('requestPage.dialog.leave')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={danger ? 'error' : 'primary'}
            disabled={sending || !possible}
            aria-keyshortcuts="Control+Enter"
            startIcon={sending ? <CircularProgress size={14} color="inherit" /> : undefined}
            endIcon={<KeyCap>Ctrl ↵</KeyCap>}
          >
            {stale
              ? translate('requestPage.dialog.onNewState')
              : (props.submitLabel ?? translate(`requestPage.commands.${command}.submit`))}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** What has nothing to say takes no room, and is there before it says something. */
const CONTENT = {
  display: 'grid',
  gap: 1.75,
  alignContent: 'start',
  pt: '10px !important',
  '& > div:empty': { position: 'absolute' },
} as const;

function stated(errors: Record<string, string | undefined>): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([path, why]) => (why === undefined ? [] : [[path, why]])),
  );
}

/** After the errors are drawn, the first wrong field takes the focus. */
function focusFirstError() {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]')?.focus();
  });
}
