import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useCanAccess, useGetOne, useTranslate } from 'react-admin';
import type { Calendar, Contract, SuspendReason } from '../../../api/types.ts';
import { durationParts, today, useDurationWords, useWords } from '../../../components/formats.ts';
import { Panel } from '../../../components/page.tsx';
import { Ref } from '../../../components/records.tsx';
import { isAlwaysOpen, periodOn, useHoursWords } from '../../calendars/hours.ts';
import type { Terms } from '../ContractList.tsx';
import { OpenNow, useOpeningHours } from '../OpenNow.tsx';

interface TermsProps {
  terms: Terms;
}

const SAYS = 'resources.contracts.text';

/** With whom, for how long, for how much. */
export function Subject({ contract, terms }: TermsProps & { contract: Contract }) {
  const { translate, days, money } = useWords();
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

interface ArticleProps {
  /** Of `resources.contracts.sections`. */
  name: string;
  /** There is something beside the text. */
  wide?: boolean;
  children: ReactNode;
}

/** One article of a contract: its heading and its paragraphs. */
export function Article({ name, wide = false, children }: ArticleProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate(`resources.contracts.sections.${name}`)}>
      <Box
        sx={{
          fontSize: '0.875rem',
          lineHeight: 1.6,
          ...(wide ? {} : { maxWidth: '72ch' }),
          '& p': { m: 0, textWrap: 'pretty' },
          '& p + p, & ul + p': { mt: 0.75 },
          '& ul': { m: 0, mt: 0.5, pl: 2.5 },
        }}
      >
        {children}
      </Box>
    </Panel>
  );
}

interface BesideProps {
  /** Nothing where it is not known: then the text has all the room. */
  standing: ReactNode;
  children: ReactNode;
}

/** A term, and beside it (below on a narrow screen) how it stands. */
export function Beside({ standing, children }: BesideProps) {
  if (!standing) return children;
  return (
    <Box
      sx={{
        display: 'grid',
        columnGap: 2.5,
        rowGap: 0.75,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 264px' },
      }}
    >
      <div>{children}</div>
      {standing}
    </Box>
  );
}

interface ChannelHoursProps {
  terms: Pick<Terms, 'channelCalendars'>;
  /** To say how the channels stand now; null for terms that do not hold now. */
  contractId: string | null;
}

/** The telephone and the channels with hours of their own: by which calendar, and how they stand now. */
function ChannelHours({ terms: { channelCalendars }, contractId }: ChannelHoursProps) {
  const translate = useTranslate();
  const now = useOpeningHours(contractId);
  const own = channelCalendars.filter(({ channel }) => channel !== 'phone');
  const phone = channelCalendars.find(({ channel }) => channel === 'phone') ?? {
    channel: 'phone' as const,
    calendarId: null,
  };
  const shown = [...(phone.calendarId !== null || now ? [phone] : []), ...own];
  return (
    <>
      {channelCalendars.length > 0 && <p>{translate('resources.contracts.text.channels')}</p>}
      <Box component="ul" sx={LIST}>
        {shown.map(({ channel, calendarId }) => {
          const hours = now?.find((one) => one.channel === channel);
          return (
            <li key={channel}>
              {hours ? <OpenNow hours={hours} /> : translate(`requestPage.channels.${channel}`)}
              {calendarId !== null && ' · '}
              <Ref resource="calendars" id={calendarId} />
            </li>
          );
        })}
      </Box>
    </>
  );
}

/** Each item reads like a sentence, in which colour alone would not tell a link. */
const LIST = { listStyle: 'none', '&&': { pl: 0 }, '& a': { textDecoration: 'underline' } } as const;

/** Who says whether work reported as done is done. */
export function Verification({ terms: { verification } }: { terms: Pick<Terms, 'verification'> }) {
  const translate = useTranslate();
  const { elapsed } = useDurationWords();
  const { mode, window } = verification;
  const atOnce = window === null || durationParts(window).every(({ amount }) => amount === 0);
  const key = mode === 'automatic' && atOnce ? 'automaticAtOnce' : mode;
  return (
    <Article name="verification">
      <p>
        {translate(`resources.contracts.verification.text.${key}`, {
          window: window === null ? '' : elapsed(window),
        })}
      </p>
    </Article>
  );
}

/** The calendar of a contract; undefined until it is here, or where one may not see it. */
function useCalendarOf({ calendarId }: Pick<Terms, 'calendarId'>): Calendar | undefined {
  const { canAccess = false } = useCanAccess({ resource: 'calendars', action: 'show' });
  const { data } = useGetOne<Calendar>('calendars', { id: calendarId }, { enabled: canAccess });
  return data;
}

/** Is all time working time? Then durations need not say that they are working ones. */
export function useAlwaysOpen(terms: Pick<Terms, 'calendarId'>): boolean {
  const calendar = useCalendarOf(terms);
  return calendar !== undefined && isAlwaysOpen(calendar, periodOn(calendar.periods, today()));
}

/** The clocks that a suspension can stop. */
export const PAUSED_TARGETS = ['response', 'resolution'] as const;
export type PausedTarget = (typeof PAUSED_TARGETS)[number];

/** What of a contract says which wait stops which clock. */
export type PausingTerms = Pick<Contract, 'pausingReasons' | 'pausing'>;

/** Does waiting for this reason stop this clock? */
export function stops(terms: PausingTerms, reason: SuspendReason, target: PausedTarget): boolean {
  return terms.pausingReasons.includes(reason) || terms.pausing[target].includes(reason);
}

/** The terms with one clock stopped, or not, by one reason: what stops both stands once, what stops one beside it. */
export function withStop(
  terms: PausingTerms,
  reason: SuspendReason,
  target: PausedTarget,
  stopped: boolean,
): PausingTerms {
  const wanted = Object.fromEntries(
    PAUSED_TARGETS.map((one) => [one, one === target ? stopped : stops(terms, reason, one)]),
  ) as Record<PausedTarget, boolean>;
  const both = wanted.response && wanted.resolution;
  const list = (before: readonly SuspendReason[], has: boolean) => [
    ...before.filter((one) => one !== reason),
    ...(has ? [reason] : []),
  ];
  return {
    pausingReasons: list(terms.pausingReasons, both),
    pausing: {
      response: list(terms.pausing.response, wanted.response && !both),
      resolution: list(terms.pausing.resolution, wanted.resolution && !both),
    },
  };
}

/** The reasons that stop both clocks, only the response, only the resolution; the others stop none. */
function reasonsByClocks(terms: PausingTerms) {
  const { response, resolution } = terms.pausing;
  return { both: terms.pausingReasons, response, resolution };
}

/** `a, b o c` */
function joined(words: readonly string[], last: string): string {
  const [final, ...others] = [...words].reverse();
  if (final === undefined) return '';
  return others.length === 0 ? final : `${others.reverse().join(', ')}${last}${final}`;
}
