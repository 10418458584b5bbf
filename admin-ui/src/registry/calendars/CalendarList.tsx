import { DataTable, useTranslate } from 'react-admin';
import type { Calendar } from '../../api/types.ts';
import { CardText } from '../shared/CardText.tsx';
import { today, useDays } from '../shared/days.ts';
import { NameLink } from '../shared/NameLink.tsx';
import { RegistryList } from '../shared/RegistryList.tsx';
import { periodOn } from './hours.ts';
import { useHoursWords } from './useHoursWords.ts';

/** The opening hours that contracts count by. */
export function CalendarList() {
  const translate = useTranslate();
  const words = useHoursWords();
  const days = useDays();
  const hoursNow = ({ periods }: Calendar) => {
    const period = periodOn(periods, today());
    return period ? words.week(period.weekly) : translate('registry.closed');
  };
  return (
    <RegistryList<Calendar>
      sort={{ field: 'code', order: 'ASC' }}
      card={(calendar) => <CardText title={calendar.name} lines={[calendar.code, hoursNow(calendar)]} />}
    >
      <DataTable.Col<Calendar> source="code" />
      <DataTable.Col<Calendar> source="name" render={({ name }) => <NameLink>{name}</NameLink>} />
      <DataTable.Col<Calendar> label="resources.calendars.fields.hours" disableSort render={hoursNow} />
      <DataTable.Col<Calendar>
        source="publicHolidays"
        disableSort
        render={({ publicHolidays }) =>
          translate(publicHolidays === null ? 'registry.open' : 'registry.closed')
        }
      />
      <DataTable.Col<Calendar>
        source="patronDay"
        disableSort
        render={({ patronDay }) => patronDay && days.ofYear(patronDay)}
      />
    </RegistryList>
  );
}
