import { useTranslate } from 'react-admin';

/** What the API says of a file, and the key of the same in the person's language. Named groups become its words. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/no iCalendar file/, 'noCalendar'],
  [/ends in the middle/, 'cutOff'],
  [/an END line is missing/, 'noEnd'],
  [/this line is none of iCalendar: (?<line>.*)/, 'line'],
  [/VERSION is not 2\.0/, 'version'],
  [/it holds no event/, 'noEvents'],
  [/holds more than \d+ events|^more than \d+ days$/, 'tooMany'],
  [/must have (?<most>\d+) characters at most/, 'tooLong'],
  [/DTSTART is missing/, 'noStart'],
  [/SUMMARY is missing/, 'noName'],
  [/SUMMARY has more than/, 'longName'],
  [/is in an unknown zone: (?<zone>.*)/, 'zone'],
  [/DTEND is not after DTSTART/, 'endsBefore'],
  [/is no date.*: (?<value>.*)/, 'noDate'],
  [/not both dates, or not both times/, 'mixed'],
  [/DURATION/, 'duration'],
  [/RRULE: (?<why>.*)/, 'rule'],
  [/lasts more than (?<most>\d+) days/, 'tooLongEvent'],
];

const OF_EVENT = /^event (?<number>\d+)(?: "(?<name>.*)")?: /;

/** Puts what is wrong with a file into the person's language; what nobody translated stays as it is. */
export function useFileProblems(): (message: string) => string {
  const translate = useTranslate();
  return (message) => {
    const [pattern, key] = PATTERNS.find(([words]) => words.test(message)) ?? [];
    const said = pattern
      ? translate(`resources.holidays.import.wrong.${key}`, { ...pattern.exec(message)?.groups })
      : message.replace(OF_EVENT, '');
    const event = OF_EVENT.exec(message)?.groups;
    if (!event) return said;
    const which = event.name
      ? translate('resources.holidays.import.eventNamed', { number: event.number, name: event.name })
      : translate('resources.holidays.import.event', { number: event.number });
    return `${which}: ${said}`;
  };
}
