import {
  Alert,
  AlertTitle,
  Box,
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
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { post } from '../api/client.ts';
import { describeError } from '../api/problem.ts';
import { KeyCap } from './Icon.tsx';

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
export function ConfirmDialog(props: Omit<FrameProps, 'leave'> & { task: ReturnType<typeof useTask> }) {
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

/** What a button or a dialog does, once at a time. @param onProblem is waited for before the next may begin */
export function useTask(onProblem?: (error: unknown) => unknown) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  return {
    busy,
    /** Why it failed the last time; null where it did not. */
    problem,
    /** Begins it, unless one is under way; answers whether it was done. */
    async run(task: () => Promise<unknown>): Promise<boolean> {
      if (busy) return false;
      setBusy(true);
      setProblem(null);
      try {
        await task();
        return true;
      } catch (error) {
        setProblem(error);
        await onProblem?.(error);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}

/** Posts to an address and tells how it went: `done` is the key of what is said when it went well. */
export function usePosting(path: string, done: string, after: () => unknown) {
  const translate = useTranslate();
  const notify = useNotify();
  const { busy, run } = useTask((error) => notify(describeError(error, translate), { type: 'error' }));
  const give = async () => {
    await run(async () => {
      await post(path);
      notify(done, { type: 'success' });
    });
    after();
  };
  return { busy, give: () => void give() };
}

interface StaleNoticeProps {
  title: string;
  news: readonly string[];
  /** What that means for the command. */
  meaning: string;
  /** The command still makes sense. */
  possible: boolean;
}

/** Who changed what while the person was typing, and what that means for what they were about to do. */
export function StaleNotice({ title, news, meaning, possible }: StaleNoticeProps) {
  return (
    <Alert severity={possible ? 'warning' : 'error'}>
      <AlertTitle>{title}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {news.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two news may say the same, and none changes places
          <li key={index}>{one}</li>
        ))}
      </Box>
      <Box component="p" sx={{ m: 0, mt: 0.75 }}>
        {meaning}
      </Box>
    </Alert>
  );
}

/** A notice must have been on the screen this long before a confirmation counts as read. */
const READING_TIME_MS = 700;

/**
 * On which version of a record a dialog gives its command: the one shown when it opened; once the page has told what
 * changed since (`stale`), the new one. A change is never overwritten unseen: `given` is null until it can be read.
 */
export function useSeenVersion(
  version: number,
  busy: boolean,
): { stale: boolean; given: () => number | null } {
  const [seen] = useState(version);
  const notice = useRef<{ version: number; at: number } | null>(null);
  const stale = version > seen && !busy;
  useEffect(() => {
    if (stale) notice.current = { version, at: performance.now() };
  }, [stale, version]);
  const given = () => {
    if (notice.current === null) return seen;
    return performance.now() - notice.current.at < READING_TIME_MS ? null : notice.current.version;
  };
  return { stale, given };
}
