import { TARGET_LABEL } from '../../channels/notifications/wording.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Priority } from '../../domain/request/priority.ts';
import type { ClockTarget } from '../../domain/request/state.ts';
import { targetDuration } from '../../domain/time/duration.ts';
import type { Interval } from '../../domain/time/interval.ts';
import type { WorkingDays } from '../working-days.ts';

/** What a deadline follows from. Instants in epoch milliseconds. */
interface Reasons {
  contract: { code: string; version: number; validFrom: string };
  calendar: { name: string; timeZone: string };
  target: ClockTarget;
  /** ISO 8601: an amount of working time, or working days. */
  duration: string;
  /** The row of the contract's targets that held; `category` is null for one of all categories. */
  row: { priority: Priority; category: string | null };
  asked: { at: number; priority: Priority; category: string | null };
  plan: { dueAt: number; warnAt: number; budgetMs: number; intervals: readonly Interval[] };
  days: WorkingDays;
}

/**
 * Why a deadline is due when it is due, in sentences that can be checked by hand: the row that held, from when it
 * counts, each interval, the days left out and why, the warning.
 */
export function whyDue(reasons: Reasons, locale: Locale): string[] {
  const say = wordsOf(reasons.calendar.timeZone, locale);
  const { contract, calendar, row, asked, plan } = reasons;
  const [first] = plan.intervals;
  const skipped = closedDays(reasons);
  return [
    say.contract(contract.code, contract.version, contract.validFrom),
    say.row(TARGET_LABEL[locale][reasons.target], say.duration(reasons.duration), row, asked),
    first === undefined || first.from === asked.at
      ? say.begins(calendar.name)
      : say.waits(calendar.name, say.instant(asked.at), say.instant(first.from)),
    say.counted(plan.intervals.map(say.interval), say.amount(plan.budgetMs)),
    ...(skipped.length > 0 ? [say.skipped(skipped.map(say.closed))] : []),
    ...(targetDuration(reasons.duration).kind === 'days'
      ? [say.closing(say.duration(reasons.duration))]
      : []),
    say.due(say.instant(plan.dueAt), say.instant(plan.warnAt)),
  ];
}

type ClosedDay = WorkingDays[number];

/** The closed days between the first instant and the due one; a run of days closed by the week is one. */
function closedDays({ days }: Reasons): { from: ClosedDay; to: ClosedDay }[] {
  const runs: { from: ClosedDay; to: ClosedDay }[] = [];
  days.forEach((day, index) => {
    if (day.open.length > 0) return;
    const last = runs.at(-1);
    if (last && last.to === days[index - 1] && day.why === 'week' && last.to.why === 'week') last.to = day;
    else runs.push({ from: day, to: day });
  });
  return runs;
}

