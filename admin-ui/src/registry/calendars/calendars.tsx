import { Box, Link } from '@mui/material';
import { useCanAccess, useGetList, useTranslate } from 'react-admin';
import type { Calendar, Contract } from '../../api/types.ts';
import { PLAIN_LIST, token } from '../../app/theme/tokens.ts';
import { today, useDays, useWords } from '../../components/formats.ts';
import { Mark } from '../../components/marks.tsx';
import { Panel, Quiet, TwoColumns } from '../../components/page.tsx';
import { listPath, routerLink } from '../../components/paths.ts';
import { FieldsPanel, NameLink, Ref } from '../../components/records.tsx';
import { RegistryList } from '../shared/RegistryList.tsx';
import { RegistryShow } from '../shared/RegistryShow.tsx';
import { byDate, hoursPerWeek, type Period, periodOn, useHoursWords } from './hours.ts';
import { WeekGrid } from './WeekGrid.tsx';
import { YearPanel } from './year/YearPanel.tsx';

/** A calendar: the hours of its weeks by date, holidays, and the days that go their own way. */
export function CalendarShow() {
  const { translate, days } = useWords();
  return (
    <RegistryShow<Calendar>>
      {(calendar) => (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <TwoColumns
            side={
              <>
                <AgreedHours calendar={calendar} />
                <Panel title={translate('resources.calendars.sections.holidays')} actions={<HolidaysLink />}>
                  <Sentences
                    lines={[
                      translate(
                        `resources.calendars.holidays.${calendar.publicHolidays === null ? 'open' : 'closed'}`,
                      ),
                      calendar.patronDay === null
                        ? translate('resources.calendars.holidays.noPatron')
                        : translate('resources.calendars.holidays.patron', {
                            day: days.ofYear(calendar.patronDay),
                          }),
                    ]}
                  />
                </Panel>
                <Panel title={translate('resources.calendars.sections.exceptions')}>
                  <ExceptionList exceptions={calendar.exceptions} />
                </Panel>
              </>
            }
          >
            <Panel title={translate('resources.calendars.sections.hours')}>
              <Box sx={{ display: 'grid', gap: 2.5 }}>
                {byDate(calendar.periods)
                  .reverse()
                  .map((period) => (
                    <PeriodHours key={period.validFrom} period={period} calendar={calendar} />
                  ))}
              </Box>
            </Panel>
            <FieldsPanel
              title={translate('resources.calendars.sections.identity')}
              facts={[
                ['code', calendar.code],
                ['timeZone', calendar.timeZone],
              ]}
            />
            <RelatedContracts calendarId={calendar.id} />
          </TwoColumns>
          <YearPanel calendarId={calendar.id} />
        </Box>
      )}
    </RegistryShow>
  );
}

function PeriodHours({ period, calendar }: { period: Period; calendar: Calendar }) {
  const { translate, days, count } = useWords();
  const inForce = periodOn(calendar.periods, today()) === period;
  return (
    <div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        {inForce && (
          <Mark tone="ok" strong>
            {translate('resources.calendars.period.now')}
          </Mark>
        )}
        <Box component="h3" sx={{ m: 0, fontSize: '0.8125rem', fontWeight: 560 }}>
          {translate('resources.calendars.period.since', { day: days.long(period.validFrom) })}
        </Box>
        <Quiet as="span" sx={{ fontSize: '0.8125rem' }}>
          {translate('resources.calendars.period.perWeek', { hours: count(hoursPerWeek(period.weekly)) })}
        </Quiet>
      </Box>
      <WeekGrid weekly={period.weekly} />
    </div>
  );
}

/** What the contract agrees on, where it does (R19). */
function AgreedHours({ calendar: { agreedHours } }: { calendar: Calendar }) {
  const { translate, days } = useWords();
  const words = useHoursWords();
  if (!agreedHours) return null;
  const { weekly, toleranceMinutes, validFrom } = agreedHours;
  return (
    <Panel title={translate('resources.calendars.sections.agreed')}>
      <Sentences
        lines={[
          words.week(weekly),
          translate(`resources.calendars.agreed.${toleranceMinutes > 0 ? 'tolerance' : 'exact'}`, {
            minutes: toleranceMinutes,
          }),
          ...(validFrom
            ? [translate('resources.calendars.agreed.since', { day: days.long(validFrom) })]
            : []),
        ]}
      />
    </Panel>
  );
}

