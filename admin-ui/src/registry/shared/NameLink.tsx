import { Link } from '@mui/material';
import type { ReactNode } from 'react';
import { useRecordContext, useResourceContext } from 'react-admin';
import { token } from '../../app/theme/tokens.ts';
import { routerLink, showPath } from './paths.ts';

/** A row's own link, so that the keyboard opens it too. */
export function NameLink({ children }: { children: ReactNode }) {
  const record = useRecordContext();
  const resource = useResourceContext();
  if (!record || !resource) return children;
  return (
    <Link
      {...routerLink(showPath(resource, String(record.id)))}
      underline="hover"
      onClick={(event) => event.stopPropagation()}
      sx={{ color: token('ink'), fontWeight: 560 }}
    >
      {children}
    </Link>
  );
}
