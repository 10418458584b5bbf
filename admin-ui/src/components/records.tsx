import { Box, Button, Link } from '@mui/material';
import { Fragment, type ReactNode } from 'react';
import {
  type RaRecord,
  useCanAccess,
  useGetManyReference,
  useRecordContext,
  useReference,
  useResourceContext,
  useResourceDefinition,
  useTranslate,
} from 'react-admin';
import { PLAIN_LIST, token } from '../app/theme/tokens.ts';
import { Icon } from './Icon.tsx';
import { ErrorState, Panel, Quiet } from './page.tsx';
import { createPath, recordName, routerLink, showPath } from './paths.ts';

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
  return <RowLink to={showPath(resource, id)}>{name}</RowLink>;
}

interface RowLinkProps {
  to: string;
  sx?: object;
  children: ReactNode;
}

/** A link in a row that leads somewhere itself: it leads to its own end alone. */
export function RowLink({ to, sx = {}, children }: RowLinkProps) {
  return (
    <Link {...routerLink(to)} underline="hover" onClick={(event) => event.stopPropagation()} sx={sx}>
      {children}
    </Link>
  );
}

/** A row's own link, so that the keyboard opens it too. */
export function NameLink({ children }: { children: ReactNode }) {
  const record = useRecordContext();
  const resource = useResourceContext();
  if (!record || !resource) return children;
  return (
    <RowLink to={showPath(resource, String(record.id))} sx={{ color: token('ink'), fontWeight: 560 }}>
      {children}
    </RowLink>
  );
}

/** A telephone number to call, in groups that one can read aloud. */
export function Telephone({ number }: { number: string | null | undefined }) {
  if (!number) return null;
  return (
    <Link href={`tel:${number}`} underline="hover" sx={{ whiteSpace: 'nowrap' }}>
      {number.replace(/^(\+39)(\d{3})(\d{3})(\d+)$/, '$1 $2 $3 $4')}
    </Link>
  );
}

/** An address to write to. */
export function EmailAddress({ address }: { address: string | null | undefined }) {
  if (!address) return null;
  return (
    <Link href={`mailto:${address}`} underline="hover" sx={{ overflowWrap: 'anywhere' }}>
      {address}
    </Link>
  );
}

interface FactsProps {
  /** The field's name (or a label of its own) and its value; what is empty is left out. */
  facts: readonly (readonly [name: string, value: ReactNode])[];
  /** Below which key the names are; the resource's fields by default. */
  words?: string;
  sx?: object;
}

/** The fields of a record as pairs of name and value. */
export function Facts({ facts, words, sx }: FactsProps) {
  const translate = useTranslate();
  const resource = useResourceContext();
  return (
    <Box component="dl" sx={{ ...PAIRS, ...sx }}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{translate(`${words ?? `resources.${resource}.fields`}.${name}`)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </Box>
  );
}

/** The same on a surface with a title. */
export function FieldsPanel({ title, facts }: Pick<FactsProps, 'facts'> & { title: string }) {
  return (
    <Panel title={title}>
      <Facts facts={facts} />
    </Panel>
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

export interface CardTextProps {
  title: ReactNode;
  /** Stands at the right of the title. */
  mark?: ReactNode;
  /** One quieter line each; empty ones are left out. */
  lines?: readonly ReactNode[];
}

/** What a card of a list says: a title with its mark, and quieter lines below. */
export function CardText({ title, mark, lines = [] }: CardTextProps) {
  const shown = lines.filter((line) => line !== null && line !== undefined && line !== '' && line !== false);
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {title}
        </Box>
        {mark && <Box sx={{ flex: 'none' }}>{mark}</Box>}
      </Box>
      {shown.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a card never change places
        <Quiet as="span" key={index}>
          {line}
        </Quiet>
      ))}
    </>
  );
}

interface RelatedListProps<T extends RaRecord> {
  /** The records' resource, and their field that names this record. */
  resource: string;
  target: string;
  id: string;
  /** A quieter word behind the name. */
  detail?: (record: T) => ReactNode;
  /** What a new one begins with beside naming this record. */
  newRecord?: Record<string, unknown>;
}

const SHOWN = 100;

/** The records that belong to this one, each a link, with the way to add another. */
export function RelatedList<T extends RaRecord>(props: RelatedListProps<T>) {
  const { canAccess } = useCanAccess({ resource: props.resource, action: 'list' });
  return canAccess ? <Related {...props} /> : null;
}

function Related<T extends RaRecord>({ resource, target, id, detail, newRecord }: RelatedListProps<T>) {
  const translate = useTranslate();
  const {
    data,
    total = 0,
    error,
    refetch,
  } = useGetManyReference<T>(resource, {
    target,
    id,
    pagination: { page: 1, perPage: SHOWN },
    sort: { field: 'code', order: 'ASC' },
    filter: {},
  });
  return (
    <Panel
      title={`${translate(`resources.${resource}.name`, { smart_count: 2 })}${data ? ` (${total})` : ''}`}
      actions={<CreateLink resource={resource} record={{ ...newRecord, [target]: id }} size="small" />}
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <Quiet>{translate(`resources.${resource}.empty`)}</Quiet>}
      <Box component="ul" sx={ROWS}>
        {data?.map((record) => (
          <li key={record.id}>
            <Ref resource={resource} id={String(record.id)} />
            <Quiet as="span">{detail ? detail(record) : recordName(record, true)}</Quiet>
          </li>
        ))}
      </Box>
      {data && total > data.length && (
        <p>{translate('registry.andMore', { smart_count: total - data.length })}</p>
      )}
    </Panel>
  );
}

const ROWS = {
  ...PLAIN_LIST,
  fontSize: '0.8125rem',
  '& li': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 1.5,
    py: 0.5,
    borderBottom: `1px solid ${token('line')}`,
  },
  '& li:last-of-type': { borderBottom: 0 },
} as const;

interface ScrolledTableProps {
  /** Said to those who scroll it by keys. */
  label: string;
  role?: 'group' | 'region';
  /** The words above each column, those of numbers with `'number'`. */
  heads: readonly (readonly [words: ReactNode, className?: string])[];
  sx: object;
  children: ReactNode;
}

/** A table that may be wider than its place: then it scrolls there, by keys too. */
export function ScrolledTable({ label, role = 'group', heads, sx, children }: ScrolledTableProps) {
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role={role} aria-label={label}>
      <Box component="table" sx={sx}>
        <thead>
          <tr>
            {heads.map(([words, className], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
              <th key={index} scope="col" className={className}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </Box>
    </Box>
  );
}

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
