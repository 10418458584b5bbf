import { useCallback, useEffect, useRef, useState } from 'react';
import type { Level } from '../../../../domain/request/priority.ts';
import { call } from '../../api/client.ts';
import { type SendCommand, useSendCommand } from '../../api/commands.ts';
import { fieldErrors } from '../../api/problem.ts';
import type {
  Channel,
  MaintenanceDocument,
  RequestDetail,
  Requester,
  RequestKind,
  RequestSummary,
} from '../../api/types.ts';

/** Who is on the telephone, as far as the number says. */
export interface Caller {
  requester: Requester | null;
  requests: RequestSummary[];
}

export type PhoneFormState = ReturnType<typeof usePhoneForm>;

/** The state of the telephone form: what is typed, kept across a reload, and how far its registration has come. */
export function usePhoneForm(userId: string) {
  const [draft, setDraft] = useState<Draft>(() => loadDraft(userId) ?? emptyDraft(lastContract.read()));
  /** Sentence keys or the server's own sentences, by field path. */
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [registration, setRegistration] = useState<Registration>(NOTHING_DONE);
  const [sending, setSending] = useState(false);
  const key = useRef({ body: '', value: '' });
  const sendCommand = useSendCommand();

  const registered = registration.request !== null;
  useEffect(() => {
    if (registered) sessionStorage.removeItem(draftKey(userId));
    else sessionStorage.setItem(draftKey(userId), JSON.stringify(draft));
  }, [userId, draft, registered]);

  const set = useCallback(<Name extends keyof Draft>(name: Name, value: Draft[Name]) => {
    setDraft((before) => ({
      ...before,
      [name]: value,
      ...(name === 'contractId' && value !== before.contractId ? { categoryId: null, siteId: null } : {}),
    }));
    setErrors((before) => without(before, pathOf(name)));
  }, []);

  /** The same words are sent under the same key, so that a lost answer makes no second request. */
  function keyFor(body: string): string {
    if (key.current.body !== body) key.current = { body, value: crypto.randomUUID() };
    return key.current.value;
  }

  /** Registers; with `resolveNow` also qualifies and resolves. Called again, it goes on from what failed. */
  async function save(resolveNow: boolean) {
    if (sending) return;
    const missing = missingFields(draft, resolveNow);
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    setSending(true);
    const wanted: Stage[] = resolveNow ? ['create', 'qualify', 'resolve'] : ['create'];
    const idempotencyKey = keyFor(JSON.stringify(requestBody(draft)));
    const result = await register(draft, { idempotencyKey, sendCommand }, wanted, registration);
    setSending(false);
    setRegistration(result);
    if (result.request !== null && draft.contractId !== null) lastContract.write(draft.contractId);
    const wrong = fieldErrors(result.failed?.error);
    if (wrong) setErrors(wrong);
  }

  /** A clean form for the next call. */
  function startAnew() {
    sessionStorage.removeItem(draftKey(userId));
    setDraft(emptyDraft(draft.contractId));
    setErrors({});
    setRegistration(NOTHING_DONE);
  }

  return { draft, set, errors, registration, sending, save, startAnew };
}

/** Where a field of the draft stands in the request's body. */
export function pathOf(name: keyof Draft): string {
  return name === 'phone' || name === 'name' || name === 'email' ? `requester.${name}` : name;
}

function without(errors: Record<string, string>, path: string): Record<string, string> {
  const { [path]: _gone, ...others } = errors;
  return others;
}

/** What is typed during a call. Empty texts are what has not been said yet. */
export interface Draft {
  phone: string;
  name: string;
  email: string;
  contractId: string | null;
  categoryId: string | null;
  siteId: string | null;
  subject: string;
  description: string;
  impact: Level | null;
  urgency: Level | null;
  kind: RequestKind;
  channel: Channel;
  /** Presented with the request, where the contract asks for them (R38). */
  documents: MaintenanceDocument[];
  /** What the caller was answered, where the request is resolved at first contact (R16). */
  answer: string;
}

const emptyDraft = (contractId: string | null): Draft => ({
  phone: '',
  name: '',
  email: '',
  contractId,
  categoryId: null,
  siteId: null,
  subject: '',
  description: '',
  impact: null,
  urgency: null,
  kind: 'incident',
  channel: 'phone',
  documents: [],
  answer: '',
});

/** A draft of one person in this tab: it survives a reload, and ends with the tab. */
function loadDraft(userId: string): Draft | null {
  const text = sessionStorage.getItem(draftKey(userId));
  if (text === null) return null;
  try {
    return { ...emptyDraft(null), ...(JSON.parse(text) as Partial<Draft>) };
  } catch {
    return null;
  }
}

const draftKey = (userId: string) => `sportello.call.${userId}`;

