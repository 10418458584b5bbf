import { useCallback, useEffect, useRef, useState } from 'react';
import { useSendCommand } from '../../api/commands.ts';
import { isApiError } from '../../api/problem.ts';
import { missingFields } from './checks.ts';
import { type Draft, dropDraft, emptyDraft, lastContract, loadDraft, saveDraft } from './draft.ts';
import { NOTHING_DONE, type Registration, register, requestBody, type Stage } from './register.ts';

export interface PhoneFormState {
  draft: Draft;
  set: <Name extends keyof Draft>(name: Name, value: Draft[Name]) => void;
  /** Sentence keys or the server's own sentences, by field path. */
  errors: Record<string, string>;
  registration: Registration;
  sending: boolean;
  /** Registers; with `resolveNow` also qualifies and resolves. Called again, it goes on from what failed. */
  save: (resolveNow: boolean) => Promise<void>;
  /** A clean form for the next call. */
  startAnew: () => void;
}

/** The state of the telephone form: what is typed, kept across a reload, and how far its registration has come. */
export function usePhoneForm(userId: string): PhoneFormState {
  const [draft, setDraft] = useState<Draft>(() => loadDraft(userId) ?? emptyDraft(lastContract.read()));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [registration, setRegistration] = useState<Registration>(NOTHING_DONE);
  const [sending, setSending] = useState(false);
  const key = useRef({ body: '', value: '' });
  const sendCommand = useSendCommand();

  const registered = registration.request !== null;
  useEffect(() => {
    if (registered) dropDraft(userId);
    else saveDraft(userId, draft);
  }, [userId, draft, registered]);

  const set = useCallback<PhoneFormState['set']>((name, value) => {
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
    const error = result.failed?.error;
    if (isApiError(error) && error.problem.errors)
      setErrors(Object.fromEntries(error.problem.errors.map(({ path, message }) => [path, message])));
  }

  function startAnew() {
    dropDraft(userId);
    setDraft(emptyDraft(draft.contractId));
    setErrors({});
    setRegistration(NOTHING_DONE);
  }

  return { draft, set, errors, registration, sending, save, startAnew };
}

/** Where a field of the draft stands in the request's body. */
function pathOf(name: keyof Draft): string {
  return name === 'phone' || name === 'name' || name === 'email' ? `requester.${name}` : name;
}

function without(errors: Record<string, string>, path: string): Record<string, string> {
  const { [path]: _gone, ...others } = errors;
  return others;
}
