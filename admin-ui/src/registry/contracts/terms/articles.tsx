import { useTranslate } from 'react-admin';
import type { Contract } from '../../../api/types.ts';
import { periodOn } from '../../calendars/hours.ts';
import { useHoursWords } from '../../calendars/useHoursWords.ts';
import { today, useDays } from '../../shared/days.ts';
import { durationParts, useDurationWords } from '../../shared/durations.ts';
import { useNumbers } from '../../shared/numbers.ts';
import { Ref } from '../../shared/Ref.tsx';
import type { Terms } from '../versions.ts';
import { Article } from './Article.tsx';
import { ChannelHours } from './ChannelHours.tsx';
import { joined } from './joined.ts';
import { reasonsByClocks } from './pausing.ts';
import { useAlwaysOpen, useCalendarOf } from './useAlwaysOpen.ts';

interface TermsProps {
  terms: Terms;
}

const SAYS = 'resources.contracts.text';

/** With whom, for how long, for how much. */
export function Subject({ contract, terms }: TermsProps & { contract: Contract }) {
  const translate = useTranslate();
  const days = useDays();
  const { money } = useNumbers();
  const [before, after] = translate(`${SAYS}.between`, { administration: '|' }).split('|');
  const { startsOn, endsOn, cig, administrationId } = contract;
  const sentences = [
    translate(`${SAYS}.yearly`, { amount: money(terms.yearlyAmountCents) }),
    terms.monthlyFeeCents > 0 && translate(`${SAYS}.monthly`, { amount: money(terms.monthlyFeeCents) }),
    terms.boughtThroughPartner && translate(`${SAYS}.partner`),
    terms.warrantyEndsOn !== null && translate(`${SAYS}.warranty`, { day: days.long(terms.warrantyEndsOn) }),
  ];
  return (
    <Article name="subject">
      <p>
        {translate(`${SAYS}.term`, { from: days.long(startsOn), to: days.long(endsOn) })} {before}
        <Ref resource="administrations" id={administrationId} />
        {after} {cig !== null && translate(`${SAYS}.cig`, { cig })}
      </p>
      <p>{sentences.filter(Boolean).join(' ')}</p>
    </Article>
  );
}

/** When the service is open. */
export function ServiceHours({ terms, contractId }: TermsProps & { contractId: string | null }) {
  const translate = useTranslate();
  const words = useHoursWords();
  const calendar = useCalendarOf(terms);
  const period = calendar && periodOn(calendar.periods, today());
  if (!calendar) return null;
  const hours = period ? words.week(period.weekly) : translate('registry.closed');
  const [before, after] = translate(`${SAYS}.hours`, { name: '|', hours }).split('|');
  return (
    <Article name="hours">
      <p>
        {before}
        <Ref resource="calendars" id={calendar.id} />
        {after} {calendar.publicHolidays !== null && translate(`${SAYS}.holidays`)}
      </p>
      <ChannelHours terms={terms} contractId={contractId} />
    </Article>
  );
}

/** Which waits stop the clocks. */
export function Suspension({ terms }: TermsProps) {
  const translate = useTranslate();
  const byClocks = reasonsByClocks(terms);
  const said = (['both', 'response', 'resolution'] as const).filter((clocks) => byClocks[clocks].length > 0);
  const reasonsOf = (clocks: (typeof said)[number]) =>
    joined(
      byClocks[clocks].map((reason) => translate(`resources.contracts.reasons.${reason}`)),
      translate('registry.or'),
    );
  return (
    <Article name="suspension">
      {said.length === 0 && <p>{translate(`${SAYS}.neverPauses`)}</p>}
      {said.map((clocks) => (
        <p key={clocks}>{translate(`${SAYS}.pauses.${clocks}`, { reasons: reasonsOf(clocks) })}</p>
      ))}
      {said.length > 0 && <p>{translate(`${SAYS}.pauses.others`)}</p>}
    </Article>
  );
}

/** How long a supplier may think. */
export function Dispatch({ terms }: TermsProps) {
  const translate = useTranslate();
  const { working } = useDurationWords(useAlwaysOpen(terms));
  return (
    <Article name="dispatch">
      <p>{translate(`${SAYS}.offer`, { window: working(terms.offerWindow) })}</p>
    </Article>
  );
}

/** What follows once a request is resolved. */
export function Closing({ terms }: TermsProps) {
  const translate = useTranslate();
  const { working, elapsed } = useDurationWords(useAlwaysOpen(terms));
  const { survey, recontact, reopenWindow } = terms;
  return (
    <Article name="closing">
      <p>
        {translate(`${SAYS}.survey`, {
          window: elapsed(survey.window),
          remind: elapsed(survey.remindAfter),
        })}
      </p>
      <p>
        {translate(`${SAYS}.recontact`, {
          deadline: working(recontact.deadline),
          smart_count: recontact.attempts,
        })}
      </p>
      <p>{translate(`${SAYS}.reopen`, { window: elapsed(reopenWindow) })}</p>
    </Article>
  );
}

/** Which calls count as abandoned. */
export function AbandonedCalls({ terms: { abandonment } }: TermsProps) {
  const translate = useTranslate();
  const { elapsed } = useDurationWords();
  const { minimumWait, countTimeouts, countKeyExits } = abandonment;
  const atOnce = durationParts(minimumWait).every(({ amount }) => amount === 0);
  return (
    <Article name="abandoned">
      <p>
        {atOnce
          ? translate(`${SAYS}.abandonedAlways`)
          : translate(`${SAYS}.abandoned`, { wait: elapsed(minimumWait) })}{' '}
        {translate(`${SAYS}.timeouts.${countTimeouts}`)} {translate(`${SAYS}.keyExits.${countKeyExits}`)}
      </p>
    </Article>
  );
}
