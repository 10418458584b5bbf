import { Box, Button, Link, Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import {
  type RaRecord,
  ShowBase,
  useCanAccess,
  useResourceDefinition,
  useShowContext,
  useTranslate,
} from 'react-admin';
import { token } from '../../app/theme/tokens.ts';
import { Icon } from '../../components/Icon.tsx';
import { PageHeader } from '../../components/page.tsx';
import { editPath, listPath, recordName, routerLink } from '../../components/paths.ts';

interface RegistryShowProps<T extends RaRecord> {
  /** Its name by default. */
  title?: (record: T) => string;
  /** Marks beside the title. */
  marks?: (record: T) => ReactNode;
  /** One line below the title. */
  below?: (record: T) => ReactNode;
  /** Buttons beside that for editing. */
  actions?: (record: T) => ReactNode;
  /** Whether this one can be changed at all; yes by default. */
  editable?: (record: T) => boolean;
  children: (record: T) => ReactNode;
}

/** The page of one record: the way back to the list, its title with marks, its actions, and what it holds. */
export function RegistryShow<T extends RaRecord>(props: RegistryShowProps<T>) {
  return (
    <ShowBase>
      <ShowBody {...props} />
    </ShowBase>
  );
}

function ShowBody<T extends RaRecord>(props: RegistryShowProps<T>) {
  const { title, marks, below, actions, editable, children } = props;
  const { record } = useShowContext<T>();
  if (!record) return <Skeleton height={320} />;
  return (
    <Box sx={{ maxWidth: 1240 }}>
      <BackToList />
      <PageHeader
        title={title ? title(record) : recordName(record)}
        aside={
          marks && (
            <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.75 }}>
              {marks(record)}
            </Box>
          )
        }
        below={below?.(record)}
        actions={
          <>
            {actions?.(record)}
            {(editable?.(record) ?? true) && <EditLink id={String(record.id)} />}
          </>
        }
      />
      {children(record)}
    </Box>
  );
}

/** The way to the list that a page belongs to. */
export function BackToList() {
  const translate = useTranslate();
  const { name } = useResourceDefinition();
  return (
    <Link
      {...routerLink(listPath(name))}
      underline="hover"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.25,
        fontSize: '0.8125rem',
        color: token('inkMuted'),
      }}
    >
      <Icon name="chevronLeft" size={16} />
      {translate(`resources.${name}.name`, { smart_count: 2 })}
    </Link>
  );
}

function EditLink({ id }: { id: string }) {
  const translate = useTranslate();
  const { name, hasEdit } = useResourceDefinition();
  const { canAccess } = useCanAccess({ resource: name, action: 'edit' });
  if (!hasEdit || !canAccess) return null;
  return (
    <Button {...routerLink(editPath(name, id))} startIcon={<Icon name="edit" size={16} />}>
      {translate('ra.action.edit')}
    </Button>
  );
}
