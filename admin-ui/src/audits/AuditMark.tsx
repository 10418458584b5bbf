import { useTranslate } from 'react-admin';
import type { AuditState } from '../api/types.ts';
import type { Tone } from '../app/theme/tokens.ts';
import { Icon } from '../components/Icon.tsx';
import type { IconName } from '../components/icons.ts';
import { Mark } from '../requests/show/panels/Mark.tsx';

/** How each outcome of an audit looks. */
export const AUDIT_LOOKS: Record<AuditState, { tone: Tone; icon: IconName }> = {
  running: { tone: 'info', icon: 'clock' },
  proved: { tone: 'ok', icon: 'met' },
  not_proved: { tone: 'danger', icon: 'alarm' },
  failed: { tone: 'warn', icon: 'warning' },
};

/** What came out of an audit, in a word. */
export function AuditMark({ state }: { state: AuditState }) {
  const translate = useTranslate();
  const { tone, icon } = AUDIT_LOOKS[state];
  return (
    <Mark tone={tone}>
      <Icon name={icon} size={14} />
      {translate(`resources.audits.states.${state}`)}
    </Mark>
  );
}
