import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PRIORITIES, type Priority } from '../../../domain/request/priority.ts';
import { token } from '../app/theme/tokens.ts';

/** A priority as rising bars (P1 has all five) with its number; its name is in the title and said aloud. */
export function PriorityMark({ priority }: { priority: Priority | null }) {
  const translate = useTranslate();
  if (priority === null) {
    const unset = translate('app.priority.unset');
    return (
      <Box component="span" title={unset} sx={{ color: token('inkFaint') }}>
        <span aria-hidden>–</span>
        <span className="sp-hidden">{unset}</span>
      </Box>
    );
  }
  const name = translate(`requestPage.priorities.${priority}`);
  const colour = token(priority === 1 ? 'danger' : priority === 2 ? 'warn' : 'inkMuted');
  return (
    <Box component="span" title={`P${priority} ${name}`} sx={MARK}>
      <svg viewBox="0 0 17 14" width={17} height={14} aria-hidden>
        {PRIORITIES.map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 3.5}
            y={11.5 - bar * 2.1}
            width={2.4}
            height={bar * 2.1 + 1.5}
            rx={0.9}
            fill={bar <= 6 - priority ? colour : token('lineStrong')}
          />
        ))}
      </svg>
      <Box component="span" sx={{ fontWeight: priority <= 2 ? 620 : 460 }}>
        P{priority}
      </Box>
      <span className="sp-hidden">{name}</span>
    </Box>
  );
}

const MARK = { display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' } as const;
