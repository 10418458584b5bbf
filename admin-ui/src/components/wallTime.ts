/** The zone in which the service's people read clocks, wherever their own computer is. */
export const SERVICE_ZONE = 'Europe/Rome';

/** An instant (epoch milliseconds) as a clock on the wall shows it: `2026-11-23T15:40`, as `datetime-local` wants it. */
export function toWallTime(instant: number, zone = SERVICE_ZONE): string {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 16);
}

/**
 * The instant (epoch milliseconds) of a time on the wall; null where it is none. A time that a clock change skips is
 * read with the offset before it; one that comes twice is its first coming.
 */
export function fromWallTime(text: string, zone = SERVICE_ZONE): number | null {
  const asUtc = WALL_TIME.test(text) ? Date.parse(`${text.slice(0, 16)}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const before = offsetAt(asUtc - DAY, zone);
  const after = offsetAt(asUtc + DAY, zone);
  const fits = [before, after].filter((offset) => offsetAt(asUtc - offset, zone) === offset);
  return asUtc - (fits[0] ?? before);
}

const DAY = 86_400_000;
const WALL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const shown = Date.parse(`${clockOf(zone).format(instant).replace(' ', 'T')}Z`);
  return shown - Math.floor(instant / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Sweden writes instants as ISO 8601 does. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, clock);
  return clock;
}
