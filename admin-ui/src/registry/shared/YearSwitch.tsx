import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { today } from '../../components/formats.ts';
import { IconAction } from '../../components/Icon.tsx';

/** The years that calendars know. */
const FIRST = 1951;
const LAST = 2249;

/** The year before, the present one, the year after. */
export function YearSwitch({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const translate = useTranslate();
  const present = Number(today().slice(0, 4));
  return (
    <Box className="sp-no-print" sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <IconAction
        icon="chevronLeft"
        label={translate('registry.year.go', { year: year - 1 })}
        disabled={year <= FIRST}
        onClick={() => onChange(year - 1)}
      />
      <Button size="small" disabled={year === present} onClick={() => onChange(present)}>
        {translate('registry.year.present')}
      </Button>
      <IconAction
        icon="chevronRight"
        label={translate('registry.year.go', { year: year + 1 })}
        disabled={year >= LAST}
        onClick={() => onChange(year + 1)}
      />
    </Box>
  );
}

/** The year that a page shows, as its address says (`?year=2027`), else the present one; and how to show another. */
export function useYear(): [year: number, show: (year: number) => void] {
  const [search, setSearch] = useSearchParams();
  const said = search.get('year');
  const year = said !== null && /^(19[5-9]|2[01]\d|22[0-4])\d$/.test(said) ? Number(said) : presentYear();
  const show = (next: number) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('year', String(next));
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  return [year, show];
}

const presentYear = () => Number(today().slice(0, 4));
