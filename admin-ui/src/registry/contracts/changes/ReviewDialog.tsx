import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { PLAIN_LIST, token } from '../../../app/theme/tokens.ts';
import { useSmallScreen } from '../../../components/dialogs.tsx';
import { useWords } from '../../../components/formats.ts';
import { Quiet } from '../../../components/page.tsx';
import { type ContractChanges, type ContractDifference, useChangeWords, useNames } from './useChangeWords.ts';

interface ReviewDialogProps {
  changes: ContractChanges;
  back: () => void;
  /** Saves what was reviewed. */
  confirm: () => Promise<void>;
}

/** What saving would make different, in words, and from when: only who confirms saves it. */
export function ReviewDialog({ changes, back, confirm }: ReviewDialogProps) {
  const { translate, days } = useWords();
  const heading = useId();
  const small = useSmallScreen();
  const [saving, setSaving] = useState(false);
  const { version, validFrom, data } = changes;
  const say = (key: string, values: Record<string, unknown> = {}) =>
    translate(`resources.contracts.review.${key}`, values);
  const save = async () => {
    setSaving(true);
    try {
      await confirm();
    } finally {
      setSaving(false);
    }
  };
  return (
    <Dialog
      open
      onClose={saving ? undefined : back}
      aria-labelledby={heading}
      fullWidth
      maxWidth="sm"
      fullScreen={small}
    >
      <DialogTitle id={heading} component="h2">
        {data.length === 0 ? say('nothingTitle') : say('title', { day: days.long(validFrom) })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, alignContent: 'start', pt: '10px !important' }}>
        {data.length === 0 ? (
          <Alert severity="info">{say('nothing', { version })}</Alert>
        ) : (
          <>
            <ChangeList changes={data} />
            <Quiet sx={{ fontSize: '0.8125rem' }}>{say('note', { version, next: version + 1 })}</Quiet>
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={back} disabled={saving} autoFocus={data.length === 0}>
          {say('back')}
        </Button>
        {data.length > 0 && (
          <Button variant="contained" onClick={() => void save()} disabled={saving} autoFocus>
            {say('confirm', { next: version + 1 })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** What differs between two versions, line by line: what it is about, what it was and what it is to be. */
export function ChangeList({ changes }: { changes: readonly ContractDifference[] }) {
  const translate = useTranslate();
  const words = useChangeWords(useNames(changes));
  const none = translate('resources.contracts.changes.none');
  const lines = changes.flatMap((change) => words(change));
  return (
    <Box component="ul" sx={LIST}>
      {lines.map(({ what, from, to }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same of two things
        <li key={index}>
          <span className="what">{what}</span>
          <span>
            {from === null ? <span>{none}</span> : <s>{from}</s>}
            <span aria-hidden> → </span>
            <span className="sp-hidden">{translate('resources.contracts.changes.becomes')}</span>
            {to === null ? <span>{none}</span> : <b>{to}</b>}
          </span>
        </li>
      ))}
    </Box>
  );
}

const LIST = {
  ...PLAIN_LIST,
  display: 'grid',
  fontSize: '0.8125rem',
  overflowWrap: 'anywhere',
  '& li': { display: 'grid', gap: 0.25, py: 0.875, borderTop: `1px solid ${token('line')}` },
  '& li:first-of-type': { borderTop: 0, pt: 0 },
  '& .what': { color: token('inkMuted') },
  '& s': { color: token('inkMuted'), textDecorationColor: token('control') },
  '& b': { fontWeight: 600 },
} as const;
