import {
  Alert,
  AlertTitle,
  Box,
  Button,
  CircularProgress,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useTranslate } from 'react-admin';
import { useSendCommand } from '../../../api/commands.ts';
import { describeCommandError, isApiError, isStale } from '../../../api/problem.ts';
import type { RequestCommand, TimelineEntry } from '../../../api/types.ts';
import { token } from '../../../app/theme/tokens.ts';
import { KeyCap } from '../../../components/keys.tsx';
import { useRequestPage } from '../page.ts';
import { useSentence } from '../timeline/Timeline.tsx';

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

interface StaleNoticeProps {
  news: readonly TimelineEntry[];
  command: RequestCommand;
  /** The command still makes sense in the new state. */
  possible: boolean;
}

/** Who changed what while the person was typing, and what that means for what they were about to do. */
function StaleNotice({ news, command, possible }: StaleNoticeProps) {
  const { request } = useRequestPage();
  const translate = useTranslate();
  const sentence = useSentence();
  return (
    <Alert severity={possible ? 'warning' : 'error'}>
      <AlertTitle>{translate('requestPage.stale.title')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {news.map((moment) => (
          <li key={moment.seq}>{sentence(moment).withTime}</li>
        ))}
      </Box>
      <Box component="p" sx={{ m: 0, mt: 0.75 }}>
        {translate(possible ? 'requestPage.stale.stillPossible' : 'requestPage.stale.notPossible', {
          state: translate(`requestPage.states.${request.state}`),
          command: translate(`requestPage.commands.${command}.label`),
        })}
      </Box>
    </Alert>
  );
}

/** A notice must have been on the screen this long before a confirmation counts as read. */
const READING_TIME_MS = 700;

interface Submission {
  sending: boolean;
  /** What has happened to the request since the dialog opened; empty while nothing has. */
  news: readonly TimelineEntry[];
  /** The request moved on: sending now means sending on the new state. */
  stale: boolean;
  /** A sentence about what went wrong with the whole command. */
  failure: string | null;
  /** Sends the command on the version that the person has before their eyes. */
  send: (body: Record<string, unknown>) => Promise<void>;
}

/**
 * Sending one command from a dialog. The version that counts is the one shown when the dialog opened; once the page
 * has told what changed since, it is the new one. A change is never overwritten unseen.
 */
function useSubmit(
  command: RequestCommand,
  onDone: () => void,
  onFieldErrors: (errors: FieldErrors) => void,
): Submission {
  const { request, timeline, refresh } = useRequestPage();
  const translate = useTranslate();
  const sendCommand = useSendCommand();
  const [seen] = useState(() => ({ version: request.version, seq: timeline.at(-1)?.seq ?? 0 }));
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const notice = useRef<{ version: number; at: number } | null>(null);

  const stale = request.version > seen.version && !sending;
  useEffect(() => {
    if (stale) notice.current = { version: request.version, at: performance.now() };
  }, [stale, request.version]);

  async function send(body: Record<string, unknown>) {
    const shown = notice.current;
    if (sending || (shown !== null && performance.now() - shown.at < READING_TIME_MS)) return;
    setSending(true);
    setFailure(null);
    try {
      const version = shown?.version ?? seen.version;
      await sendCommand({ resource: 'requests', id: request.id, version, command, body });
      onDone();
    } catch (error) {
      if (isStale(error)) {
        await refresh();
      } else if (isApiError(error) && error.problem.errors?.length) {
        onFieldErrors(Object.fromEntries(error.problem.errors.map(({ path, message }) => [path, message])));
      } else {
        setFailure(describeCommandError(error, translate));
        if (isApiError(error) && error.problem.status === 409) await refresh();
      }
    } finally {
      setSending(false);
    }
  }

  return { sending, news: timeline.filter((moment) => moment.seq > seen.seq), stale, failure, send };
}

/** A sentence for each wrong field, by the field's path in the command's body. */
type FieldErrors = Record<string, string>;

interface CommandForm<Values> {
  values: Values;
  /** Sets a field and takes its error away. */
  set: <Name extends keyof Values & string>(name: Name, value: Values[Name]) => void;
  errors: FieldErrors;
  setErrors: (errors: FieldErrors) => void;
}

/** What is typed into a command's dialog. It lives as long as the dialog, whatever happens to the request meanwhile. */
export function useCommandForm<Values extends object>(initial: () => Values): CommandForm<Values> {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const set = useCallback<CommandForm<Values>['set']>((name, value) => {
    setValues((before) => ({ ...before, [name]: value }));
    setErrors(({ [name]: _gone, ...others }) => others);
  }, []);
  return { values, set, errors, setErrors };
}
