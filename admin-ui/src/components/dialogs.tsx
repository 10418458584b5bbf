import {
  Alert,
  Button,
  type ButtonProps,
  Dialog,
  DialogActions,
  DialogContent,
  type DialogProps,
  DialogTitle,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';
import { describeError } from '../api/problem.ts';
import { KeyCap } from './keys.tsx';
import type { Task } from './tasks.ts';

interface FrameProps {
  title: ReactNode;
  onClose: () => void;
  /** The words of the two buttons. */
  leave: string;
  submit: string;
  onSubmit: () => void;
  children: ReactNode;
}

interface FormDialogProps extends FrameProps {
  /** What it asks for is under way, and it stays open until that is answered. */
  held?: boolean;
  /** Told aloud below the fields. */
  failure?: ReactNode;
  /** Ctrl+Enter gives it, and no key reaches the page behind. */
  keyed?: boolean;
  dialog?: Partial<DialogProps>;
  content?: object;
  actions?: object;
  button?: ButtonProps;
}

/** The frame of what one fills in and sends: its title, its fields, what went wrong, and the two ways on. */
export function FormDialog(props: FormDialogProps) {
  const { title, onClose, leave, submit, onSubmit, children, held = false, failure, keyed = false } = props;
  const heading = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog
      open
      onClose={held ? undefined : onClose}
      {...(keyed ? { onKeyDown } : {})}
      aria-labelledby={heading}
      fullWidth
      maxWidth="xs"
      {...props.dialog}
    >
      <form onSubmit={send} noValidate style={{ display: 'contents' }}>
        <DialogTitle id={heading}>{title}</DialogTitle>
        <DialogContent sx={{ ...CONTENT, ...props.content }}>
          {children}
          <div role="alert">{failure}</div>
        </DialogContent>
        <DialogActions sx={props.actions ?? {}}>
          <Button variant="text" onClick={onClose} disabled={held}>
            {leave}
          </Button>
          <Button
            type="submit"
            variant="contained"
            endIcon={keyed ? <KeyCap>Ctrl ↵</KeyCap> : undefined}
            {...props.button}
          >
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Is the screen too small for a dialog that leaves an edge free? */
export const useSmallScreen = () => useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));

const CONTENT = { display: 'grid', gap: 1.75, alignContent: 'start', pt: '10px !important' } as const;

/** What has nothing to say takes no room, and is there before it says something. */
export const EMPTY_TAKES_NO_ROOM = { '& > div:empty': { position: 'absolute' } } as const;

/** Asks before something that cannot be taken back; leaving is what Enter does. */
export function ConfirmDialog(props: Omit<FrameProps, 'leave'> & { task: Task }) {
  const { title, onClose, submit, onSubmit, task, children } = props;
  const translate = useTranslate();
  const heading = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={heading} maxWidth="xs">
      <DialogTitle id={heading}>{title}</DialogTitle>
      <DialogContent>
        {children}
        {task.problem !== null && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {describeError(task.problem, translate)}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose} autoFocus>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" color="error" onClick={onSubmit} disabled={task.busy}>
          {submit}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
