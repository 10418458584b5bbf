import { token } from '../../app/theme/tokens.ts';

export const CHART_HEIGHT = 220;

/** Texts of a chart's axes. */
export const TICK = { fontSize: 12, fill: token('inkMuted') } as const;

/** What marks months out of their threshold for those who tell no colours apart. */
export function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill={token('danger')} />
        <rect width="2" height="6" fill={token('dangerSoft')} />
      </pattern>
    </defs>
  );
}
