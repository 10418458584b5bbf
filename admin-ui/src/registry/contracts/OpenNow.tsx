import { Alert, Box } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { PRIORITIES } from '../../../../domain/request/priority.ts';
import { post, useRead } from '../../api/client.ts';
import { describeError } from '../../api/problem.ts';
import type { Channel, DeadlinePreview, OpeningHours } from '../../api/types.ts';
import { token, tone } from '../../app/theme/tokens.ts';
import { InstantInput, OptionPicker, SelectField } from '../../components/fields.tsx';
import { useWords } from '../../components/formats.ts';
import { Panel, Quiet } from '../../components/page.tsx';
import { categoryOption, useCategories } from '../../requests/show/lookups.ts';

const MINUTE = 60_000;

/** Which channels of a contract are open; asked again every minute. Null until it is known. */
export function useOpeningHours(contractId: string | null): OpeningHours['data'] | null {
  const { data } = useRead<OpeningHours>(
    ['contracts', 'opening-hours', contractId],
    `/contracts/${contractId}/opening-hours`,
    { enabled: contractId !== null, refetchInterval: MINUTE, retry: false },
  );
  return data?.data ?? null;
}

/** `Telefono: aperto, fino alle 18:00`, `Telefono: chiuso fino a lunedì alle 9:00`. */
export function OpenNow({ hours: { channel, open, until } }: { hours: OpeningHours['data'][number] }) {
  const { translate, moments } = useWords();
  const key = until === null ? (open ? 'always' : 'never') : open ? 'open' : 'closed';
  const colours = tone(open ? 'ok' : 'warn');
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'baseline',
        gap: 0.75,
        '&::before': {
          content: '""',
          flex: 'none',
          width: 8,
          height: 8,
          borderRadius: '50%',
          ...(open
            ? { bgcolor: colours.strong }
            : { border: `2px solid ${colours.strong}`, bgcolor: 'transparent' }),
        },
      }}
    >
      <span>
        {translate(`resources.contracts.channels.now.${key}`, {
          channel: translate(`requestPage.channels.${channel satisfies Channel}`),
          until: until === null ? '' : moments.until(until),
        })}
      </span>
    </Box>
  );
}

const HIGH = 2;

/** The deadlines that would hold for a request received now, or at another moment. */
export function ArrivingNow({ contractId }: { contractId: string }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const [at, setAt] = useState<string | null>(null);
  const [priority, setPriority] = useState(HIGH);
  const [categoryId, setCategoryId] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const { rows: categories, loading } = useCategories(contractId, typed);
  const { data, error } = useQuery({
    queryKey: ['contracts', 'deadline-preview', contractId, 'page', at, priority, categoryId, language],
    queryFn: ({ signal }) =>
      post<DeadlinePreview>(
        `/contracts/${contractId}/deadline-preview`,
        { at: at ?? new Date().toISOString(), priority, ...(categoryId ? { categoryId } : {}) },
        { signal, language },
      ),
    placeholderData: keepPreviousData,
    refetchInterval: at === null ? MINUTE : false,
    retry: false,
  });
  return (
    <Panel title={translate('resources.contracts.sections.preview')}>
      <Quiet sx={{ mb: 1.5, fontSize: '0.8125rem' }}>
        {translate('resources.contracts.preview.explain')}
      </Quiet>
      <Box sx={{ display: 'grid', gap: 1.25, mb: 1.5 }}>
        <SelectField
          label={translate('resources.contracts.priority')}
          value={priority}
          onChange={setPriority}
          options={PRIORITIES.map(
            (one) => [one, `${one} · ${translate(`requestPage.priorities.${one}`)}`] as const,
          )}
        />
        <OptionPicker
          label={translate('resources.contracts.preview.category')}
          options={categories.map(categoryOption)}
          value={categoryId}
          onChange={setCategoryId}
          onSearch={setTyped}
          loading={loading}
        />
        <InstantInput
          label={translate('resources.contracts.preview.at')}
          value={at}
          onChange={setAt}
          hint={translate('resources.contracts.preview.atHint')}
        />
      </Box>
      {error ? (
        <Alert severity="error">{describeError(error, translate)}</Alert>
      ) : (
        data && <Deadlines deadlines={data.deadlines} />
      )}
    </Panel>
  );
}

function Deadlines({ deadlines }: Pick<DeadlinePreview, 'deadlines'>) {
  const { translate, moments } = useWords();
  if (deadlines.length === 0) return <p>{translate('resources.contracts.preview.none')}</p>;
  return (
    <Box component="dl" sx={DUE} aria-live="polite">
      {deadlines.map(({ target, dueAt, warnAt, why }) => (
        <div key={target}>
          <dt>{translate(`resources.contracts.targetsOf.${target}`)}</dt>
          <dd>
            <time dateTime={dueAt}>{moments.near(dueAt)}</time>
            <small>{translate('resources.contracts.preview.warn', { at: moments.near(warnAt) })}</small>
            <details>
              <summary>{translate('resources.contracts.preview.how')}</summary>
              <ul>
                {why.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </details>
          </dd>
        </div>
      ))}
    </Box>
  );
}

const DUE = {
  m: 0,
  display: 'grid',
  gap: 1,
  fontSize: '0.8125rem',
  '& > div': { borderTop: `1px solid ${token('line')}`, pt: 1 },
  '& dt': { color: token('inkMuted') },
  '& dd': { m: 0 },
  '& time': { fontSize: '0.9375rem', fontWeight: 600 },
  '& small': { display: 'block', color: token('inkMuted') },
  '& summary': { cursor: 'pointer', fontSize: '0.75rem', color: token('inkMuted'), mt: 0.25 },
  '& ul': { m: 0, pl: 2, fontSize: '0.75rem' },
} as const;
