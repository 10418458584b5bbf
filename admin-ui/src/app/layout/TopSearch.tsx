import { Box } from '@mui/material';
import { type FormEvent, useContext, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { Icon } from '../../components/Icon.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { token } from '../theme/tokens.ts';
import { SearchContext } from './search.ts';

export const SEARCH_ID = 'top-search';
const TYPING_MS = 250;

/** Words to look for among the requests: in place where their list is open, else it opens the list. */
export function TopSearch() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { target } = useContext(SearchContext);
  const [words, setWords] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const given = target?.words ?? '';

  useEffect(() => setWords(given), [given]);

  const type = (next: string) => {
    setWords(next);
    clearTimeout(timer.current);
    if (target) timer.current = setTimeout(() => target.search(next.trim()), TYPING_MS);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    clearTimeout(timer.current);
    const trimmed = words.trim();
    if (target) target.search(trimmed);
    else if (trimmed) {
      const filter = JSON.stringify({ q: trimmed });
      void navigate(`/requests?${new URLSearchParams({ filter, page: '1' })}`);
    }
  };

  return (
    <Box
      component="form"
      role="search"
      aria-label={translate('app.nav.requests')}
      onSubmit={submit}
      sx={FIELD}
    >
      <Icon name="search" size={17} colour={token('inkFaint')} />
      <input
        id={SEARCH_ID}
        type="search"
        value={words}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
        placeholder={translate('app.search.placeholder')}
        aria-label={translate('app.search.label')}
        aria-keyshortcuts="/"
        autoComplete="off"
        enterKeyHint="search"
      />
      <Box component="span" className="key" aria-hidden>
        <Kbd>/</Kbd>
      </Box>
    </Box>
  );
}

const FIELD = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  flex: '1 1 auto',
  minWidth: 0,
  maxWidth: 440,
  height: 34,
  px: 1.25,
  borderRadius: '8px',
  bgcolor: token('surface'),
  border: `1px solid ${token('control')}`,
  '&:focus-within': { outline: `2px solid ${token('accent')}`, outlineOffset: -1 },
  '& input': {
    flex: 1,
    minWidth: 0,
    border: 0,
    outline: 'none',
    bgcolor: 'transparent',
    background: 'none',
    font: 'inherit',
    // Telephones enlarge the page where the text of a field is smaller.
    fontSize: { xs: '1rem', sm: '0.8125rem' },
    color: token('ink'),
    '&::placeholder': { color: token('inkFaint'), opacity: 1 },
  },
  '& .key': { display: { xs: 'none', md: 'block' } },
} as const;
