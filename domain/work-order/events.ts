import type { SuspendReason } from '../contract/terms.ts';

export type WorkOrderEvent =
  | {
      type: 'offered';
      workOrderId: string;
      number: string;
      requestId: string;
      supplierId: string;
      serviceCentreId: string | null;
      instructionsTextId: string | null;
      expiresAt: number;
    }
  | { type: 'accepted' }
  | { type: 'declined'; reasonTextId: string | null }
  | { type: 'expired' }
  | { type: 'scheduled'; from: number; to: number }
  | { type: 'started' }
  | { type: 'suspended'; reason: SuspendReason }
  | { type: 'resumed' }
  | { type: 'completed'; reportTextId: string }
  | { type: 'cancelled'; reasonTextId: string | null; byRequest: boolean }
  | { type: 'rework_asked'; noteTextId: string | null }
  | { type: 'released' }
  | { type: 'note_forwarded'; textId: string }
  | { type: 'reminder_forwarded'; noteTextId: string | null; complaint: boolean };
