import { Box } from '@mui/material';
import { Fragment, type ReactNode } from 'react';
import { useResourceContext, useTranslate } from 'react-admin';
import { token } from '../../app/theme/tokens.ts';

interface FactsProps {
  /** The field's name (or a label of its own) and its value; what is empty is left out. */
  facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** The fields of a record as pairs of name and value. */
export function Facts({ facts }: FactsProps) {
  const translate = useTranslate();
  const resource = useResourceContext();
  return (
    <Box component="dl" sx={PAIRS}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{translate(`resources.${resource}.fields.${name}`)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </Box>
  );
}

const PAIRS = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'fit-content(40%) minmax(0, 1fr)',
  columnGap: 2,
  rowGap: 0.75,
  fontSize: '0.8125rem',
  '& dt': { color: token('inkMuted') },
  '& dd': { m: 0, overflowWrap: 'anywhere', fontWeight: 520 },
} as const;
