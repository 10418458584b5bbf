import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../../components/Panel.tsx';

interface ArticleProps {
  /** Of `resources.contracts.sections`. */
  name: string;
  children: ReactNode;
}

/** One article of a contract: its heading and its paragraphs. */
export function Article({ name, children }: ArticleProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate(`resources.contracts.sections.${name}`)}>
      <Box
        sx={{
          fontSize: '0.875rem',
          lineHeight: 1.6,
          maxWidth: '72ch',
          '& p': { m: 0, textWrap: 'pretty' },
          '& p + p': { mt: 0.75 },
          '& ul': { m: 0, mt: 0.5, pl: 2.5 },
        }}
      >
        {children}
      </Box>
    </Panel>
  );
}
