import { Box, MenuItem, TextField } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { Category, ServiceCentre, Supplier } from '../../api/types.ts';
import { useCustomInput } from '../shared/useCustomInput.tsx';
import { moved, without } from './order.ts';
import { RoutingStep } from './RoutingStep.tsx';

type Step = Category['routing'][number];

/** The suppliers that are asked, in an order that one can change. */
export function RoutingInput({ contractId }: { contractId: string | null }) {
  const translate = useTranslate();
  const { value, change } = useCustomInput<Step[]>({ source: 'routing' });
  const steps = value ?? [];
  const { suppliers, centres } = useChoices(contractId);
  const left = suppliers.filter(({ id, active }) => active && !steps.some((step) => step.supplierId === id));
  if (contractId === null) return <p>{translate('resources.categories.routing.contractFirst')}</p>;
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {steps.map((step, index) => (
          <RoutingStep
            key={step.supplierId}
            place={index + 1}
            isLast={index === steps.length - 1}
            supplier={suppliers.find(({ id }) => id === step.supplierId)}
            centres={centres.filter(({ supplierId }) => supplierId === step.supplierId)}
            serviceCentreId={step.serviceCentreId}
            onCentre={(serviceCentreId) =>
              change(steps.map((one, at) => (at === index ? { ...one, serviceCentreId } : one)))
            }
            onMove={(by) => change(moved(steps, index, by))}
            onRemove={() => change(without(steps, index))}
          />
        ))}
      </Box>
      <TextField
        select
        label={translate('resources.categories.routing.add')}
        value=""
        disabled={left.length === 0}
        helperText={left.length === 0 && translate('resources.categories.routing.noneLeft')}
        onChange={(event) => change([...steps, { supplierId: event.target.value, serviceCentreId: null }])}
        sx={{ maxWidth: 420 }}
      >
        {left.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}

const ALL = { pagination: { page: 1, perPage: 200 }, sort: { field: 'name', order: 'ASC' } } as const;

/** The contract's suppliers and their service centres. */
function useChoices(contractId: string | null): { suppliers: Supplier[]; centres: ServiceCentre[] } {
  const enabled = contractId !== null;
  const { data: suppliers = [] } = useGetList<Supplier>(
    'suppliers',
    { ...ALL, filter: { contractId } },
    { enabled },
  );
  const { data: centres = [] } = useGetList<ServiceCentre>(
    'service-centres',
    { ...ALL, filter: { supplierId: suppliers.map(({ id }) => id), active: 'true' } },
    { enabled: suppliers.length > 0 },
  );
  return { suppliers, centres };
}
