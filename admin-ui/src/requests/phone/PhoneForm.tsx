import { Alert, Box, Button, CircularProgress } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { provisionalPriority } from '../../../../domain/request/priority.ts';
import { post } from '../../api/client.ts';
import { describeError } from '../../api/problem.ts';
import type { DeadlinePreview as Preview } from '../../api/types.ts';
import { useMe } from '../../app/session.ts';
import { SURFACE, token } from '../../app/theme/tokens.ts';
import { useWords } from '../../components/formats.ts';
import { KeyCap } from '../../components/Icon.tsx';
import { PageHeader } from '../../components/page.tsx';
import { useNow } from '../../components/useNow.ts';
import { CallerPanel, useCaller } from './CallerPanel.tsx';
import { PhoneFields, PhoneHours } from './PhoneFields.tsx';
import { Registered } from './Registered.tsx';
import { type Draft, usePhoneForm } from './usePhoneForm.ts';

/** Registers a call (R01, R09), from the keyboard alone. */
export function PhoneForm() {
  const me = useMe();
  return me && <PhoneFormOf userId={me.user.id} />;
}

function PhoneFormOf({ userId }: { userId: string }) {
  const translate = useTranslate();
  const form = usePhoneForm(userId);
  const { caller, looking, failed } = useCaller(form.draft.phone);
  const [reminded, setReminded] = useState<{ id: string; number: string; sentence: string } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const page = useRef<HTMLFormElement>(null);
  const phone = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { draft, registration, sending } = form;

  useEffect(() => {
    if (attempt > 0) page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempt]);

  const save = async (resolveNow: boolean) => {
    await form.save(resolveNow);
    setAttempt((before) => before + 1);
  };
  const startAnew = useCallback(() => {
    setReminded(null);
    form.startAnew();
    requestAnimationFrame(() => phone.current?.focus());
  }, [form.startAnew]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save(event.shiftKey);
  };
  const toList = () => list.current?.querySelector('a')?.focus();

  const outcome =
    reminded ??
    (registration.request && {
      id: registration.request.id,
      number: registration.request.number,
      sentence: registration.done.includes('resolve')
        ? 'phoneForm.registered.resolved'
        : 'phoneForm.registered.registered',
    });
  if (outcome) {
    return (
      <Registered
        outcome={outcome}
        registration={registration}
        sending={sending}
        onRetry={() => void form.save(true)}
        onNew={startAnew}
      />
    );
  }
  const failure =
    registration.failed && Object.keys(form.errors).length === 0 ? registration.failed.error : null;
  return (
    <Box
      component="form"
      ref={page}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
      sx={LAYOUT}
    >
      <Box className="title">
        <PageHeader title={translate('phoneForm.title')} />
      </Box>
      <Box className="fields">
        <PhoneFields form={form} caller={caller} phoneRef={phone} onDown={toList} />
      </Box>
      <Box component="aside" className="aside" aria-label={translate('phoneForm.aside')}>
        <CallerPanel
          caller={caller}
          looking={looking}
          failed={failed}
          listRef={list}
          onLeave={() => phone.current?.focus()}
          onReminded={(request, sort) =>
            setReminded({ id: request.id, number: request.number, sentence: `phoneForm.registered.${sort}` })
          }
        />
        <PhoneHours contractId={draft.contractId} />
        <DeadlinePreview draft={draft} />
      </Box>
      <Box className="actions">
        <div role="alert">
          {failure !== null && <Alert severity="error">{describeError(failure, translate)}</Alert>}
        </div>
        <Button
          type="submit"
          variant="contained"
          size="large"
          disabled={sending}
          aria-keyshortcuts="Control+Enter"
          startIcon={sending ? <CircularProgress size={16} color="inherit" /> : undefined}
          endIcon={<KeyCap>Ctrl ↵</KeyCap>}
        >
          {translate('phoneForm.save')}
        </Button>
        <Button
          size="large"
          disabled={sending}
          aria-keyshortcuts="Control+Shift+Enter"
          onClick={() => void save(true)}
          endIcon={<KeyCap>Ctrl ⇧ ↵</KeyCap>}
        >
          {translate('phoneForm.saveAndResolve')}
        </Button>
      </Box>
    </Box>
  );
}

const LAYOUT = {
  display: 'grid',
  gap: 2,
  maxWidth: 1180,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 340px' },
  gridTemplateAreas: {
    xs: '"title" "fields" "aside" "actions"',
    md: '"title title" "fields aside" "actions aside"',
  },
  alignItems: 'start',
  '& .title': { gridArea: 'title', mb: -1.5 },
  '& h2': { m: 0, mb: 0.5, fontSize: '0.875rem' },
  '& .fields': {
    gridArea: 'fields',
    p: 2,
    ...SURFACE,
  },
  '& .aside': { gridArea: 'aside', display: 'grid', gap: 2 },
  '& .aside > section': {
    p: 2,
    ...SURFACE,
  },
  '& .actions': {
    gridArea: 'actions',
    display: 'flex',
    flexWrap: 'wrap',
    gap: 1,
    '& > div': { flexBasis: '100%' },
  },
} as const;

const MINUTE = 60_000;

/** What the caller can be promised: the deadlines that would hold for a request received now. */
function DeadlinePreview({ draft }: { draft: Draft }) {
  const { translate, moments } = useWords();
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
  const due = data?.deadlines ?? [];
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
            <dd>{moments.short(dueAt)}</dd>
          </Box>
        ))}
      </Box>
    </section>
  );
}
