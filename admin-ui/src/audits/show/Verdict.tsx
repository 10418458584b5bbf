import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Audit } from '../../api/types.ts';
import { token, tone } from '../../app/theme/tokens.ts';
import { Icon } from '../../components/Icon.tsx';
import { useNumbers } from '../../registry/shared/numbers.ts';
import { useMoments } from '../../requests/show/moments.ts';
import { AUDIT_LOOKS } from '../AuditMark.tsx';

/** What came out, in one word and in sentences. */
export function Verdict({ audit }: { audit: Audit }) {
  const translate = useTranslate();
  const moments = useMoments();
  const { count } = useNumbers();
  const { state, result, findings, failure } = audit;
  if (state === 'running') return null;
  const sign = AUDIT_LOOKS[state];
  const colours = tone(sign.tone);
  const say = (key: string, words = {}) => translate(`resources.audits.verdict.${key}`, words);
  return (
    <Box
      component="section"
      sx={{
        display: 'flex',
        gap: 1.75,
        p: 2,
        borderRadius: '10px',
        bgcolor: colours.soft,
        border: `1px solid color-mix(in srgb, ${colours.strong} 28%, ${token('surface')})`,
      }}
    >
      <Box sx={{ color: colours.ink, pt: 0.25 }}>
        <Icon name={sign.icon} size={28} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box component="h2" sx={{ typography: 'h2', m: 0, color: colours.ink }}>
          {say(`${state}.title`)}
        </Box>
        <Box component="p" sx={{ m: 0, mt: 0.5, textWrap: 'pretty' }}>
          {say(`${state}.text`, { smart_count: findings ?? 0 })}
          {result && !result.isOver && ` ${say('soFar', { at: moments.dateTime(result.at) })}`}
        </Box>
        {failure && (
          <Box
            component="pre"
            sx={{ m: 0, mt: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.75rem' }}
          >
            {failure}
          </Box>
        )}
        {result && (
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.25, '& li + li': { mt: 0.25 } }}>
            <li>{say('requests', { proved: count(result.proved), total: count(result.requests) })}</li>
            {(['calls', 'downtimes'] as const).map((kind) => (
              <li key={kind}>
                {say(kind, { proved: count(result[kind].proved), total: count(result[kind].registered) })}
                {result[kind].takenOver > 0 &&
                  ` ${say('takenOver', { smart_count: result[kind].takenOver })}`}
              </li>
            ))}
            {result.waiting.length > 0 && <li>{say('waiting', { numbers: result.waiting.join(', ') })}</li>}
          </Box>
        )}
      </Box>
    </Box>
  );
}
