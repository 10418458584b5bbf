import { useTranslate } from 'react-admin';
import { LEVELS, type Level } from '../../../../../domain/request/priority.ts';
import { ChoiceKeys } from './ChoiceKeys.tsx';

interface LevelKeysProps {
  /** `impact` or `urgency`. */
  of: 'impact' | 'urgency';
  value: Level | null;
  onChange: (value: Level) => void;
  error?: string | undefined;
}

/** Impact or urgency by one key: 1 low, 2 medium, 3 high. */
export function LevelKeys({ of, value, onChange, error }: LevelKeysProps) {
  const translate = useTranslate();
  return (
    <ChoiceKeys
      legend={translate(`requestPage.fields.${of}`)}
      value={value}
      onChange={onChange}
      error={error}
      choices={LEVELS.map((level, index) => ({
        value: level,
        label: translate(`requestPage.levels.${level}`),
        hotkey: String(index + 1),
      }))}
    />
  );
}
