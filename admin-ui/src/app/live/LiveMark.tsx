import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Icon } from '../../components/Icon.tsx';
import { token } from '../theme/tokens.ts';
import { useLiveStatus } from './status.ts';

/** Says when the page no longer hears of changes; a quiet dot while it does. */
export function LiveMark() {
  const translate = useTranslate();
  const status = useLiveStatus();
  const text = translate(`app.live.${status}`);
  return (
    <Box
      role="status"
      title={text}
      sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontSize: '0.75rem', color: token('warnInk') }}
    >
      {status === 'off' ? (
        <>
          <Icon name="offline" size={17} />
          <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
            {text}
          </Box>
        </>
      ) : (
        <>
          <Box
            aria-hidden
            sx={{
              width: 8,
              height: 8,
              borderRadius: '50%',
              bgcolor: token(status === 'on' ? 'ok' : 'lineStrong'),
            }}
          />
          <span className="sp-hidden">{text}</span>
        </>
      )}
    </Box>
  );
}
