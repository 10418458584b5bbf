import { Button } from '@mui/material';
import { useCanAccess, useResourceContext, useResourceDefinition, useTranslate } from 'react-admin';
import { Icon } from '../../components/Icon.tsx';
import { createPath, routerLink } from './paths.ts';

interface CreateLinkProps {
  /** That of the page by default. */
  resource?: string;
  /** What the new record begins with. */
  record?: Record<string, unknown>;
  size?: 'small' | 'medium';
}

/** The way to a new record, for those who may make one. */
export function CreateLink({ record, size = 'medium', ...props }: CreateLinkProps) {
  const translate = useTranslate();
  const resource = useResourceContext(props) ?? '';
  const { hasCreate } = useResourceDefinition({ resource });
  const { canAccess } = useCanAccess({ resource, action: 'create' });
  if (!hasCreate || !canAccess) return null;
  return (
    <Button
      {...routerLink(createPath(resource), record ? { record } : undefined)}
      variant={size === 'small' ? 'outlined' : 'contained'}
      size={size}
      startIcon={<Icon name="plus" size={16} />}
    >
      {translate(`resources.${resource}.new`)}
    </Button>
  );
}
