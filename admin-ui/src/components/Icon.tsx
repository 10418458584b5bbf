import { ICONS, type IconName } from './icons.ts';

interface IconProps {
  name: IconName;
  size?: number;
  /** Said aloud; without it the icon is decoration. */
  label?: string;
  colour?: string;
}

/** One icon of Sportello's own set, in the colour of the text around it. */
export function Icon({ label, ...drawing }: IconProps) {
  if (label === undefined) return <Drawing {...drawing} />;
  return (
    <span role="img" aria-label={label}>
      <Drawing {...drawing} />
    </span>
  );
}

function Drawing({ name, size = 18, colour = 'currentColor' }: Omit<IconProps, 'label'>) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke={colour}
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none', display: 'block' }}
    >
      <path d={ICONS[name]} />
    </svg>
  );
}
