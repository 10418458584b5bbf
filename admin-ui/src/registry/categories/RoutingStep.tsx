import { Box, IconButton, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ServiceCentre, Supplier } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Icon } from '../../components/Icon.tsx';

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
export function RoutingStep(props: RoutingStepProps) {
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
        <TextField
          select
          label={translate('resources.categories.routing.centre')}
          value={serviceCentreId ?? ''}
          onChange={(event) => onCentre(event.target.value || null)}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          sx={{ flex: '1 1 200px' }}
        >
          <MenuItem value="">{translate('resources.categories.routing.anyCentre')}</MenuItem>
          {centres.map((centre) => (
            <MenuItem key={centre.id} value={centre.id}>
              {centre.name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Box sx={{ display: 'flex' }}>
        <IconButton
          onClick={() => onMove(-1)}
          disabled={place === 1}
          aria-label={translate('registry.moveUp', { name })}
          sx={{ '& svg': { transform: 'rotate(180deg)' } }}
        >
          <Icon name="chevronDown" />
        </IconButton>
        <IconButton
          onClick={() => onMove(1)}
          disabled={isLast}
          aria-label={translate('registry.moveDown', { name })}
        >
          <Icon name="chevronDown" />
        </IconButton>
        <IconButton onClick={onRemove} aria-label={translate('registry.removeNamed', { name })}>
          <Icon name="close" />
        </IconButton>
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
  borderRadius: '8px',
  border: `1px solid ${token('line')}`,
  bgcolor: token('raised'),
} as const;
