import { Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Notification } from '../../api/types.ts';
import { routerLink, showPath } from '../shared/paths.ts';

/** The request or the statement that a message is about. */
export function AboutLink({ notification }: { notification: Notification }) {
  const translate = useTranslate();
  const { requestId, requestNumber, statementId } = notification;
  const path = requestId
    ? showPath('requests', requestId)
    : statementId && showPath('statements', statementId);
  if (!path) return null;
  return (
    <Link
      {...routerLink(path)}
      underline="hover"
      onClick={(event) => event.stopPropagation()}
      sx={{ whiteSpace: 'nowrap' }}
    >
      {requestNumber ?? translate('resources.notifications.fields.statement')}
    </Link>
  );
}
