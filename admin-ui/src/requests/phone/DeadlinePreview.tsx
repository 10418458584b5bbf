import { Box } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { provisionalPriority } from '../../../../domain/request/priority.ts';
import { post } from '../../api/client.ts';
import type { DeadlineTarget } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { useNow } from '../../components/useNow.ts';
import { useMoments } from '../show/moments.ts';
import type { Draft } from './draft.ts';

const MINUTE = 60_000;

interface Preview {
  deadlines: { target: DeadlineTarget; dueAt: string | null }[];
}

/** What the caller can be promised: the deadlines that would hold for a request received now. */
export function DeadlinePreview({ draft }: { draft: Draft }) {
  const translate = useTranslate();
  const moments = useMoments();
  const minute = Math.floor(useNow(MINUTE / 4) / MINUTE);
  const priority = provisionalPriority(draft.impact, draft.urgency);
  const { contractId, categoryId } = draft;
  const { data } = useQuery({
    queryKey: ['contracts', 'deadline-preview', contractId, categoryId, priority, minute],
    queryFn: ({ signal }) =>
      post<Preview>(
        `/contracts/${contractId}/deadline-preview`,
        { at: new Date().toISOString(), priority, ...(categoryId ? { categoryId } : {}) },
        { signal },
      ),
    enabled: contractId !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const due = data?.deadlines.filter((deadline) => deadline.dueAt !== null) ?? [];
  if (contractId === null || due.length === 0) return null;
  return (
    <section aria-labelledby="preview-title">
      <h2 id="preview-title">{translate('phoneForm.preview.title', { priority })}</h2>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'auto 1fr',
          columnGap: 1.5,
          rowGap: 0.5,
          '& dt': { color: token('inkMuted') },
          '& dd': { m: 0, fontWeight: 600, textAlign: 'right' },
        }}
      >
        {due.map(({ target, dueAt }) => (
          <Box key={target} sx={{ display: 'contents' }}>
            <dt>{translate(`requestPage.targets.${target}`)}</dt>
            <dd>{dueAt && moments.short(dueAt)}</dd>
          </Box>
        ))}
      </Box>
    </section>
  );
}
