import { Box, IconButton } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HolidayYear } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Icon } from '../../components/Icon.tsx';
import { Mark } from '../../requests/show/panels/Mark.tsx';
import { useDays } from '../shared/days.ts';
import type { HolidayDraft } from './HolidayDialog.tsx';

export type Row = HolidayYear['holidays'][number];

interface HolidayTableProps {
  holidays: readonly Row[];
  /** For those who may; rows that only the law gives have nothing to change. */
  onEdit?: (holiday: HolidayDraft) => void;
  onRemove?: (holiday: Row) => void;
}

/** The holidays of a year in the order of their dates, with where each comes from. */
export function HolidayTable({ holidays, onEdit, onRemove }: HolidayTableProps) {
  const translate = useTranslate();
  const days = useDays();
  if (holidays.length === 0) {
    return <Box sx={{ px: 2, pb: 2, color: token('inkMuted') }}>{translate('resources.holidays.none')}</Box>;
  }
  return (
    <Box component="ul" sx={LIST}>
      {holidays.map((holiday) => {
        const { id, version, date, name, origin, lawful } = holiday;
        return (
          <li key={id ?? `${date} ${name}`}>
            <time dateTime={date}>{days.withWeekday(date)}</time>
            <span className="name">{name}</span>
            <span className="marks">
              {origin !== 'law' && (
                <Mark tone="info">{translate(`resources.holidays.origins.${origin}`)}</Mark>
              )}
              {!lawful && (
                <Mark tone="warn" strong>
                  {translate('resources.holidays.unlawful')}
                </Mark>
              )}
            </span>
            <span className="acts">
              {id !== null && version !== null && onEdit && (
                <IconButton
                  aria-label={translate('resources.holidays.editNamed', { name })}
                  onClick={() => onEdit({ id, version, date, name })}
                >
                  <Icon name="edit" size={16} />
                </IconButton>
              )}
              {id !== null && onRemove && (
                <IconButton
                  aria-label={translate('registry.removeNamed', { name })}
                  onClick={() => onRemove(holiday)}
                >
                  <Icon name="close" size={16} />
                </IconButton>
              )}
            </span>
          </li>
        );
      })}
    </Box>
  );
}

const LIST = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& li': {
    display: 'grid',
    gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: '140px minmax(0, 1fr) auto auto' },
    gridTemplateAreas: {
      xs: '"date acts" "name acts" "marks acts"',
      sm: '"date name marks acts"',
    },
    alignItems: 'center',
    columnGap: 1.5,
    px: 2,
    py: 0.625,
    borderTop: `1px solid ${token('line')}`,
  },
  '& time': { gridArea: 'date', fontSize: '0.8125rem', color: token('inkMuted') },
  '& .name': { gridArea: 'name', fontWeight: 520, overflowWrap: 'anywhere' },
  '& .marks': { gridArea: 'marks', display: 'flex', flexWrap: 'wrap', gap: 0.75 },
  '& .acts': { gridArea: 'acts', display: 'flex', minHeight: 28, '& button': { p: 0.75 } },
} as const;
