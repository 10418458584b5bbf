import { Box, Checkbox } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { HolidayImportPreview } from '../../../api/types.ts';
import { PLAIN_LIST, type Tone, token } from '../../../app/theme/tokens.ts';
import { useWords } from '../../../components/formats.ts';
import { Mark } from '../../../components/marks.tsx';
import { EmptyState, Panel, Quiet } from '../../../components/page.tsx';

type Change = HolidayImportPreview['changes'][number];

interface DifferenceProps {
  preview: HolidayImportPreview;
  /** The keys of the differences that are to be taken. */
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
}

const TONES: Record<Change['kind'], Tone> = { added: 'ok', removed: 'danger', renamed: 'info' };

/** What a file would change, by year; doubtful ones say why, and have to be ticked by hand. */
export function Difference({ preview, ticked, onTick }: DifferenceProps) {
  const translate = useTranslate();
  const { years, changes, same, leftOut, ignored } = preview;
  const covered = [...new Set(changes.map(({ date }) => date.slice(0, 4)))];
  const toggle = (key: string) => {
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    onTick(next);
  };
  return (
    <>
      <Quiet role="status" sx={{ textWrap: 'pretty' }}>
        {translate('resources.holidays.import.summary', {
          years: spansOf(years),
          changes: changes.length,
          same: same.length,
        })}{' '}
        {leftOut.length > 0 &&
          translate('resources.holidays.import.leftOut', { smart_count: leftOut.length })}
      </Quiet>
      {changes.length === 0 && (
        <EmptyState icon="met" toneName="ok" title={translate('resources.holidays.import.nothing')} />
      )}
      {covered.map((year) => (
        <Panel key={year} title={year} flush>
          <Box component="ul" sx={LIST}>
            {changes
              .filter(({ date }) => date.startsWith(year))
              .map((change) => (
                <ChangeRow
                  key={change.key}
                  change={change}
                  ticked={ticked.has(change.key)}
                  onToggle={() => toggle(change.key)}
                />
              ))}
          </Box>
        </Panel>
      ))}
      {ignored.length > 0 && <Ignored ignored={ignored} />}
    </>
  );
}

function ChangeRow({ change, ticked, onToggle }: { change: Change; ticked: boolean; onToggle: () => void }) {
  const { translate, days } = useWords();
  const id = useId();
  const { kind, date, name, before, doubts } = change;
  return (
    <li>
      <label htmlFor={id}>
        <Checkbox id={id} checked={ticked} onChange={onToggle} />
        <span className="what">
          <span className="line">
            <Mark tone={TONES[kind]}>{translate(`resources.holidays.import.kinds.${kind}`)}</Mark>
            <strong>{days.withWeekday(date)}</strong>
            <span>{before === null ? name : `${before} → ${name}`}</span>
          </span>
          {doubts.map((doubt) => (
            <span key={doubt} className="doubt">
              {translate(`resources.holidays.import.doubts.${doubt}`)}
            </span>
          ))}
        </span>
      </label>
    </li>
  );
}

function Ignored({ ignored }: { ignored: HolidayImportPreview['ignored'] }) {
  const { translate, days } = useWords();
  return (
    <Panel title={translate('resources.holidays.import.ignored', { smart_count: ignored.length })}>
      <Box component="ul" sx={{ m: 0, pl: 2.25, fontSize: '0.8125rem' }}>
        {ignored.map(({ name, date, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events of a file may be alike, and never change places
          <li key={index}>
            {days.withWeekday(date)}, {name || '—'}:{' '}
            {translate(`resources.holidays.import.reasons.${reason}`)}
          </li>
        ))}
      </Box>
    </Panel>
  );
}

/** `2026–2028, 2030` */
function spansOf(years: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

const LIST = {
  ...PLAIN_LIST,
  '& li': { borderTop: `1px solid ${token('line')}` },
  '& label': { display: 'flex', alignItems: 'flex-start', gap: 1, px: 1.25, py: 0.75, cursor: 'pointer' },
  '& label:hover': { bgcolor: token('raised') },
  '& .what': { display: 'grid', gap: 0.25, pt: 0.5, minWidth: 0 },
  '& .line': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.25, rowGap: 0.25 },
  '& strong': { fontWeight: 560 },
  '& .doubt': {
    fontSize: '0.8125rem',
    color: token('warnInk'),
    '&::before': { content: '"! "', fontWeight: 700 },
  },
} as const;
