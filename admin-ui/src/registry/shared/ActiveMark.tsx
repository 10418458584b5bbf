import { useTranslate } from 'react-admin';
import { Mark } from '../../requests/show/panels/Mark.tsx';

/** Whether a record is in use. */
export function ActiveMark({ active }: { active: boolean }) {
  const translate = useTranslate();
  return (
    <Mark tone={active ? 'ok' : 'neutral'} strong={active}>
      {translate(active ? 'registry.active' : 'registry.inactive')}
    </Mark>
  );
}
