import { useTranslate } from 'react-admin';
import type { Tone } from '../app/theme/tokens.ts';
import { Icon } from '../components/Icon.tsx';
import type { IconName } from '../components/icons.ts';
import { Mark } from '../requests/show/panels/Mark.tsx';
import type { AuditState } from './types.ts';

const TONES: Record<AuditState, Tone> = {
  running: 'info',
  proved: 'ok',
  not_proved: 'danger',
  failed: 'warn',
};
const ICONS: Record<AuditState, IconName> = {
  running: 'clock',
  proved: 'met',
  not_proved: 'alarm',
  failed: 'warning',
};

/** What came out of an audit, in a word. */
export function AuditMark({ state }: { state: AuditState }) {
  const translate = useTranslate();
  return (
    <Mark tone={TONES[state]}>
      <Icon name={ICONS[state]} size={14} />
      {translate(`resources.audits.states.${state}`)}
    </Mark>
  );
}
