import type { Level } from '../../../../domain/request/priority.ts';
import type { Channel, MaintenanceDocument, RequestKind } from '../../api/types.ts';

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

export const emptyDraft = (contractId: string | null): Draft => ({
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
export function loadDraft(userId: string): Draft | null {
  const text = sessionStorage.getItem(draftKey(userId));
  if (text === null) return null;
  try {
    return { ...emptyDraft(null), ...(JSON.parse(text) as Partial<Draft>) };
  } catch {
    return null;
  }
}

export function saveDraft(userId: string, draft: Draft): void {
  sessionStorage.setItem(draftKey(userId), JSON.stringify(draft));
}

export function dropDraft(userId: string): void {
  sessionStorage.removeItem(draftKey(userId));
}

const draftKey = (userId: string) => `sportello.call.${userId}`;

/** The contract of the last call: most of a day's calls are about one. */
export const lastContract = {
  read: (): string | null => localStorage.getItem('sportello.lastContract'),
  write: (contractId: string): void => localStorage.setItem('sportello.lastContract', contractId),
};

/** Whether what is typed may be a whole number: national numbers of 8 digits or more, others with their prefix. */
export function mayBeWhole(phone: string): boolean {
  const plain = phone.replace(/[\s().\-/]/g, '');
  return /^(\+\d{9,15}|00\d{9,15}|3\d{8,9}|0\d{7,10}|800\d{5,6})$/.test(plain);
}
