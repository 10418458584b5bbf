import { Box, ButtonBase } from '@mui/material';
import { useTranslate } from 'react-admin';
import { token } from '../../app/theme/tokens.ts';
import { Icon } from '../../components/Icon.tsx';

/** How much the order of the list has changed, and the way to see it; takes no room in the page. */
export function UpdatesChip({ updates, onAccept }: { updates: number; onAccept: () => void }) {
  const translate = useTranslate();
  return (
    <Box role="status" sx={{ position: 'sticky', top: 80, zIndex: 10, height: 0, textAlign: 'center' }}>
      {updates > 0 && (
        <ButtonBase
          onClick={onAccept}
          title={translate('app.common.updatesHint')}
          sx={{
            gap: 0.75,
            transform: 'translateY(-21px)',
            height: 30,
            px: 1.5,
            borderRadius: '15px',
            bgcolor: token('accent'),
            color: token('onAccent'),
            fontSize: '0.8125rem',
            fontWeight: 580,
            boxShadow: token('shadow'),
            '&:hover': { bgcolor: token('accentHover') },
          }}
        >
          <Icon name="retry" size={15} />
          {translate('app.common.updates', { smart_count: updates })}
        </ButtonBase>
      )}
    </Box>
  );
}
