import { ICONS, type IconName } from './icons.ts';

interface IconProps {
  name: IconName;
  size?: number;
  /** Said aloud; without it the icon is decoration. */
  label?: string;
  colour?: string;
}

/** One icon of Sportello's own set, in the colour of the text around it. */
export function Icon({ name, size = 18, label, colour }: IconProps) {
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      {...spoken}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke={colour ?? 'currentColor'}
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none', display: 'block' }}
    >
      <path d={ICONS[name]} />
    </svg>
  );
}
