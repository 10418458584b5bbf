import { useMemo } from 'react';
import { type RaRecord, useGetMany } from 'react-admin';
import type { PenaltyClause } from '../../../api/types.ts';
import { durationParts, useDurationWords, useWords } from '../../../components/formats.ts';
import { recordName } from '../../../components/paths.ts';
import type { components } from '../../../generated/api.d.ts';
import { CLOCKS } from '../standing/standing.ts';

/** One thing that differs between two versions of a contract, and all that a change would make different. */
export type ContractDifference = components['schemas']['ContractDifference'];
export type ContractChanges = components['schemas']['ContractChanges'];

/** A change as one reads it: what it is about, what it was, what it will be. */
interface ChangeLine {
  what: string;
  /** Null where there was or will be nothing. */
  from: string | null;
  to: string | null;
}

type Of<Kind extends ContractDifference['kind']> = Extract<ContractDifference, { kind: Kind }>;
type Maintenance = NonNullable<Of<'maintenance'>['to']>;
type Person = Of<'service_manager'>['to'] & { dec?: boolean };

const SAYS = 'resources.contracts.changes';

/**
 * Puts changes of a contract into words, a line each; a row of service levels has one for each clock that changes.
 * @param nameOf the name of an entry of the catalogue or of a calendar
 */
export function useChangeWords(nameOf: (id: string) => string): (change: ContractDifference) => ChangeLine[] {
  const { translate, days, money, count } = useWords();
  const durations = useDurationWords();
  const clauses = useClauseWords();
  const say = (key: string, values: Record<string, unknown> = {}) => translate(`${SAYS}.${key}`, values);
  const whether = (value: boolean) => say(value ? 'yes' : 'no');

  /** What changed, and a word for what it was and is to be. */
  const line = <Value>(
    what: string,
    { from, to }: { from: Value; to: Value },
    word: (value: Value) => string | null,
  ) => [{ what, from: word(from), to: word(to) }];
  const named = <Value>(
    change: { field: string; from: Value; to: Value },
    word: (value: Value) => string | null,
  ) => line(say(`fields.${change.field.replace('.', '_')}`), change, word);

  function person(value: Person | null): string | null {
    if (value === null) return null;
    const { name, mobile, email, dec = false } = value;
    return [dec ? say('dec', { name }) : name, mobile, email].join(', ');
  }

  function target({ categoryId, categoryGroup, priority, from, to }: Of<'target'>): ChangeLine[] {
    const scope = categoryId === null ? categoryGroup : nameOf(categoryId);
    const row = say(scope === undefined ? 'target.row' : 'target.rowOf', { priority, category: scope ?? '' });
    const duration = (value: string | null) =>
      value === null ? translate('resources.contracts.text.noTarget') : durations.working(value);
    const clock = (name: (typeof CLOCKS)[number]) => translate(`resources.contracts.targets.${name}`);
    if (from === null || to === null) {
      const whole = (durationsOf: typeof from) =>
        durationsOf === null
          ? say('target.absent')
          : CLOCKS.map((name) => `${clock(name).toLowerCase()} ${duration(durationsOf[name])}`).join(', ');
      return line(say('target.whole', { row }), { from, to }, whole);
    }
    return CLOCKS.filter((name) => duration(from[name]) !== duration(to[name])).map((name) => ({
      what: say('target.clock', { clock: clock(name), row }),
      from: duration(from[name]),
      to: duration(to[name]),
    }));
  }

  const categories = (ids: readonly string[] | null) =>
    ids === null ? say('maintenance.all') : ids.map(nameOf).join(', ');

  function maintenance(clause: Maintenance | null): string | null {
    if (clause === null) return null;
    const documents = clause.requiredDocuments.map((one) => translate(`requestPage.documents.${one}`));
    return [
      categories(clause.categoryIds),
      ...(clause.coversOtherSuppliersHardware ? [say('maintenance.covers')] : []),
      ...(documents.length > 0 ? [say('maintenance.documents', { documents: documents.join(', ') })] : []),
    ].join('; ');
  }

  function verification({ mode, window }: Of<'verification'>['to']): string {
    const atOnce = window === null || durationParts(window).every(({ amount }) => amount === 0);
    const key = mode === 'automatic' && atOnce ? 'automaticAtOnce' : mode;
    const text = translate(`resources.contracts.verification.text.${key}`, {
      window: window === null ? '' : durations.elapsed(window),
    });
    return text.replace(/\.$/, '');
  }

  return (change) => {
    switch (change.kind) {
      case 'text':
        return named(change, (value) => value);
      case 'day':
        return named(change, (value) => (value === null ? null : days.long(value)));
      case 'amount':
        return named(change, money);
      case 'flag':
        return named(change, whether);
      case 'count':
        return named(change, count);
      case 'working_time':
        return named(change, durations.working);
      case 'elapsed_time':
        return named(change, durations.elapsed);
      case 'calendar':
        return named(change, nameOf);
      case 'target':
        return target(change);
      case 'pausing_reason': {
        const what = translate(`resources.contracts.reasonChoices.${change.reason}`);
        const stops = (value: boolean) => say(value ? 'pausing.stops' : 'pausing.runs');
        return line(what, change, stops);
      }
      case 'channel_calendar': {
        const hours = (id: string | null) => (id === null ? say('channelHours.contract') : nameOf(id));
        const channel = translate(`requestPage.channels.${change.channel}`);
        return line(say('channelHours.what', { channel }), change, hours);
      }
      case 'clock_pausing_reason': {
        const what = say('pausing.alone', {
          reason: translate(`resources.contracts.reasonChoices.${change.reason}`),
          clock: translate(`resources.contracts.targets.${change.target}`).toLowerCase(),
        });
        return line(what, change, whether);
      }
      case 'verification':
        return line(translate('resources.contracts.sections.verification'), change, verification);
      case 'service_manager':
        return line(say('serviceManager'), change, person);
      case 'referent':
        return line(say('referent'), change, person);
      case 'clause': {
        const clause = change.to ?? change.from;
        const terms = (one: typeof clause) => one && clauses.terms(one);
        return clause === null ? [] : line(clauses.what(clause), change, terms);
      }
      case 'maintenance':
        return line(say('maintenance.what'), change, maintenance);
      case 'maintained_categories':
        return line(say('maintenance.categories'), change, categories);
      case 'required_document': {
        const what = say('maintenance.document', {
          document: translate(`requestPage.documents.${change.document}`),
        });
        return line(what, change, whether);
      }
    }
  };
}

