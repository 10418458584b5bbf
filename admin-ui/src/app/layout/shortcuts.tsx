import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { Fragment, useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { Kbd } from '../../components/Icon.tsx';
import { useMay } from '../session.ts';
import { token } from '../theme/tokens.ts';
import { SEARCH_ID } from './TopBar.tsx';

/** After `g` the next key must come this soon. */
const SEQUENCE_MS = 1200;
/** Before every instant that a page knows: a page is at 0 when it begins. */
const LONG_AGO = Number.NEGATIVE_INFINITY;
const PLACES: Record<string, string> = { a: '/', r: '/requests', o: '/work-orders' };

/** Is the key meant for a field, a dialog or a menu? Then it is no shortcut. */
export function isForSomethingElse(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return true;
  const element = event.target instanceof HTMLElement ? event.target : null;
  return element?.closest('input, textarea, select, [contenteditable="true"]') != null;
}

/** The keys that work on every page: `/` search, `n` new request, `?` help, `g` then a, r, o to go somewhere. */
export function useShortcuts(onHelp: () => void): void {
  const navigate = useNavigate();
  const may = useMay();
  const mayCreate = may('requests', 'create');
  const wentAt = useRef(LONG_AGO);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isForSomethingElse(event)) return;
      const place = PLACES[event.key];
      if (place !== undefined && performance.now() - wentAt.current < SEQUENCE_MS) {
        wentAt.current = LONG_AGO;
        void navigate(place);
      } else if (event.key === 'g') wentAt.current = performance.now();
      else if (event.key === '/') searchField()?.focus();
      else if (event.key === 'n' && mayCreate) void navigate('/requests/create');
      else if (event.key === '?') onHelp();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate, onHelp, mayCreate]);
}

/** The page's own search field where it has one, else that of the top bar. */
function searchField(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main input[name="q"]') ?? document.getElementById(SEARCH_ID);
}

interface Shortcut {
  /** `app.help.<name>` */
  name: string;
  keys: string[];
}

const GROUPS: { name: string; shortcuts: Shortcut[] }[] = [
  {
    name: 'everywhere',
    shortcuts: [
      { name: 'search', keys: ['/'] },
      { name: 'newRequest', keys: ['n'] },
      { name: 'goNow', keys: ['g', 'a'] },
      { name: 'goRequests', keys: ['g', 'r'] },
      { name: 'goWorkOrders', keys: ['g', 'o'] },
      { name: 'help', keys: ['?'] },
    ],
  },
  {
    name: 'list',
    shortcuts: [
      { name: 'next', keys: ['j'] },
      { name: 'previous', keys: ['k'] },
      { name: 'open', keys: ['↵'] },
    ],
  },
  { name: 'request', shortcuts: [{ name: 'deadlines', keys: ['l'] }] },
];

/** The keys and what they do. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  return (
    <Dialog open onClose={onClose} aria-labelledby="help-title" maxWidth="xs" fullWidth>
      <DialogTitle id="help-title">{translate('app.help.title')}</DialogTitle>
      <DialogContent>
        {GROUPS.map((group) => (
          <Box key={group.name} sx={{ mt: 2, fontSize: '0.8125rem' }}>
            <Box
              component="h3"
              sx={{ typography: 'caption', fontWeight: 560, color: token('inkFaint'), m: 0, mb: 0.5 }}
            >
              {translate(`app.help.${group.name}`)}
            </Box>
            <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 0.75 }}>
              {group.shortcuts.map(({ name, keys }) => (
                <Fragment key={name}>
                  <Box component="dt" sx={{ m: 0 }}>
                    {translate(`app.help.${name}`)}
                  </Box>
                  <Box
                    component="dd"
                    sx={{ m: 0, display: 'flex', gap: 0.5, alignItems: 'center', justifyContent: 'end' }}
                  >
                    {keys.map((key, index) => (
                      <Fragment key={key}>
                        {index > 0 && (
                          <Box component="span" sx={{ color: token('inkFaint'), fontSize: '0.75rem' }}>
                            {translate('app.help.followedBy')}
                          </Box>
                        )}
                        <Kbd>{key}</Kbd>
                      </Fragment>
                    ))}
                  </Box>
                </Fragment>
              ))}
            </Box>
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {translate('app.help.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
