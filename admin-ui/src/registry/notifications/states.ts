import type { Notification } from '../../api/types.ts';
import type { Tone } from '../../app/theme/tokens.ts';
import type { IconName } from '../../components/icons.ts';

/** What became of a message; one that no gateway takes is kept. */
export type Outcome = Notification['state'] | 'kept';

export const outcomeOf = ({ state, kept }: Notification): Outcome =>
  kept && state === 'sent' ? 'kept' : state;

export const OUTCOME_TONES: Record<Outcome, Tone> = {
  pending: 'pause',
  sent: 'ok',
  failed: 'danger',
  kept: 'info',
};

export const OUTCOME_ICONS: Record<Outcome, IconName> = {
  pending: 'clock',
  sent: 'met',
  failed: 'undelivered',
  kept: 'bookmark',
};

export const CHANNEL_ICONS: Record<Notification['channel'], IconName> = {
  email: 'notifications',
  sms: 'mobile',
  webhook: 'webhook',
};