/** The contract of the last call: most of a day's calls are about one. */
const lastContract = {
  read: (): string | null => localStorage.getItem('sportello.lastContract'),
  write: (contractId: string): void => localStorage.setItem('sportello.lastContract', contractId),
};

/** Whether what is typed may be a whole number: national numbers of 8 digits or more, others with their prefix. */
export function mayBeWhole(phone: string): boolean {
  const plain = phone.replace(/[\s().\-/]/g, '');
  return /^(\+\d{9,15}|00\d{9,15}|3\d{8,9}|0\d{7,10}|800\d{5,6})$/.test(plain);
}

/** Wrong fields by their path in the request's body, each with the key of its sentence. */
function missingFields(draft: Draft, resolveNow: boolean): Record<string, string> {
  const missing: Record<string, string> = {};
  if (draft.contractId === null) missing.contractId = 'phoneForm.errors.contract';
  if (draft.name.trim() === '') missing['requester.name'] = 'phoneForm.errors.name';
  if (draft.subject.trim() === '') missing.subject = 'phoneForm.errors.subject';
  if (resolveNow && draft.categoryId === null) missing.categoryId = 'phoneForm.errors.categoryToResolve';
  if (resolveNow && draft.answer.trim() === '') missing.answer = 'phoneForm.errors.answer';
  return missing;
}

/**
 * A caller who is recognised brings name and e-mail along, and the contract of their last request. What the operator
 * typed stays; what came from a number that was typed wrongly goes with it.
 */
export function usePrefill({ draft, set }: PhoneFormState, caller: Caller | null): void {
  const brought = useRef({ name: '', email: '' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new caller brings something, not what is typed after.
  useEffect(() => {
    if (caller === null) return;
    const found = { name: caller.requester?.name ?? '', email: caller.requester?.email ?? '' };
    if (draft.name.trim() === brought.current.name) set('name', found.name);
    if (draft.email.trim() === brought.current.email) set('email', found.email);
    brought.current = found;
    const contractId = caller.requests[0]?.contractId;
    if (contractId && draft.categoryId === null && draft.siteId === null) set('contractId', contractId);
  }, [caller]);
}

/** The body of `POST /api/requests` for a draft: what was not said is left out. */
function requestBody(draft: Draft): Record<string, unknown> {
  const said = (text: string) => (text.trim() === '' ? undefined : text.trim());
  return {
    contractId: draft.contractId,
    categoryId: draft.categoryId ?? undefined,
    siteId: draft.siteId ?? undefined,
    channel: draft.channel,
    kind: draft.kind,
    subject: draft.subject.trim(),
    description: said(draft.description) ?? draft.subject.trim(),
    impact: draft.impact ?? undefined,
    urgency: draft.urgency ?? undefined,
    documents: draft.documents.length > 0 ? draft.documents : undefined,
    requester: { name: draft.name.trim(), email: said(draft.email), phone: said(draft.phone) },
  };
}

export type Stage = 'create' | 'qualify' | 'resolve';

/** By what a registration is sent: the key of the draft, and what sends commands. */
interface Sending {
  idempotencyKey: string;
  sendCommand: SendCommand;
}

/** How far a registration has come; a failed stage may be tried again from where it stands. */
export interface Registration {
  request: RequestDetail | null;
  done: readonly Stage[];
  failed: { stage: Stage; error: unknown } | null;
}

const NOTHING_DONE: Registration = { request: null, done: [], failed: null };

/**
 * Registers the draft and, where wanted, qualifies and resolves it at first contact (R16). Stages already done are not
 * done again; it stops at the first that fails and says which.
 */
async function register(
  draft: Draft,
  sending: Sending,
  wanted: readonly Stage[],
  from: Registration = NOTHING_DONE,
): Promise<Registration> {
  let { request } = from;
  const done = [...from.done];
  for (const stage of wanted) {
    if (done.includes(stage)) continue;
    try {
      request = await perform(stage, draft, sending, request);
      done.push(stage);
    } catch (error) {
      return { request, done, failed: { stage, error } };
    }
  }
  return { request, done, failed: null };
}

async function perform(
  stage: Stage,
  draft: Draft,
  { idempotencyKey, sendCommand }: Sending,
  request: RequestDetail | null,
): Promise<RequestDetail> {
  if (request === null) {
    const answer = await call<RequestDetail>('POST', '/requests', {
      body: requestBody(draft),
      idempotencyKey,
    });
    return answer.data;
  }
  const { id, version } = request;
  const body =
    stage === 'resolve'
      ? { resolution: draft.answer.trim() }
      : {
          categoryId: draft.categoryId,
          impact: draft.impact ?? undefined,
          urgency: draft.urgency ?? undefined,
        };
  return sendCommand({
    resource: 'requests',
    id,
    version,
    command: stage === 'resolve' ? 'resolve' : 'qualify',
    body,
  });
}
