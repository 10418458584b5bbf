import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { Fragment } from 'react';
import { useTranslate } from 'react-admin';
import { Kbd } from '../../components/Kbd.tsx';
import { token } from '../theme/tokens.ts';

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
