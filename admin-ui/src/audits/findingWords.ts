import { useMemo } from 'react';
import type { AuditFinding } from '../api/types.ts';
import { useWords } from '../components/formats.ts';

const SAYS = 'resources.audits';

/** `deadlines[0,resolution].dueAt` → table, what names the row in it, and the column. */
function partsOfField(field: string): { table: string; row: string; column: string } {
  const [, table = field, row = '', column = ''] = /^(\w+)(?:\[(.*?)\])?(?:\.(.+))?$/.exec(field) ?? [];
  return { table, row, column };
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
const CENTS = /Cents$/;

/** How findings are told to people who know the service and not its tables. */
export function useFindingWords() {
  const { translate, moments, months, money } = useWords();
  return useMemo(() => {
    const targetName = (row: string) => {
      const [cycle = '', target = ''] = row.split(',');
      const name = translate(`resources.statements.targets.${target}`, { _: target });
      return translate(`${SAYS}.rows.deadline`, { target: name, cycle: Number(cycle) + 1 });
    };
    const rowName = ({ table, row }: { table: string; row: string }) => {
      if (table === 'deadlines') return targetName(row);
      if (table === 'statement_parts') {
        const [order = '', place = ''] = row.split(',');
        return translate(`${SAYS}.rows.partOf`, { place, order });
      }
      return translate(`${SAYS}.tables.${table}`, { _: table, row });
    };
    return {
      /** What a call, a downtime or a statement is called by people. */
      name: ({ subject, name }: AuditFinding) => {
        if (subject === 'downtime' && INSTANT.test(name)) return moments.dateTime(name);
        const [, month, revision] = /^(\d{4}-\d\d) rev\. (\d+)$/.exec(name) ?? [];
        return month ? translate(`${SAYS}.rows.statement`, { month: months.long(month), revision }) : name;
      },
      /** `La storia manca: non è né nell’archivio né nel motore.` */
      what: ({ kind, subject, found }: AuditFinding) => {
        if (kind === 'broken_chain') {
          const why = found?.split(' ')[0] ?? '';
          return translate(`${SAYS}.kinds.broken_chain.${why}`, { _: found ?? '' });
        }
        if (kind === 'missing_history' && found === 'only in the engine')
          return translate(`${SAYS}.kinds.not_archived`);
        if (kind === 'unsound_history')
          return translate(`${SAYS}.kinds.unsound_history`, { why: found ?? '' });
        return translate(`${SAYS}.kinds.${kind}.${subject}`, { _: `${SAYS}.kinds.${kind}.other` });
      },
      /** `Scadenza di ripristino, ciclo 1: termine` for `deadlines[0,resolution].dueAt` */
      field: (field: string) => {
        const parts = partsOfField(field);
        const row = rowName(parts);
        if (parts.column === '') return row;
        const columnName = (column: string) =>
          translate(`${SAYS}.columns.${column.split('.')[0]}`, { _: column });
        const [, place, member] = /^parts\[(\d+)\](?:\.(.+))?$/.exec(parts.column) ?? [];
        if (!place) return `${row}: ${columnName(parts.column)}`;
        const part = `${row}: ${translate(`${SAYS}.rows.part`, { place })}`;
        return member ? `${part}: ${columnName(member)}` : part;
      },
      /** A column's value, instants and amounts as people write them. */
      value: (field: string, value: string | null) => {
        if (value === null || value === '') return translate(`${SAYS}.nothing`);
        if (value === 'true' || value === 'false') return translate(`${SAYS}.flags.${value}`);
        if (value === 'a row' || value === 'no row')
          return translate(`${SAYS}.${value === 'a row' ? 'aRow' : 'noRow'}`);
        if (INSTANT.test(value)) return moments.dateTime(value);
        const { column } = partsOfField(field);
        if (CENTS.test(column)) return money(Number(value));
        return translate(`${SAYS}.values.${value}`, { _: value });
      },
    };
  }, [translate, moments, months, money]);
}
