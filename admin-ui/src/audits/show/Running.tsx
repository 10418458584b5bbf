import { Box, LinearProgress } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Audit } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { useNumbers } from '../../registry/shared/numbers.ts';

/** How far an audit is. The page moves by itself. */
export function Running({ audit: { stage, done, total } }: { audit: Audit }) {
  const translate = useTranslate();
  const { count } = useNumbers();
  const counted = stage === 'requests' && total > 0;
  const doing = translate(`resources.audits.stages.${stage}`);
  return (
    <Panel>
      <Box sx={{ display: 'grid', gap: 1, maxWidth: 640, py: 1 }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, fontWeight: 600 }}>
          <span>{doing}</span>
          {counted && (
            <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
              {translate('resources.audits.progress', { done: count(done), total: count(total) })}
            </Box>
          )}
        </Box>
        <LinearProgress
          aria-label={doing}
          {...(counted ? { variant: 'determinate' as const, value: (done / total) * 100 } : {})}
          sx={{ height: 8, borderRadius: '4px' }}
        />
        <Box component="p" sx={{ m: 0, color: token('inkMuted'), textWrap: 'pretty' }}>
          {translate('resources.audits.meanwhile')}
        </Box>
      </Box>
    </Panel>
  );
}