function wordsOf(timeZone: string, locale: Locale) {
  const italian = locale === 'it';
  const language = italian ? 'it-IT' : 'en-GB';
  const format = (options: Intl.DateTimeFormatOptions, zone = timeZone) =>
    new Intl.DateTimeFormat(language, { timeZone: zone, ...options });
  const longDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const time = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  // A date has no zone.
  const date = format({ day: 'numeric', month: 'long', year: 'numeric' }, 'UTC');
  const dayOfDate = format({ weekday: 'short', day: 'numeric', month: 'short' }, 'UTC');

  const clock = (at: number) => time.format(at).replace(/:00$/, '');
  const instant = (at: number) => `${longDay.format(at)} ${italian ? 'alle' : 'at'} ${clock(at)}`;
  const amount = (ms: number) => {
    const seconds = Math.round(ms / 1000);
    const parts = [
      [Math.floor(seconds / 3600), 'h'],
      [Math.floor((seconds % 3600) / 60), 'min'],
      [seconds % 60, 's'],
    ] as const;
    return parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : [])).join(' ') || '0 s';
  };
  const duration = (text: string) => {
    const parsed = targetDuration(text);
    if (parsed.kind === 'time') return amount(parsed.ms);
    if (parsed.days === 1) return italian ? '1 giorno lavorativo' : '1 working day';
    return `${parsed.days} ${italian ? 'giorni lavorativi' : 'working days'}`;
  };
  const interval = ({ from, to }: Interval) => {
    const day = shortDay.format(from);
    const end = shortDay.format(to - 1) === day ? clock(to) : `${shortDay.format(to)} ${clock(to)}`;
    return `${day} ${clock(from)}–${end} (${amount(to - from)})`;
  };
  const why = ({ why: kind, reason }: ClosedDay) => {
    if (kind === 'public_holiday') return reason ?? (italian ? 'festivo' : 'public holiday');
    if (kind === 'patron_day') return italian ? 'santo patrono' : 'patron day';
    if (kind === 'exception') return reason ?? (italian ? 'chiusura' : 'closure');
    if (kind === 'before_validity')
      return italian ? 'calendario non ancora in vigore' : 'before the calendar';
    return italian ? 'chiuso' : 'closed';
  };
  const closed = ({ from, to }: { from: ClosedDay; to: ClosedDay }) => {
    const day = ({ date: text }: ClosedDay) => dayOfDate.format(Date.parse(`${text}T00:00:00Z`));
    return `${from === to ? day(from) : `${day(from)} – ${day(to)}`} (${why(from)})`;
  };
  const ofRow = (row: Reasons['row'], asked: Reasons['asked']) => {
    const everything = row.category === null;
    if (italian) {
      const which = everything ? 'per tutte le voci' : `per «${row.category}»`;
      const own =
        everything && asked.category !== null ? `, che per «${asked.category}» non ne ha altre` : '';
      const other =
        row.priority === asked.priority ? '' : `, perché la priorità ${asked.priority} non ha una riga sua`;
      return `la riga ${which}${own}, priorità ${row.priority}${other}`;
    }
    const which = everything ? 'for all categories' : `for “${row.category}”`;
    const own = everything && asked.category !== null ? `, “${asked.category}” having none of its own` : '';
    const other =
      row.priority === asked.priority ? '' : `, as priority ${asked.priority} has no row of its own`;
    return `the row ${which}${own}, priority ${row.priority}${other}`;
  };

  return {
    instant,
    amount,
    duration,
    interval,
    closed,
    contract: (code: string, version: number, validFrom: string) => {
      const from = date.format(Date.parse(`${validFrom}T00:00:00Z`));
      return italian
        ? `Contratto ${code}, versione ${version}, valida dal ${from}.`
        : `Contract ${code}, version ${version}, valid from ${from}.`;
    },
    row: (target: string, length: string, row: Reasons['row'], asked: Reasons['asked']) =>
      italian
        ? `Vale ${ofRow(row, asked)}: ${target} in ${length}.`
        : `What holds is ${ofRow(row, asked)}: ${target} within ${length}.`,
    begins: (calendar: string) =>
      italian
        ? `Si conta da subito, nell’orario «${calendar}».`
        : `It counts from that moment, in the hours of “${calendar}”.`,
    waits: (calendar: string, asked: string, from: string) =>
      italian
        ? `${capital(asked)} è fuori dall’orario «${calendar}»: si conta da ${from}.`
        : `${capital(asked)} is outside the hours of “${calendar}”: it counts from ${from}.`,
    counted: (intervals: string[], sum: string) =>
      italian
        ? `Contano: ${intervals.join(', ')}; in tutto ${sum}.`
        : `Counted: ${intervals.join(', ')}; together ${sum}.`,
    skipped: (days: string[]) =>
      italian ? `Non contano: ${days.join(', ')}.` : `Not counted: ${days.join(', ')}.`,
    closing: (length: string) =>
      italian
        ? `Scade alla chiusura, ${length} dopo il giorno della richiesta.`
        : `It is due at closing time, ${length} after the day of the request.`,
    due: (due: string, warn: string) =>
      italian
        ? `Scade ${due}; preavviso, all’80 % del tempo, ${warn}.`
        : `Due ${due}; warning, at 80 % of the time, ${warn}.`,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
