import type { SuspendReason } from '../../domain/contract/terms.ts';
import type { NoteVisibility } from '../../domain/request/commands.ts';
import type { Level } from '../../domain/request/priority.ts';
import type { Channel, RequestKind, RequestStateName } from '../../domain/request/state.ts';
import type { ContractCode } from './registry/categories.ts';
import type { SupplierCode } from './registry/suppliers.ts';

export interface Requester {
  name: string;
  email?: string;
  phone?: string;
}

/** What was asked, with codes where the API takes ids. */
export interface Asked {
  contract: ContractCode;
  category?: string;
  channel: Channel;
  kind: RequestKind;
  subject: string;
  description: string;
  impact?: Level;
  urgency?: Level;
  requester: Requester;
  site?: string;
  asset?: string;
}

/** What somebody does next. Steps on the work order are for its newest one. */
export type Step =
  | { do: 'qualify'; category?: string; impact: Level; urgency: Level; note?: string }
  | { do: 'assign'; to: string }
  | { do: 'resolve'; resolution: string }
  | { do: 'dispatch'; supplier?: SupplierCode; instructions?: string }
  | { do: 'suspend'; reason: SuspendReason; note: string }
  | { do: 'resume' }
  | { do: 'verify'; outcome: 'ok' | 'rework'; note?: string }
  | { do: 'recontact'; outcome: 'satisfied' | 'reopen' | 'unreachable'; note: string }
  | { do: 'reopen'; reason: string }
  | { do: 'cancel'; reason: string }
  | { do: 'merge'; into: string }
  | { do: 'note'; text: string; visibility: NoteVisibility }
  | { do: 'remind'; note: string }
  | { do: 'accept' }
  | { do: 'schedule'; inHours: number }
  | { do: 'start' }
  | { do: 'suspend_work'; reason: SuspendReason }
  | { do: 'complete'; report: string }
  | { do: 'answer'; score: number; comment?: string }
  | { do: 'confirm'; outcome: 'ok' | 'rework'; comment?: string }
  | { do: 'await'; state: RequestStateName }
  | { do: 'await_no_supplier' };

/** One request and what becomes of it. */
export interface Story {
  /** Names it in the idempotency key and in other stories. */
  key: string;
  asked: Asked;
  steps: Step[];
}
