import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { WorkOrder } from '../api/types.ts';
import { Mark } from '../requests/show/panels/Mark.tsx';

/** What was replaced, and whether it is to be invoiced at list price (R38). */
export function PartList({ order }: { order: WorkOrder }) {
  const translate = useTranslate();
  const { parts, partsAtListPrice } = order;
  return (
    <Box sx={{ display: 'grid', gap: 0.75, justifyItems: 'start' }}>
      <Box component="ul" sx={{ m: 0, pl: 2, overflowWrap: 'anywhere' }}>
        {parts.map((part) => (
          <li key={`${part.code}${part.description}`}>
            {part.quantity} × {part.description} {part.code && `(${part.code})`}
          </li>
        ))}
      </Box>
      {partsAtListPrice && <Mark tone="warn">{translate('workOrderPage.parts.atListPrice')}</Mark>}
    </Box>
  );
}
