import { Button } from '@mui/material';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router';
import { isForSomethingElse } from '../../../app/layout/useShortcuts.ts';
import { Panel } from '../../../components/Panel.tsx';
import { DeadlineBars } from '../deadlines/DeadlineBars.tsx';
import { deadlinePath } from '../deadlines/explained/choice.ts';
import { KeyCap } from '../fields/KeyCap.tsx';
import { useRequestPage } from '../page.ts';

/** The deadlines as they stand, and by a click or the key L how they are reckoned. */
export function DeadlinesPanel() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { request, deadlines } = useRequestPage();
  const path = deadlinePath(request.id);
  const explained = deadlines.length > 0;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== EXPLAIN_KEY || isForSomethingElse(event) || !explained) return;
      event.preventDefault();
      void navigate(path);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigate, path, explained]);
  return (
    <Panel
      title={translate('requestPage.panels.deadlines')}
      actions={
        explained && (
          <Button
            component={Link}
            to={path}
            size="small"
            variant="text"
            aria-keyshortcuts={EXPLAIN_KEY}
            endIcon={<KeyCap>{EXPLAIN_KEY.toUpperCase()}</KeyCap>}
          >
            {translate('requestPage.explained.open')}
          </Button>
        )
      }
    >
      <DeadlineBars />
    </Panel>
  );
}

/** No command of a request has it. */
const EXPLAIN_KEY = 'l';