function HolidaysLink() {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'holidays', action: 'list' });
  if (!canAccess) return null;
  return (
    <Link {...routerLink(listPath('holidays'))} sx={{ fontSize: '0.8125rem' }}>
      {translate('resources.holidays.open')}
    </Link>
  );
}

function Sentences({ lines }: { lines: readonly string[] }) {
  return (
    <Box sx={{ display: 'grid', gap: 0.75, '& p': { m: 0, textWrap: 'pretty' } }}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Box>
  );
}

type Exceptions = Calendar['exceptions'];

/** The days that go their own way: those to come, and the past ones folded. */
function ExceptionList({ exceptions }: { exceptions: Exceptions }) {
  const translate = useTranslate();
  const now = today();
  const inOrder = [...exceptions].sort((a, b) => a.date.localeCompare(b.date));
  const past = inOrder.filter(({ date }) => date < now);
  const coming = inOrder.filter(({ date }) => date >= now);
  return (
    <Box sx={{ fontSize: '0.8125rem', '& p': { m: 0, mb: 1, color: token('inkMuted') } }}>
      <p>{translate(`resources.calendars.exceptions.${exceptions.length === 0 ? 'none' : 'rule'}`)}</p>
      <Days exceptions={coming} />
      {past.length > 0 && (
        <Box component="details" sx={{ mt: 1, '& summary': { cursor: 'pointer', color: token('inkMuted') } }}>
          <summary>{translate('resources.calendars.exceptions.past', { count: past.length })}</summary>
          <Days exceptions={past.reverse()} />
        </Box>
      )}
    </Box>
  );
}

function Days({ exceptions }: { exceptions: Exceptions }) {
  const days = useDays();
  const words = useHoursWords();
  return (
    <Box component="ul" sx={ROWS}>
      {exceptions.map(({ date, segments, reason }) => (
        <li key={date}>
          <div>
            <strong>{days.withWeekday(date)}</strong>
            <div>{reason}</div>
          </div>
          <span>{words.day(segments)}</span>
        </li>
      ))}
    </Box>
  );
}

const ROWS = {
  ...PLAIN_LIST,
  '& li': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 1.5,
    py: 0.75,
    borderBottom: `1px solid ${token('line')}`,
  },
  '& li:last-of-type': { borderBottom: 0 },
  '& strong': { fontWeight: 560 },
  '& li div div': { color: token('inkMuted') },
  '& li span': { textAlign: 'right' },
} as const;

/** The contracts that count by this calendar. */
function RelatedContracts({ calendarId }: { calendarId: string }) {
  const translate = useTranslate();
  const { canAccess = false } = useCanAccess({ resource: 'contracts', action: 'list' });
  const { data = [] } = useGetList<Contract>(
    'contracts',
    { pagination: { page: 1, perPage: 200 }, sort: { field: 'code', order: 'ASC' }, filter: {} },
    { enabled: canAccess },
  );
  const contracts = data.filter((contract) => contract.calendarId === calendarId);
  if (contracts.length === 0) return null;
  return (
    <Panel title={translate('resources.contracts.name', { smart_count: 2 })}>
      <Box component="ul" sx={{ m: 0, pl: 2.25, fontSize: '0.8125rem' }}>
        {contracts.map(({ id }) => (
          <li key={id}>
            <Ref resource="contracts" id={id} />
          </li>
        ))}
      </Box>
    </Panel>
  );
}

/** The opening hours that contracts count by. */
export function CalendarList() {
  const { translate, days } = useWords();
  const words = useHoursWords();
  const hoursNow = ({ periods }: Calendar) => {
    const period = periodOn(periods, today());
    return period ? words.week(period.weekly) : translate('registry.closed');
  };
  return (
    <RegistryList<Calendar>
      sort={{ field: 'code', order: 'ASC' }}
      card={(calendar) => ({ title: calendar.name, lines: [calendar.code, hoursNow(calendar)] })}
      columns={[
        { source: 'code' },
        { source: 'name', render: ({ name }) => <NameLink>{name}</NameLink> },
        { label: 'resources.calendars.fields.hours', disableSort: true, render: hoursNow },
        {
          source: 'publicHolidays',
          disableSort: true,
          render: ({ publicHolidays }) =>
            translate(publicHolidays === null ? 'registry.open' : 'registry.closed'),
        },
        {
          source: 'patronDay',
          disableSort: true,
          render: ({ patronDay }) => patronDay && days.ofYear(patronDay),
        },
      ]}
    />
  );
}
