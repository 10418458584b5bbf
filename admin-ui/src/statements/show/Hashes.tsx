import { Box, IconButton } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import type { Statement } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Icon } from '../../components/Icon.tsx';
import { Panel } from '../../components/Panel.tsx';

/** The hashes by which one tells that two statements are the same, each to be copied. */
export function Hashes({ statement: { hash, factsHash } }: { statement: Statement }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('resources.statements.hash.title')}>
      <Box component="p" sx={{ m: 0, mb: 1, fontSize: '0.8125rem', color: token('inkMuted') }}>
        {translate('resources.statements.hash.explain')}
      </Box>
      <Hash name={translate('resources.statements.hash.statement')} value={hash} />
      <Hash name={translate('resources.statements.hash.facts')} value={factsHash} />
    </Panel>
  );
}

function Hash({ name, value }: { name: string; value: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      notify('resources.statements.hash.copied', { type: 'success' });
    } catch {
      notify('resources.statements.hash.notCopied', { type: 'warning' });
    }
  };
  return (
    <Box sx={HASH}>
      <div>
        <span>{name}</span>
        <code>{value}</code>
      </div>
      <IconButton
        onClick={() => void copy()}
        aria-label={translate('resources.statements.hash.copy', { name })}
      >
        <Icon name="copy" size={16} />
      </IconButton>
    </Box>
  );
}

const HASH = {
  display: 'flex',
  gap: 1,
  alignItems: 'center',
  justifyContent: 'space-between',
  '& span': { display: 'block', fontSize: '0.75rem', color: token('inkMuted') },
  '& code': { fontSize: '0.75rem', overflowWrap: 'anywhere' },
  '& + &': { mt: 0.75 },
} as const;
