import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PRIORITIES } from '../../../../../domain/request/priority.ts';
import type { Target } from '../../../api/types.ts';
import { DurationField } from '../../shared/DurationField.tsx';
import { CLOCKS, type Clock } from '../terms/levels.ts';

interface LevelFieldsProps {
  rows: readonly Target[];
  onChange: (priority: number, clock: Clock, duration: string | null) => void;
}

/** One line for each priority, with a duration for each clock. */
export function LevelFields({ rows, onChange }: LevelFieldsProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: { xs: 2, sm: 1.5 } }}>
      {PRIORITIES.map((priority) => {
        const row = rows.find((target) => target.priority === priority);
        const name = translate(`requestPage.priorities.${priority}`);
        return (
          <Box key={priority} role="group" aria-label={`${priority} ${name}`} sx={LINE}>
            <Box component="span" sx={{ fontSize: '0.8125rem', whiteSpace: 'nowrap' }}>
              <b>{priority}</b> {name}
            </Box>
            {CLOCKS.map((clock) => (
              <DurationField
                key={clock}
                label={translate(`resources.contracts.targets.${clock}`)}
                value={row?.[clock] ?? null}
                onChange={(duration) => onChange(priority, clock, duration)}
              />
            ))}
          </Box>
        );
      })}
    </Box>
  );
}

const LINE = {
  display: 'grid',
  gap: 1,
  alignItems: 'center',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '76px repeat(3, minmax(0, 1fr))' },
} as const;
