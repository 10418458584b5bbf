import { Box, Link } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import type { Calendar } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { Mark } from '../../requests/show/panels/Mark.tsx';
import { today, useDays } from '../shared/days.ts';
import { Facts } from '../shared/Facts.tsx';
import { useNumbers } from '../shared/numbers.ts';
import { listPath, routerLink } from '../shared/paths.ts';
import { RegistryShow } from '../shared/RegistryShow.tsx';
import { TwoColumns } from '../shared/TwoColumns.tsx';
import { ExceptionList } from './ExceptionList.tsx';
import { byDate, hoursPerWeek, type Period, periodOn } from './hours.ts';
import { RelatedContracts } from './RelatedContracts.tsx';
import { useHoursWords } from './useHoursWords.ts';
import { WeekGrid } from './WeekGrid.tsx';
import { YearPanel } from './year/YearPanel.tsx';

/** A calendar: the hours of its weeks by date, holidays, and the days that go their own way. */
export function CalendarShow() {
  const translate = useTranslate();
  const days = useDays();
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
            <Panel title={translate('resources.calendars.sections.identity')}>
              <Facts
                facts={[
                  ['code', calendar.code],
                  ['timeZone', calendar.timeZone],
                ]}
              />
            </Panel>
            <RelatedContracts calendarId={calendar.id} />
          </TwoColumns>
          <YearPanel calendarId={calendar.id} />
        </Box>
      )}
    </RegistryShow>
  );
}

function PeriodHours({ period, calendar }: { period: Period; calendar: Calendar }) {
  const translate = useTranslate();
  const days = useDays();
  const { count } = useNumbers();
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
        <Box component="span" sx={{ color: token('inkMuted'), fontSize: '0.8125rem' }}>
          {translate('resources.calendars.period.perWeek', { hours: count(hoursPerWeek(period.weekly)) })}
        </Box>
      </Box>
      <WeekGrid weekly={period.weekly} />
    </div>
  );
}

/** What the contract agrees on, where it does (R19). */
function AgreedHours({ calendar: { agreedHours } }: { calendar: Calendar }) {
  const translate = useTranslate();
  const days = useDays();
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
