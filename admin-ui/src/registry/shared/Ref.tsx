import { Link } from '@mui/material';
import { type RaRecord, useCanAccess, useReference } from 'react-admin';
import { routerLink, showPath } from './paths.ts';
import { recordName } from './recordName.ts';

interface RefProps {
  resource: string;
  id: string | null | undefined;
  /** Text alone, where a link would stand in another link. */
  plain?: boolean;
  /** The code alone where there is one: for narrow columns. */
  short?: boolean;
}

/** The name of another record, with the way to it. Nothing where there is none or where one may not see it. */
export function Ref({ resource, id, ...rest }: RefProps) {
  const { canAccess } = useCanAccess({ resource, action: 'show' });
  return id && canAccess ? <Referred resource={resource} id={id} {...rest} /> : null;
}

function Referred({ resource, id, plain = false, short = false }: RefProps & { id: string }) {
  const { referenceRecord } = useReference<RaRecord>({ reference: resource, id });
  const name = referenceRecord ? recordName(referenceRecord, short) : '…';
  // A link is announced by its name: there is none before the name is there.
  if (plain || !referenceRecord) return <span>{name}</span>;
  return (
    <Link
      {...routerLink(showPath(resource, id))}
      underline="hover"
      onClick={(event) => event.stopPropagation()}
    >
      {name}
    </Link>
  );
}
