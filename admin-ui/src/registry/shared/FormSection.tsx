import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';

interface FormSectionProps {
  /** Translation keys. */
  title: string;
  help?: string;
  /** Fields in one column instead of two. */
  single?: boolean;
  children: ReactNode;
}

/** Fields that belong together, with a sentence about them where they need one. */
export function FormSection({ title, help, single = false, children }: FormSectionProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate(title)}>
      {help && (
        <Box
          component="p"
          sx={{ m: 0, mb: 1.5, color: token('inkMuted'), maxWidth: 640, textWrap: 'pretty' }}
        >
          {translate(help)}
        </Box>
      )}
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          rowGap: 1.75,
          alignItems: 'start',
          pt: 0.5,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            sm: single ? 'minmax(0, 1fr)' : 'repeat(2, minmax(0, 1fr))',
          },
          '& .MuiFormControl-root': { my: 0 },
          '& .MuiFormHelperText-root::first-letter': { textTransform: 'uppercase' },
          '& > .wide': { gridColumn: '1 / -1' },
        }}
      >
        {children}
      </Box>
    </Panel>
  );
}
