import { DateInput, required } from 'react-admin';
import { FormSection } from '../../shared/FormSection.tsx';

/** From when the changed terms hold. */
export function ValidityFields({ source }: { source: string }) {
  return (
    <FormSection title="resources.contracts.sections.validity" help="resources.contracts.helper.validFrom">
      <DateInput
        source={source}
        label="resources.contracts.fields.validFrom"
        validate={required()}
        helperText={false}
      />
    </FormSection>
  );
}
