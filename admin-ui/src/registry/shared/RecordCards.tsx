import { Box, Link } from '@mui/material';
import type { ReactNode } from 'react';
import { type RaRecord, useListContext } from 'react-admin';
import { token } from '../../app/theme/tokens.ts';
import { routerLink, showPath } from './paths.ts';

interface RecordCardsProps<T extends RaRecord> {
  card: (record: T) => ReactNode;
}

/** The records of a list under each other, each a link as wide as the screen. */
export function RecordCards<T extends RaRecord>({ card }: RecordCardsProps<T>) {
  const { data, resource } = useListContext<T>();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data?.map((record) => (
        <Box component="li" key={record.id} sx={{ '& + &': { borderTop: `1px solid ${token('line')}` } }}>
          <Link
            {...routerLink(showPath(resource, String(record.id)))}
            underline="none"
            sx={{
              display: 'grid',
              gap: 0.5,
              px: 1.5,
              py: 1.25,
              color: token('ink'),
              fontSize: '0.8125rem',
              overflowWrap: 'anywhere',
              '&:hover': { bgcolor: token('raised') },
              '&:focus-visible': { outlineOffset: -2 },
            }}
          >
            {card(record)}
          </Link>
        </Box>
      ))}
    </Box>
  );
}
