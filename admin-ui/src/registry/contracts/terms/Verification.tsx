import { useTranslate } from 'react-admin';
import { durationParts, useDurationWords } from '../../shared/durations.ts';
import type { Terms } from '../versions.ts';
import { Article } from './Article.tsx';

/** Who says whether work reported as done is done. */
export function Verification({ terms: { verification } }: { terms: Pick<Terms, 'verification'> }) {
  const translate = useTranslate();
  const { elapsed } = useDurationWords();
  const { mode, window } = verification;
  const atOnce = window === null || durationParts(window).every(({ amount }) => amount === 0);
  const key = mode === 'automatic' && atOnce ? 'automaticAtOnce' : mode;
  return (
    <Article name="verification">
      <p>
        {translate(`resources.contracts.verification.text.${key}`, {
          window: window === null ? '' : elapsed(window),
        })}
      </p>
    </Article>
  );
}
