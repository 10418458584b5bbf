import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Statement, StatementCommand } from '../../api/types.ts';
import { useNumbers } from '../../registry/shared/numbers.ts';
import { KeyCap } from '../../requests/show/fields/KeyCap.tsx';
import { TextArea } from '../../requests/show/fields/TextArea.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { useStatementCommand } from './useStatementCommand.ts';

/** The field of each command's text; an approval has none. */
const FIELDS = { approve: null, observe: 'text', answer: 'text', correct: 'reason' } as const;

interface CommandDialogProps {
  statement: Statement;
  command: StatementCommand;
  onClose: () => void;
}

/** One command on a statement: Ctrl+Enter gives it, Escape leaves. What changed meanwhile is told in it. */
export function CommandDialog({ statement, command, onClose }: CommandDialogProps) {
  const translate = useTranslate();
  const { money } = useNumbers();
  const heading = useId();
  const small = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const { sending, seen, stale, failure, send } = useStatementCommand(statement, command, onClose);
  const says = (key: string, options = {}) =>
    translate(`resources.statements.commands.${command}.${key}`, options);
  const field = FIELDS[command];
  const possible = statement.allowed.includes(command);

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const words = text.trim();
    setMissing(field !== null && words === '');
    if (!possible || (field !== null && words === '')) return;
    void send(field === null ? {} : { [field]: words });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <Dialog
      open
      onClose={sending ? undefined : onClose}
      onKeyDown={onKeyDown}
      aria-labelledby={heading}
      fullWidth
      maxWidth="sm"
      fullScreen={small && field !== null}
    >
      <form onSubmit={submit} noValidate style={{ display: 'contents' }}>
        <DialogTitle id={heading} component="h2">
          {says('title')}
        </DialogTitle>
        <DialogContent sx={CONTENT}>
          <div role="status">
            {stale && <StaleNotice seen={seen} statement={statement} possible={possible} />}
          </div>
          {field === null ? (
            <p style={{ margin: 0 }}>{says('text', { total: money(statement.totalCents) })}</p>
          ) : (
            <TextArea
              label={says('field')}
              hint={says('hint')}
              value={text}
              onChange={setText}
              error={missing ? translate('resources.statements.commands.required') : undefined}
              required
              autoFocus
            />
          )}
          <div role="alert">{failure && <Alert severity="error">{failure}</Alert>}</div>
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={onClose} disabled={sending}>
            {translate('resources.statements.commands.leave')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            disabled={sending || !possible}
            endIcon={<KeyCap>Ctrl ↵</KeyCap>}
          >
            {stale
              ? translate('resources.statements.stale.confirm')
              : says(field === null ? 'label' : 'submit')}
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
