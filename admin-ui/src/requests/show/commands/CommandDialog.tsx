import { Alert, CircularProgress } from '@mui/material';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSendCommand } from '../../../api/commands.ts';
import { describeCommandError, fieldErrors, isApiError, isStale } from '../../../api/problem.ts';
import type { RequestCommand } from '../../../api/types.ts';
import { token } from '../../../app/theme/tokens.ts';
import {
  EMPTY_TAKES_NO_ROOM,
  FormDialog,
  StaleNotice,
  useSeenVersion,
  useSmallScreen,
  useTask,
} from '../../../components/dialogs.tsx';
import { useRequestPage } from '../page.ts';
import { useSentence } from '../timeline/Timeline.tsx';

export interface DialogProps {
  onClose: () => void;
  onDone: () => void;
}

interface CommandDialogProps<Values> extends DialogProps {
  command: RequestCommand;
  form: CommandForm<Values>;
  /** What is wrong before anything is sent; empty when it may go. */
  check?: () => Record<string, string | undefined>;
  body: () => Record<string, unknown>;
  /** Fields that the dialog shows: errors on others are told above the buttons. Those of the form by default. */
  fields?: readonly string[];
  danger?: boolean;
  submitLabel?: string;
  children?: ReactNode;
}

/**
 * The frame of every command: only the fields it needs, Ctrl+Enter gives it, Escape leaves. What the request became
 * while it was open is told in it, and what was typed stays.
 */
export function CommandDialog<Values extends object>(props: CommandDialogProps<Values>) {
  const { command, form, check, body, danger = false, onClose, onDone, submitLabel, children } = props;
  const { values, errors, setErrors } = form;
  const { request } = useRequestPage();
  const translate = useTranslate();
  const small = useSmallScreen();
  const sentence = useSentence();
  const { send, sending, news, stale, failure } = useSubmit(command, onDone, setErrors);
  const possible = request.allowed.includes(command);
  const fields = props.fields ?? Object.keys(values);
  const elsewhere = Object.entries(errors).filter(([path]) => !fields.includes(path));

  const submit = () => {
    if (!possible) return;
    const wrong = stated(check?.() ?? {});
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) focusFirstError();
    else void send(body());
  };
  return (
    <FormDialog
      title={
        <>
          {translate(`requestPage.commands.${command}.title`)}
          <small
            style={{ display: 'block', fontWeight: 420, fontSize: '0.8125rem', color: token('inkMuted') }}
          >
            {request.number} · {request.subject}
          </small>
        </>
      }
      onClose={onClose}
      leave={translate('requestPage.dialog.leave')}
      submit={
        stale
          ? translate('requestPage.dialog.onNewState')
          : (submitLabel ?? translate(`requestPage.commands.${command}.submit`))
      }
      onSubmit={submit}
      held={sending}
      keyed
      dialog={{ maxWidth: 'sm', fullScreen: small }}
      content={EMPTY_TAKES_NO_ROOM}
      button={{
        color: danger ? 'error' : 'primary',
        disabled: sending || !possible,
        'aria-keyshortcuts': 'Control+Enter',
        startIcon: sending ? <CircularProgress size={14} color="inherit" /> : undefined,
      }}
      failure={
        (failure !== null || elsewhere.length > 0) && (
          <Alert severity="error">
            {failure}
            {elsewhere.map(([path, message]) => (
              <div key={path}>{message}</div>
            ))}
          </Alert>
        )
      }
    >
      <div role="status">
        {stale && (
          <StaleNotice
            title={translate('requestPage.stale.title')}
            news={news.map((moment) => sentence(moment).withTime)}
            meaning={translate(
              possible ? 'requestPage.stale.stillPossible' : 'requestPage.stale.notPossible',
              {
                state: translate(`requestPage.states.${request.state}`),
                command: translate(`requestPage.commands.${command}.label`),
              },
            )}
            possible={possible}
          />
        )}
      </div>
      {children}
    </FormDialog>
  );
}

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

/** Sends one command from a dialog. */
function useSubmit(command: RequestCommand, onDone: () => void, setErrors: (errors: FieldErrors) => void) {
  const { request, timeline, refresh } = useRequestPage();
  const translate = useTranslate();
  const sendCommand = useSendCommand();
  const [lastSeen] = useState(() => timeline.at(-1)?.seq ?? 0);
  const { busy, problem, run } = useTask(async (error) => {
    const wrong = fieldErrors(error);
    if (wrong && !isStale(error)) setErrors(wrong);
    else if (isApiError(error) && [409, 412].includes(error.problem.status)) await refresh();
  });
  const { stale, given } = useSeenVersion(request.version, busy);
  const isTold = problem === null || isStale(problem) || fieldErrors(problem) !== undefined;

  async function send(body: Record<string, unknown>) {
    const version = given();
    if (version === null) return;
    await run(async () => {
      await sendCommand({ resource: 'requests', id: request.id, version, command, body });
      onDone();
    });
  }
  return {
    sending: busy,
    /** What has happened to the request since the dialog opened; empty while nothing has. */
    news: timeline.filter((moment) => moment.seq > lastSeen),
    /** The request moved on: sending now means sending on the new state. */
    stale,
    /** A sentence about what went wrong with the whole command. */
    failure: isTold ? null : describeCommandError(problem, translate),
    send,
  };
}

/** A sentence for each wrong field, by the field's path in the command's body. */
type FieldErrors = Record<string, string>;

interface CommandForm<Values> {
  values: Values;
  /** What an input of a field needs. */
  field: <Name extends keyof Values & string>(
    name: Name,
  ) => {
    value: Values[Name];
    onChange: (value: Values[Name]) => void;
    error: string | undefined;
  };
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
  const field: CommandForm<Values>['field'] = (name) => ({
    value: values[name],
    onChange: (value) => set(name, value),
    error: errors[name],
  });
  return { values, field, set, errors, setErrors };
}
