import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { token } from '../app/theme/tokens.ts';

const VIEWS = [
  { key: 'list', to: '/statements' },
  { key: 'overview', to: '/statements/overview' },
  { key: 'year', to: '/statements/year' },
] as const;

/** The ways to look at statements, above each of them. */
export function StatementViews() {
  const translate = useTranslate();
  const { pathname } = useLocation();
  return (
    <Box component="nav" aria-label={translate('resources.statements.views.label')} sx={BAR}>
      {VIEWS.map(({ key, to }) => (
        <Link key={key} to={to} aria-current={pathname === to ? 'page' : undefined}>
          {translate(`resources.statements.views.${key}`)}
        </Link>
      ))}
    </Box>
  );
}

const BAR = {
  display: 'flex',
  gap: 2,
  mb: 1.5,
  overflowX: 'auto',
  borderBottom: `1px solid ${token('line')}`,
  '& a': {
    flex: 'none',
    py: 0.875,
    fontSize: '0.8125rem',
    fontWeight: 520,
    color: token('inkMuted'),
    textDecoration: 'none',
    borderBottom: '2px solid transparent',
    '&:hover': { color: token('ink') },
    '&:focus-visible': { outlineOffset: -2 },
    '&[aria-current]': { color: token('accentInk'), borderBottomColor: token('accent') },
  },
} as const;
