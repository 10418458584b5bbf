import { useTranslate } from 'react-admin';
import { StandingMark } from '../shared/StandingMark.tsx';

/** Whether a person may sign in. */
export function SignInMark({ active }: { active: boolean }) {
  const translate = useTranslate();
  return (
    <StandingMark good={active}>
      {translate(active ? 'resources.users.signsIn' : 'resources.users.signsInNot')}
    </StandingMark>
  );
}
