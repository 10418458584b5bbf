import { Box } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { Category, ServiceCentre, Supplier } from '../../api/types.ts';
import { BLOCK, PLAIN_LIST, token } from '../../app/theme/tokens.ts';
import { SelectField } from '../../components/fields.tsx';
import { IconAction } from '../../components/Icon.tsx';
import { useCustomInput } from '../shared/inputs.tsx';

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
      <Box component="ol" sx={{ ...PLAIN_LIST, display: 'grid', gap: 1 }}>
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
      <SelectField
        label={translate('resources.categories.routing.add')}
        value=""
        disabled={left.length === 0}
        helperText={left.length === 0 && translate('resources.categories.routing.noneLeft')}
        onChange={(value) => change([...steps, { supplierId: value, serviceCentreId: null }])}
        sx={{ maxWidth: 420 }}
        options={left.map(({ id, name }) => [id, name] as const)}
      />
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

interface RoutingStepProps {
  /** From 1. */
  place: number;
  isLast: boolean;
  supplier: Supplier | undefined;
  centres: readonly ServiceCentre[];
  serviceCentreId: string | null;
  onCentre: (id: string | null) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One supplier of the routing, which can be moved, removed, and given a service centre. */
function RoutingStep(props: RoutingStepProps) {
  const { place, isLast, supplier, centres, serviceCentreId, onCentre, onMove, onRemove } = props;
  const translate = useTranslate();
  const name = supplier?.name ?? '…';
  return (
    <Box component="li" sx={ROW}>
      <Box component="span" sx={{ fontWeight: 600, color: token('accentInk'), width: 20 }}>
        {place}.
      </Box>
      <Box component="span" sx={{ flex: '1 1 180px', fontWeight: 560 }}>
        {name}
      </Box>
      {centres.length > 0 && (
        <SelectField
          label={translate('resources.categories.routing.centre')}
          value={serviceCentreId ?? ''}
          onChange={(value) => onCentre(value || null)}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          sx={{ flex: '1 1 200px' }}
          options={[
            ['', translate('resources.categories.routing.anyCentre')],
            ...centres.map((centre) => [centre.id, centre.name] as const),
          ]}
        />
      )}
      <Box sx={{ display: 'flex' }}>
        <IconAction
          icon="chevronDown"
          label={translate('registry.moveUp', { name })}
          onClick={() => onMove(-1)}
          disabled={place === 1}
          sx={{ '& svg': { transform: 'rotate(180deg)' } }}
        />
        <IconAction
          icon="chevronDown"
          label={translate('registry.moveDown', { name })}
          onClick={() => onMove(1)}
          disabled={isLast}
        />
        <IconAction icon="close" label={translate('registry.removeNamed', { name })} onClick={onRemove} />
      </Box>
    </Box>
  );
}

const ROW = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  px: 1.25,
  py: 1,
  ...BLOCK,
} as const;

/** The list with one element moved by some places; the same where it would leave the list. */
function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const to = from + by;
  const element = list[from];
  if (element === undefined || to < 0 || to >= list.length) return [...list];
  const others = without(list, from);
  return [...others.slice(0, to), element, ...others.slice(to)];
}

/** The list without one element. */
function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index);
}
