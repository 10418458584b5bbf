import { AutocompleteInput, ReferenceInput, useCanAccess, type Validator } from 'react-admin';
import { recordName } from './recordName.ts';

interface RefInputProps {
  source: string;
  reference: string;
  label?: string;
  /** Only those that fit; `{ contractId }`. */
  filter?: Record<string, unknown>;
  validate?: Validator;
  helperText?: string | false;
  disabled?: boolean;
}

/** Picks another record by typing words of its name or code; not there for those who may not list them. */
export function RefInput({ source, reference, filter, ...rest }: RefInputProps) {
  const { canAccess } = useCanAccess({ resource: reference, action: 'list' });
  if (!canAccess) return null;
  return (
    <ReferenceInput
      source={source}
      reference={reference}
      perPage={50}
      sort={SORT[reference] ?? BY_CODE}
      {...(filter ? { filter } : {})}
    >
      <AutocompleteInput optionText={(record) => recordName(record)} size="small" {...rest} />
    </ReferenceInput>
  );
}

const BY_CODE = { field: 'code', order: 'ASC' } as const;
const SORT: Record<string, { field: string; order: 'ASC' }> = { users: { field: 'name', order: 'ASC' } };
