import { useTranslate } from 'react-admin';
import type { Notification } from '../../api/types.ts';
import { Icon } from '../../components/Icon.tsx';
import { Mark } from '../../requests/show/panels/Mark.tsx';
import { OUTCOME_ICONS, OUTCOME_TONES, outcomeOf } from './states.ts';

/** What became of a message: icon, word and colour. */
export function OutcomeMark({ notification }: { notification: Notification }) {
  const translate = useTranslate();
  const outcome = outcomeOf(notification);
  return (
    <Mark tone={OUTCOME_TONES[outcome]}>
      <Icon name={OUTCOME_ICONS[outcome]} size={14} />
      {translate(`resources.notifications.states.${outcome}`)}
    </Mark>
  );
}
