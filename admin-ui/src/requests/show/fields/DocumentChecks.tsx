import { Box, Checkbox, FormControlLabel, FormHelperText } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { MaintenanceDocument } from '../../../api/types.ts';
import { token } from '../../../app/theme/tokens.ts';

interface DocumentChecksProps {
  legend: string;
  /** Those that may be ticked. */
  documents: readonly MaintenanceDocument[];
  value: readonly MaintenanceDocument[];
  onChange: (value: MaintenanceDocument[]) => void;
  error?: string | undefined;
  autoFocus?: boolean;
}

/** Which documents were presented: a box to tick for each. */
export function DocumentChecks(props: DocumentChecksProps) {
  const { legend, documents, value, onChange, error, autoFocus = false } = props;
  const translate = useTranslate();
  const name = useId();
  return (
    <Box
      component="fieldset"
      aria-describedby={error ? `${name}-error` : undefined}
      sx={{ border: 0, p: 0, m: 0, minWidth: 0, display: 'grid' }}
    >
      <Box component="legend" sx={{ p: 0, mb: 0.25, fontSize: '0.75rem', color: token('inkMuted') }}>
        {legend}
      </Box>
      {documents.map((document, index) => (
        <FormControlLabel
          key={document}
          control={
            <Checkbox
              size="small"
              checked={value.includes(document)}
              autoFocus={autoFocus && index === 0}
              onChange={(_, checked) =>
                onChange(checked ? [...value, document] : value.filter((one) => one !== document))
              }
            />
          }
          label={translate(`requestPage.documents.${document}`)}
          sx={{ '& .MuiFormControlLabel-label::first-letter': { textTransform: 'uppercase' } }}
        />
      ))}
      {error && (
        <FormHelperText error id={`${name}-error`}>
          {error}
        </FormHelperText>
      )}
    </Box>
  );
}
