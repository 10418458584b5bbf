import { Box } from '@mui/material';
import { BooleanInput, required, TextInput } from 'react-admin';
import { FormSection } from '../../shared/FormSection.tsx';
import { Rows } from '../../shared/Rows.tsx';

const SECTIONS = 'resources.contracts.sections';

/** The service manager, the administration's referents, and the mailbox for administrative matters. */
export function PeopleFields() {
  return (
    <>
      <FormSection title={`${SECTIONS}.serviceManager`} help="resources.contracts.helper.serviceManager">
        <TextInput source="serviceManager.name" validate={required()} helperText={false} />
        <TextInput source="serviceManager.mobile" type="tel" validate={required()} helperText={false} />
        <TextInput source="serviceManager.email" type="email" validate={required()} helperText={false} />
      </FormSection>
      <FormSection title={`${SECTIONS}.referents`} single>
        <Rows source="referents" add="resources.contracts.people.addReferent" newRow={newReferent}>
          <Box sx={PERSON}>
            <TextInput source="name" validate={required()} helperText={false} />
            <TextInput source="mobile" type="tel" validate={required()} helperText={false} />
            <TextInput source="email" type="email" validate={required()} helperText={false} />
            <BooleanInput source="dec" helperText={false} />
          </Box>
        </Rows>
        <TextInput source="administrativeEmail" type="email" helperText={false} />
      </FormSection>
    </>
  );
}

const newReferent = () => ({ name: '', mobile: '', email: '', dec: false });

const PERSON = {
  display: 'grid',
  gap: 1.25,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
} as const;
