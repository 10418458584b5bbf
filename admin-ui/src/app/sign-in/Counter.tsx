import { token } from '../theme/tokens.ts';

/** A counter window seen from the front: three requests wait in a row, one passes through the slot. */
export function Counter() {
  const line = { fill: 'none', stroke: token('accent'), strokeWidth: 2.5, strokeLinecap: 'round' as const };
  return (
    <svg aria-hidden="true" viewBox="0 0 520 520" width="78%" style={{ maxWidth: 620, display: 'block' }}>
      <path d="M110 380V214a150 150 0 0 1 300 0v166Z" fill={token('surface')} />
      <path d="M110 380V214a150 150 0 0 1 300 0v166" {...line} />
      <path d="M146 380V218a114 114 0 0 1 228 0v162" {...line} strokeWidth={1.5} opacity={0.45} />
      <path
        d="M260 104v114M146 218h228M180 137l80 81M340 137l-80 81"
        {...line}
        strokeWidth={1.5}
        opacity={0.45}
      />
      <path d="M70 384h380" {...line} strokeWidth={12} />
      <path d="M214 352h92" {...line} strokeWidth={9} opacity={0.9} />
      <g>
        <rect
          x="196"
          y="246"
          width="128"
          height="92"
          rx="9"
          fill={token('surface')}
          stroke={token('accent')}
          strokeWidth="2.5"
        />
        <circle cx="217" cy="269" r="7.5" fill="none" stroke={token('accent')} strokeWidth="2.5" />
        <path d="M217 269v-4.5a4.5 4.5 0 0 1 0 9Z" fill={token('accent')} />
        <path d="M236 269h66" {...line} strokeWidth={4} />
        <path d="M211 293h92M211 309h58" {...line} strokeWidth={3} opacity={0.35} />
      </g>
      {[0, 1, 2].map((place) => (
        <g key={place} transform={`translate(${126 + place * 96} 424)`} opacity={1 - place * 0.26}>
          <rect
            width="78"
            height="52"
            rx="8"
            fill={token('surface')}
            stroke={token('accent')}
            strokeWidth="2"
          />
          <circle
            cx="17"
            cy="17"
            r="5"
            fill={place === 0 ? token('accent') : 'none'}
            stroke={token('accent')}
            strokeWidth="2"
          />
          <path d="M29 17h34M12 33h50" {...line} strokeWidth={2.5} opacity={0.4} />
        </g>
      ))}
    </svg>
  );
}
