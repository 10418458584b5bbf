import { Box } from '@mui/material';
import { Ref } from '../shared/Ref.tsx';

/** Contracts by their codes. */
export function ContractCodes({ ids, plain = false }: { ids: readonly string[]; plain?: boolean }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1 }}>
      {ids.map((id) => (
        <Ref key={id} resource="contracts" id={id} short plain={plain} />
      ))}
    </Box>
  );
}
