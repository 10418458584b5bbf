import { Box, Chip } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { post } from '../../api/client.ts';
import type { RequestSummary } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { useWords } from '../../components/formats.ts';
import { KeyCap } from '../../components/Icon.tsx';
import { Quiet } from '../../components/page.tsx';
import { useSettled } from '../../components/useNow.ts';
import { ReminderDialog, type ReminderSort } from './Registered.tsx';
import { type Caller, mayBeWhole } from './usePhoneForm.ts';

interface CallerPanelProps {
  caller: Caller | null;
  looking: boolean;
  /** The number could not be looked up. */
  failed: boolean;
  listRef: Ref<HTMLUListElement>;
  /** Escape in the list goes back to the form. */
  onLeave: () => void;
  /** A reminder or complaint was registered: the call needs no new request. */
  onReminded: (reminded: RequestSummary, sort: ReminderSort) => void;
}

/**
 * Who calls and what they already asked for. On each of their requests Enter opens it, S registers a reminder and
 * R a complaint, so that neither becomes a second request (R33).
 */
export function CallerPanel({ caller, looking, failed, listRef, onLeave, onReminded }: CallerPanelProps) {
  const translate = useTranslate();
  const [reminding, setReminding] = useState<{ request: RequestSummary; sort: ReminderSort } | null>(null);
  const open = openRequests(caller);
  return (
    <section aria-labelledby="caller-title">
      <h2 id="caller-title">{translate('phoneForm.caller.title')}</h2>
      <Box role="status" sx={{ color: token('inkMuted'), '& strong': { color: token('ink') } }}>
        {caller === null && translate(`phoneForm.caller.${looking ? 'looking' : failed ? 'failed' : 'hint'}`)}
        {caller !== null && caller.requester === null && translate('phoneForm.caller.unknown')}
        {caller?.requester && (
          <>
            <strong>{caller.requester.name}</strong>
            {caller.requester.email ? ` · ${caller.requester.email}` : ''}
            <br />
            {open.length === 0
              ? translate('phoneForm.caller.none')
              : translate('phoneForm.caller.open', { smart_count: open.length })}
          </>
        )}
      </Box>
      {open.length > 0 && (
        <>
          <Quiet sx={{ mt: 1, fontSize: '0.75rem' }}>
            <KeyCap>↓</KeyCap> {translate('phoneForm.caller.downToList')}
          </Quiet>
          <Box
            component="ul"
            ref={listRef}
            sx={{ listStyle: 'none', p: 0, m: 0, mt: 1, display: 'grid', gap: 1 }}
          >
            {open.map((request) => (
              <CallerRequest
                key={request.id}
                request={request}
                onRemind={(sort) => setReminding({ request, sort })}
                onLeave={onLeave}
              />
            ))}
          </Box>
        </>
      )}
      {reminding && (
        <ReminderDialog
          {...reminding}
          onClose={() => setReminding(null)}
          onDone={() => {
            setReminding(null);
            onReminded(reminding.request, reminding.sort);
          }}
        />
      )}
    </section>
  );
}

interface CallerRequestProps {
  request: RequestSummary;
  onRemind: (sort: ReminderSort) => void;
  onLeave: () => void;
}

function CallerRequest({ request, onRemind, onLeave }: CallerRequestProps) {
  const { translate, moments } = useWords();
  const navigate = useNavigate();
  const address = `/requests/${request.id}/show`;
  const mayRemind = request.state !== 'resolved';
  /** Does what the key stands for on this request; false where it stands for nothing. */
  const act = (key: string, item: HTMLElement): boolean => {
    const { previousElementSibling: before, nextElementSibling: after } = item;
    if (key === 'ArrowDown') focusItem(after);
    else if (key === 'ArrowUp' && before) focusItem(before);
    else if (key === 'ArrowUp' || key === 'Escape') onLeave();
    else if (mayRemind && key.toLowerCase() === 's') onRemind('reminder');
    else if (mayRemind && key.toLowerCase() === 'r') onRemind('complaint');
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const handled = act(event.key, event.currentTarget);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Box
      component="li"
      onKeyDown={onKeyDown}
      sx={{
        border: `1px solid ${token('line')}`,
        borderRadius: '8px',
        p: 1,
        '&:focus-within': { borderColor: token('accent'), bgcolor: token('accentSoft') },
      }}
    >
      <Box
        component="a"
        href={address}
        onClick={(event) => {
          event.preventDefault();
          void navigate(address);
        }}
        sx={{ display: 'block', fontWeight: 600, overflowWrap: 'anywhere' }}
      >
        {request.number} · {request.subject}
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 0.75,
          alignItems: 'center',
          mt: 0.5,
          fontSize: '0.75rem',
        }}
      >
        <Chip size="small" label={translate(`requestPage.states.${request.state}`)} />
        {request.nextDeadline?.dueAt && (
          <span>{translate('phoneForm.caller.due', { due: moments.due(request.nextDeadline.dueAt) })}</span>
        )}
        {request.reminderCount > 0 && (
          <span>{translate('requestPage.marks.reminders', { smart_count: request.reminderCount })}</span>
        )}
      </Box>
      {mayRemind && (
        <Box sx={{ display: 'flex', gap: 0.75, mt: 0.75 }}>
          <SmallAction
            hotkey="S"
            label={translate('phoneForm.caller.remind')}
            onClick={() => onRemind('reminder')}
          />
          <SmallAction
            hotkey="R"
            label={translate('phoneForm.caller.complain')}
            onClick={() => onRemind('complaint')}
          />
        </Box>
      )}
    </Box>
  );
}

function SmallAction({ hotkey, label, onClick }: { hotkey: string; label: string; onClick: () => void }) {
  return (
    <Box
      component="button"
      type="button"
      tabIndex={-1}
      onClick={onClick}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        minHeight: 28,
        px: 1,
        font: 'inherit',
        fontSize: '0.75rem',
        color: token('ink'),
        bgcolor: token('surface'),
        border: `1px solid ${token('control')}`,
        borderRadius: '6px',
        cursor: 'pointer',
      }}
    >
      {label}
      <KeyCap>{hotkey}</KeyCap>
    </Box>
  );
}

function focusItem(item: Element | null) {
  item?.querySelector('a')?.focus();
}

const TYPING_PAUSE_MS = 250;

/**
 * Who calls, by the number as soon as it may be whole. The number travels in a body, never in an address. `null` until
 * it is known; a number nobody has called from gives a caller without requester.
 */
export function useCaller(phone: string): { caller: Caller | null; looking: boolean; failed: boolean } {
  const number = useSettled(phone.trim(), TYPING_PAUSE_MS);
  const whole = mayBeWhole(number);
  const { data, isFetching, isError } = useQuery({
    queryKey: ['requests', 'caller', number],
    queryFn: ({ signal }) => post<Caller>('/requests/lookup', { phone: number }, { signal }),
    enabled: whole,
    retry: false,
    gcTime: 0,
  });
  const asked = whole && number === phone.trim();
  return { caller: asked ? (data ?? null) : null, looking: whole && isFetching, failed: asked && isError };
}

const ENDED = ['closed', 'cancelled', 'merged'];

/** What the caller may be calling about: their requests that have not ended. */
export function openRequests(caller: Caller | null): RequestSummary[] {
  return caller?.requests.filter((request) => !ENDED.includes(request.state)) ?? [];
}
