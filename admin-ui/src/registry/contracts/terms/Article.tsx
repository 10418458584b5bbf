import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../../components/Panel.tsx';

interface ArticleProps {
  /** Of `resources.contracts.sections`. */
  name: string;
  /** There is something beside the text. */
  wide?: boolean;
  children: ReactNode;
}

/** One article of a contract: its heading and its paragraphs. */
export function Article({ name, wide = false, children }: ArticleProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate(`resources.contracts.sections.${name}`)}>
      <Box
        sx={{
          fontSize: '0.875rem',
          lineHeight: 1.6,
          ...(wide ? {} : { maxWidth: '72ch' }),
          '& p': { m: 0, textWrap: 'pretty' },
          '& p + p, & ul + p': { mt: 0.75 },
          '& ul': { m: 0, mt: 0.5, pl: 2.5 },
        }}
      >
        {children}
      </Box>
    </Panel>
  );
}

interface BesideProps {
  /** Nothing where it is not known: then the text has all the room. */
  standing: ReactNode;
  children: ReactNode;
}

/** A term, and beside it (below on a narrow screen) how it stands. */
export function Beside({ standing, children }: BesideProps) {
  if (!standing) return children;
  return (
    <Box
      sx={{
        display: 'grid',
        columnGap: 2.5,
        rowGap: 0.75,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 264px' },
      }}
    >
      <div>{children}</div>
      {standing}
    </Box>
  );
}