const CLAUSE = 'resources.contracts.changes.clause';

/** A penalty clause in few words: what it measures, and when it costs what. */
function useClauseWords() {
  const { translate, decimal, money } = useWords();
  return {
    what(clause: PenaltyClause): string {
      const name = translate(`resources.contracts.penalty.kinds.${clause.kind}`);
      if (clause.kind !== 'deadlines_met') return name;
      const { target, priority } = clause;
      return translate(`${CLAUSE}.met`, {
        name,
        target: translate(`resources.contracts.targetsOf.${target}`),
        priority: translate(
          `resources.contracts.penalty.met.${priority === null ? 'anyPriority' : 'onePriority'}`,
          { priority },
        ),
      });
    },
    terms(clause: PenaltyClause): string {
      if (clause.kind === 'availability_credit')
        return clause.steps
          .map(({ lessThanPercent, creditPercent }) =>
            translate(`${CLAUSE}.step`, {
              threshold: decimal(lessThanPercent),
              credit: decimal(creditPercent),
            }),
          )
          .join('; ');
      const { comparison, thresholdPercent } = clause;
      const cost =
        clause.kind === 'deadlines_met'
          ? translate(`${CLAUSE}.${clause.amountPer}`, { amount: money(clause.amountCents) })
          : translate(`${CLAUSE}.rate`, { rate: decimal(clause.ratePerMille) });
      return translate(`${CLAUSE}.threshold`, {
        comparison: translate(`resources.contracts.penalty.met.comparisons.${comparison}`),
        threshold: decimal(thresholdPercent),
        cost,
      });
    },
  };
}

/** The names of what changes speak of: entries of the catalogue and calendars. */
export function useNames(changes: readonly ContractDifference[]): (id: string) => string {
  const { categories, calendars } = useMemo(() => idsIn(changes), [changes]);
  const found = [useRecords('categories', categories), useRecords('calendars', calendars)].flat();
  const names = new Map(found.map((record) => [String(record.id), recordName(record)]));
  return (id) => names.get(id) ?? '…';
}

function useRecords(resource: string, ids: string[]): RaRecord[] {
  const { data = [] } = useGetMany<RaRecord>(resource, { ids }, { enabled: ids.length > 0 });
  return data.filter((record) => record !== undefined);
}

function idsIn(changes: readonly ContractDifference[]): { categories: string[]; calendars: string[] } {
  const categories = changes.flatMap((change) => {
    switch (change.kind) {
      case 'target':
        return change.categoryId ?? [];
      case 'maintained_categories':
        return [...(change.from ?? []), ...(change.to ?? [])];
      case 'maintenance':
        return [...(change.from?.categoryIds ?? []), ...(change.to?.categoryIds ?? [])];
      default:
        return [];
    }
  });
  const calendars = changes.flatMap((change) =>
    change.kind === 'calendar' || change.kind === 'channel_calendar'
      ? [change.from ?? [], change.to ?? []].flat()
      : [],
  );
  return { categories: [...new Set(categories)], calendars: [...new Set(calendars)] };
}
