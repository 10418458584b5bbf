import { Box, Button } from '@mui/material';
import { createContext, type FormEvent, useContext, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router';
import { Icon, Kbd, Mark } from '../../components/Icon.tsx';
import { filteredPath } from '../../components/paths.ts';
import { LiveMark } from '../live.tsx';
import { useMay } from '../session.ts';
import { token } from '../theme/tokens.ts';
import { UserMenu } from './UserMenu.tsx';

/** Above every page: search, whether the page is live, a new request, and who is signed in. */
export function TopBar({ phone, onHelp }: { phone: boolean; onHelp: () => void }) {
  const translate = useTranslate();
  const may = useMay();
  return (
    <Box component="header" className="sp-no-print" sx={BAR}>
      {phone && (
        <Box component={Link} to="/" aria-label="Sportello">
          <Mark size={28} />
        </Box>
      )}
      {may('requests', 'list') && <TopSearch />}
      <Box sx={{ ml: 'auto' }}>
        <LiveMark />
      </Box>
      {!phone && may('requests', 'create') && (
        <Button
          component={Link}
          to="/requests/create"
          aria-keyshortcuts="n"
          startIcon={<Icon name="plus" size={16} />}
          sx={NEW}
        >
          {translate('app.nav.newRequest')}
        </Button>
      )}
      <UserMenu onHelp={onHelp} />
    </Box>
  );
}

/** Always there, so quieter than the first action of a page. */
const NEW = {
  color: token('accentInk'),
  bgcolor: token('accentSoft'),
  borderColor: 'transparent',
  '&:hover': { bgcolor: token('accentSoft'), borderColor: token('accent') },
} as const;

const BAR = {
  position: 'sticky',
  top: 0,
  zIndex: 1050,
  display: 'flex',
  alignItems: 'center',
  gap: { xs: 1, sm: 1.5 },
  height: 56,
  px: { xs: 1.5, sm: 3 },
  bgcolor: token('canvas'),
} as const;

export const SEARCH_ID = 'top-search';
const TYPING_MS = 250;

/** Words to look for among the requests: in place where their list is open, else it opens the list. */
function TopSearch() {
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
    else if (trimmed) void navigate(filteredPath('requests', { q: trimmed }));
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

/** A list that searches in place while it is on screen. */
export interface SearchTarget {
  words: string;
  search: (words: string) => void;
}

interface SearchSlot {
  target: SearchTarget | null;
  setTarget: (target: SearchTarget | null) => void;
}

export const SearchContext = createContext<SearchSlot>({ target: null, setTarget: () => {} });

/** Lets the search field of the top bar search in the calling list. `search` must be stable. */
export function useSearchTarget(words: string, search: (words: string) => void): void {
  const { setTarget } = useContext(SearchContext);
  useEffect(() => {
    setTarget({ words, search });
  }, [setTarget, words, search]);
  useEffect(() => () => setTarget(null), [setTarget]);
}
