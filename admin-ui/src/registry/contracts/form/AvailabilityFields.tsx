import { Box, Button, IconButton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Icon } from '../../../components/Icon.tsx';
import type { AvailabilityClause } from './clauses.ts';
import { DecimalField } from './DecimalField.tsx';

interface AvailabilityFieldsProps {
  clause: AvailabilityClause;
  onChange: (clause: AvailabilityClause) => void;
}

const SAYS = 'resources.contracts.penalty';

/** The scale of availability credits: the lower the availability, the higher the credit. */
export function AvailabilityFields({ clause, onChange }: AvailabilityFieldsProps) {
  const translate = useTranslate();
  const { steps } = clause;
  const set = (index: number, change: Partial<AvailabilityClause['steps'][number]>) =>
    onChange({ ...clause, steps: steps.map((step, at) => (at === index ? { ...step, ...change } : step)) });
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name of their own and keep their places
        <Box key={index} sx={{ display: 'flex', gap: 1, alignItems: 'center', width: '100%' }}>
          <DecimalField
            label={translate(`${SAYS}.lessThanPercent`)}
            value={step.lessThanPercent}
            onChange={(lessThanPercent) => set(index, { lessThanPercent })}
          />
          <DecimalField
            label={translate(`${SAYS}.creditPercent`)}
            value={step.creditPercent}
            onChange={(creditPercent) => set(index, { creditPercent })}
          />
          <IconButton
            onClick={() => onChange({ ...clause, steps: steps.filter((_, at) => at !== index) })}
            disabled={steps.length === 1}
            aria-label={translate(`${SAYS}.removeStep`, { place: index + 1 })}
          >
            <Icon name="close" />
          </IconButton>
        </Box>
      ))}
      <Button
        size="small"
        onClick={() => onChange({ ...clause, steps: [...steps, { lessThanPercent: '', creditPercent: '' }] })}
        startIcon={<Icon name="plus" size={16} />}
      >
        {translate(`${SAYS}.addStep`)}
      </Button>
    </Box>
  );
}
