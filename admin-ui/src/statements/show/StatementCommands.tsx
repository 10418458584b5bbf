import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Statement, StatementCommand } from '../../api/types.ts';
import { CommandDialog } from './CommandDialog.tsx';

/** What who reads the statement may do with it now, the next step first. */
export function StatementCommands({ statement }: { statement: Statement }) {
  const translate = useTranslate();
  const [given, setGiven] = useState<StatementCommand | null>(null);
  const { allowed, openObservations } = statement;
  const next = openObservations > 0 && allowed.includes('answer') ? 'answer' : allowed[0];
  const ordered = [...allowed].sort((a, b) => Number(b === next) - Number(a === next));
  if (ordered.length === 0 && given === null) return null;
  return (
    <>
      <Box role="toolbar" aria-label={translate('resources.statements.commands.label')} sx={BAR}>
        {ordered.map((command) => (
          <Button
            key={command}
            variant={command === next && command !== 'correct' ? 'contained' : 'outlined'}
            onClick={() => setGiven(command)}
          >
            {translate(`resources.statements.commands.${command}.label`)}
          </Button>
        ))}
      </Box>
      {given && (
        <CommandDialog key={given} statement={statement} command={given} onClose={() => setGiven(null)} />
      )}
    </>
  );
}

const BAR = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 0.75,
  mb: 2,
  '& button': { minHeight: { xs: 44, sm: 32 } },
} as const;
