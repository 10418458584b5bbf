import { SelectInput } from 'react-admin';

/** Narrows a list down to what is in use, or to what no longer is. */
export function ActiveFilter() {
  return (
    <SelectInput
      source="active"
      label="registry.inUse"
      helperText={false}
      size="small"
      choices={[
        { id: 'true', name: 'registry.active' },
        { id: 'false', name: 'registry.inactive' },
      ]}
    />
  );
}
