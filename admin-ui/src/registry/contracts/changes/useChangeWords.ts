import { useTranslate } from 'react-admin';
import { useDays } from '../../shared/days.ts';
import { durationParts, useDurationWords } from '../../shared/durations.ts';
import { useNumbers } from '../../shared/numbers.ts';
import { CLOCKS } from '../terms/levels.ts';
import type { ContractDifference } from './types.ts';
import { useClauseWords } from './useClauseWords.ts';

/** A change as one reads it: what it is about, what it was, what it will be. */
export interface ChangeLine {
  what: string;
  from: string;
  to: string;
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
  const translate = useTranslate();
  const days = useDays();
  const { money, count } = useNumbers();
  const durations = useDurationWords();
  const clauses = useClauseWords();
  const say = (key: string, values: Record<string, unknown> = {}) => translate(`${SAYS}.${key}`, values);
  const none = say('none');
  const whether = (value: boolean) => say(value ? 'yes' : 'no');

  const named = <Value>(
    change: { field: string; from: Value; to: Value },
    word: (value: Value) => string,
  ) => [
    {
      what: say(`fields.${change.field.replace('.', '_')}`),
      from: word(change.from),
      to: word(change.to),
    },
  ];

  function person(value: Person | null): string {
    if (value === null) return none;
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
      return [{ what: say('target.whole', { row }), from: whole(from), to: whole(to) }];
    }
    return CLOCKS.filter((name) => duration(from[name]) !== duration(to[name])).map((name) => ({
      what: say('target.clock', { clock: clock(name), row }),
      from: duration(from[name]),
      to: duration(to[name]),
    }));
  }

  const categories = (ids: readonly string[] | null) =>
    ids === null ? say('maintenance.all') : ids.map(nameOf).join(', ');

  function maintenance(clause: Maintenance | null): string {
    if (clause === null) return none;
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
        return named(change, (value) => value ?? none);
      case 'day':
        return named(change, (value) => (value === null ? none : days.long(value)));
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
        return [{ what, from: stops(change.from), to: stops(change.to) }];
      }
      case 'channel_calendar': {
        const hours = (id: string | null) => (id === null ? say('channelHours.contract') : nameOf(id));
        const channel = translate(`requestPage.channels.${change.channel}`);
        return [
          { what: say('channelHours.what', { channel }), from: hours(change.from), to: hours(change.to) },
        ];
      }
      case 'clock_pausing_reason': {
        const what = say('pausing.alone', {
          reason: translate(`resources.contracts.reasonChoices.${change.reason}`),
          clock: translate(`resources.contracts.targets.${change.target}`).toLowerCase(),
        });
        return [{ what, from: whether(change.from), to: whether(change.to) }];
      }
      case 'verification':
        return [
          {
            what: translate('resources.contracts.sections.verification'),
            from: verification(change.from),
            to: verification(change.to),
          },
        ];
      case 'service_manager':
        return [{ what: say('serviceManager'), from: person(change.from), to: person(change.to) }];
      case 'referent':
        return [{ what: say('referent'), from: person(change.from), to: person(change.to) }];
      case 'clause': {
        const clause = change.to ?? change.from;
        const terms = (one: typeof clause) => (one === null ? none : clauses.terms(one));
        return clause === null
          ? []
          : [{ what: clauses.what(clause), from: terms(change.from), to: terms(change.to) }];
      }
      case 'maintenance':
        return [
          { what: say('maintenance.what'), from: maintenance(change.from), to: maintenance(change.to) },
        ];
      case 'maintained_categories':
        return [
          {
            what: say('maintenance.categories'),
            from: categories(change.from),
            to: categories(change.to),
          },
        ];
      case 'required_document': {
        const what = say('maintenance.document', {
          document: translate(`requestPage.documents.${change.document}`),
        });
        return [{ what, from: whether(change.from), to: whether(change.to) }];
      }
    }
  };
}
