import { useTranslate } from 'react-admin';
import { Mark } from '../../requests/show/panels/Mark.tsx';

/** Whether a person may sign in. */
export function SignInMark({ active }: { active: boolean }) {
  const translate = useTranslate();
  return (
    <Mark tone={active ? 'ok' : 'neutral'} strong={active}>
      {translate(active ? 'resources.users.signsIn' : 'resources.users.signsInNot')}
    </Mark>
  );
}
