/**
 * The ISO 8601 durations of contracts: `PT4H`, `PT1H30M`, `PT5S`, or whole days `P3D`. Weeks, months, years, fractions
 * and days mixed with hours are refused: none of them says how much working time is meant. No Intl, no clock: safe in
 * workflow code.
 */

/** A target in working time: an amount of it in milliseconds, or a count of working days. */
type TargetDuration = { kind: 'time'; ms: number } | { kind: 'days'; days: number };

/** Why a text is no duration; `message` is an English sentence for the answer 422. */
interface DurationProblem {
  kind: 'error';
  message: string;
}

export class InvalidDurationError extends Error {
  override readonly name = 'InvalidDurationError';
}

/** Longer than any contract; it keeps sums exact and searches short. */
const LONGEST_DAYS = 3660;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SECOND_MS = 1000;
const ELAPSED_DAY_MS = 24 * HOUR_MS;

const TIME = /^PT(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?$/;
const DAYS = /^P(\d{1,9})D$/;

/**
 * A duration of `targets`, `offerWindow` or `recontact.deadline`: hours, minutes and seconds of working time, or
 * working days, never both and more than zero.
 */
export function parseTargetDuration(text: string): TargetDuration | DurationProblem {
  const parsed = parse(text);
  if (parsed.kind === 'error') return parsed;
  const amount = parsed.kind === 'time' ? parsed.ms : parsed.days;
  return amount > 0 ? parsed : problem(`a target is longer than zero: ${text}`);
}

/** As parseTargetDuration, for texts that were checked before: throws InvalidDurationError. */
export function targetDuration(text: string): TargetDuration {
  const parsed = parseTargetDuration(text);
  if (parsed.kind === 'error') throw new InvalidDurationError(parsed.message);
  return parsed;
}

/**
 * A window in elapsed time, in milliseconds: a day is 24 hours whatever the clocks do. Zero is allowed. Throws
 * InvalidDurationError.
 */
export function parseElapsedDuration(text: string): number {
  const parsed = parse(text);
  if (parsed.kind === 'error') throw new InvalidDurationError(parsed.message);
  return parsed.kind === 'time' ? parsed.ms : parsed.days * ELAPSED_DAY_MS;
}

/** What is wrong with the text of an elapsed window, or null. */
export function elapsedDurationProblem(text: string): string | null {
  const parsed = parse(text);
  return parsed.kind === 'error' ? parsed.message : null;
}

/** The shortest text of a duration: 90 minutes are `PT1H30M`, three days `P3D`. Parts of a second are cut off. */
export function formatDuration(duration: TargetDuration): string {
  return duration.kind === 'days' ? `P${duration.days}D` : formatMilliseconds(duration.ms);
}

/** Milliseconds as `PT…`, hours not carried into days; zero is `PT0S`. */
export function formatMilliseconds(ms: number): string {
  const hours = Math.floor(ms / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  const seconds = Math.floor((ms % MINUTE_MS) / SECOND_MS);
  const text = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`;
  return `PT${text || '0S'}`;
}

function parse(text: string): TargetDuration | DurationProblem {
  const days = DAYS.exec(text);
  if (days) return withinLimit(text, { kind: 'days', days: Number(days[1]) });
  const time = TIME.exec(text);
  if (!time) return problem(`not a duration such as PT4H, PT1H30M, PT5S or P3D: ${text}`);
  const [hours, minutes, seconds] = [time[1], time[2], time[3]].map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
  ];
  return withinLimit(text, { kind: 'time', ms: hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS });
}

function withinLimit(text: string, duration: TargetDuration): TargetDuration | DurationProblem {
  const days = duration.kind === 'days' ? duration.days : duration.ms / ELAPSED_DAY_MS;
  return days <= LONGEST_DAYS ? duration : problem(`longer than ${LONGEST_DAYS} days: ${text}`);
}

function problem(message: string): DurationProblem {
  return { kind: 'error', message };
}
