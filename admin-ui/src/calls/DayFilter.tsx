import { TextField } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { fromWallTime, toWallTime } from '../requests/show/fields/wallTime.ts';

const NOON_MS = 12 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** Narrows a list down to what began on one day where the service works. */
export function DayFilter() {
  const translate = useTranslate();
  const { filterValues, setFilters, resource } = useListContext();
  const { from, to, ...others } = filterValues as Record<string, unknown>;
  const choose = (day: string) => {
    const begin = fromWallTime(`${day}T00:00`);
    if (begin === null) {
      setFilters(others);
      return;
    }
    // Days are 23 to 25 hours long: noon of the next one is in it whatever the clocks do.
    const next = toWallTime(begin + DAY_MS + NOON_MS).slice(0, 10);
    const end = fromWallTime(`${next}T00:00`) ?? begin + DAY_MS;
    setFilters({ ...others, from: new Date(begin).toISOString(), to: new Date(end).toISOString() });
  };
  return (
    <TextField
      type="date"
      size="small"
      label={translate(`resources.${resource}.fields.day`)}
      value={typeof from === 'string' && to ? toWallTime(Date.parse(from)).slice(0, 10) : ''}
      onChange={(event) => choose(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
