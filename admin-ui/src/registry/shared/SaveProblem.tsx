import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useResourceContext, useTranslate, useTranslateLabel } from 'react-admin';
import { describeError, isApiError, isStale } from '../../api/problem.ts';
import { useSaveProblem } from './saveProblem.ts';
import { useServerMessages } from './serverMessages.ts';

/** Why the server did not take the form: another's change, a rule, or fields, each named. */
export function SaveProblem({ reload }: { reload?: () => Promise<unknown> }) {
  const translate = useTranslate();
  const { problem, forget } = useSaveProblem();
  const [reloaded, setReloaded] = useState(false);
  if (problem === null) {
    return reloaded ? (
      <Alert severity="info" role="status" onClose={() => setReloaded(false)}>
        {translate('registry.stale.reloaded')}
      </Alert>
    ) : null;
  }
  if (isStale(problem)) {
    const again = async () => {
      await reload?.();
      forget();
      setReloaded(true);
    };
    return (
      <Alert
        severity="warning"
        action={reload && <Button onClick={() => void again()}>{translate('registry.stale.reload')}</Button>}
      >
        {translate('registry.stale.message')}
      </Alert>
    );
  }
  const fields = isApiError(problem) ? (problem.problem.errors ?? []) : [];
  return (
    <Alert severity="error">
      {fields.length > 0 ? <FieldProblems fields={fields} /> : describeError(problem, translate)}
    </Alert>
  );
}

function FieldProblems({ fields }: { fields: readonly { path: string; message: string }[] }) {
  const translate = useTranslate();
  const labelOf = useTranslateLabel();
  const resource = useResourceContext();
  const inWords = useServerMessages();
  const said = inWords(Object.fromEntries(fields.map(({ path, message }) => [path, message])));
  const nameOf = (path: string) => {
    const plain = path.replace(/\.\d+(?=\.|$)/g, '');
    const parts = plain.split('.');
    for (let length = parts.length; length > 0; length--) {
      const key = parts.slice(0, length).join('_');
      const own = translate(`resources.${resource}.paths.${key}`, { _: '' });
      if (own) return own;
    }
    return String(labelOf({ source: plain }));
  };
  return (
    <>
      {translate('registry.checkFields')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {Object.entries(said).map(([path, message]) => (
          <li key={path}>
            <strong>{nameOf(path)}</strong>: {message}
          </li>
        ))}
      </Box>
    </>
  );
}
