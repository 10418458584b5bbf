import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { Mark } from '../../requests/show/panels/Mark.tsx';
import { today, useDays } from '../shared/days.ts';
import { Facts } from '../shared/Facts.tsx';
import { useNumbers } from '../shared/numbers.ts';
import { RegistryShow } from '../shared/RegistryShow.tsx';
import { TwoColumns } from '../shared/TwoColumns.tsx';
import type { Calendar } from '../shared/types.ts';
import { ExceptionList } from './ExceptionList.tsx';
import { byDate, hoursPerWeek, type Period, periodOn } from './hours.ts';
import { RelatedContracts } from './RelatedContracts.tsx';
import { WeekGrid } from './WeekGrid.tsx';

/** A calendar: the hours of its weeks by date, holidays, and the days that go their own way. */
export function CalendarShow() {
  const translate = useTranslate();
  const days = useDays();
  return (
    <RegistryShow<Calendar>>
      {(calendar) => (
        <TwoColumns
          side={
            <>
              <Panel title={translate('resources.calendars.sections.holidays')}>
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

function Sentences({ lines }: { lines: readonly string[] }) {
  return (
    <Box sx={{ display: 'grid', gap: 0.75, '& p': { m: 0, textWrap: 'pretty' } }}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Box>
  );
}
