import { Box, Button, IconButton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Icon } from '../../components/Icon.tsx';
import { today } from './days.ts';

interface YearSwitchProps {
  year: number;
  onChange: (year: number) => void;
}

/** The years that calendars know. */
const FIRST = 1951;
const LAST = 2249;

/** The year before, the present one, the year after. */
export function YearSwitch({ year, onChange }: YearSwitchProps) {
  const translate = useTranslate();
  const present = Number(today().slice(0, 4));
  return (
    <Box className="sp-no-print" sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <IconButton
        aria-label={translate('registry.year.go', { year: year - 1 })}
        disabled={year <= FIRST}
        onClick={() => onChange(year - 1)}
      >
        <Icon name="chevronLeft" />
      </IconButton>
      <Button size="small" disabled={year === present} onClick={() => onChange(present)}>
        {translate('registry.year.present')}
      </Button>
      <IconButton
        aria-label={translate('registry.year.go', { year: year + 1 })}
        disabled={year >= LAST}
        onClick={() => onChange(year + 1)}
      >
        <Icon name="chevronRight" />
      </IconButton>
    </Box>
  );
}
