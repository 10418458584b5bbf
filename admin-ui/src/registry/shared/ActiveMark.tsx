import { useTranslate } from 'react-admin';
import { StandingMark } from './StandingMark.tsx';

/** Whether a record is in use. */
export function ActiveMark({ active }: { active: boolean }) {
  const translate = useTranslate();
  return (
    <StandingMark good={active}>{translate(active ? 'registry.active' : 'registry.inactive')}</StandingMark>
  );
}
