import { Alert, Box, Button } from '@mui/material';
import { type ChangeEvent, useRef, useState } from 'react';
import { useCanAccess, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { call, post } from '../../../api/client.ts';
import { describeError, isApiError, isStale } from '../../../api/problem.ts';
import type { HolidayImportPreview } from '../../../api/types.ts';
import { NotForYou } from '../../../app/layout/PageError.tsx';
import { token } from '../../../app/theme/tokens.ts';
import { useTask } from '../../../components/dialogs.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { EmptyState, PageHeader, Panel, Quiet } from '../../../components/page.tsx';
import { routerLink } from '../../../components/paths.ts';
import { type MessagePatterns, messageInWords } from '../../shared/SaveProblem.tsx';
import { Difference } from './Difference.tsx';

/** A file that was chosen, with its difference to the table. */
interface Chosen {
  fileName: string;
  text: string;
  preview: HolidayImportPreview;
}

/** Takes a published calendar of holidays into the table: its difference first, then what one ticks of it. */
export function HolidayImport() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const { canAccess, isPending } = useCanAccess({ resource: 'holidays', action: 'import' });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { busy, problem: failure, run } = useTask();
  const [moved, setMoved] = useState(false);

  async function compare(fileName: string, text: string) {
    const preview = await post<HolidayImportPreview>('/holidays/import-preview', { text });
    setChosen({ fileName, text, preview });
    setTicked(new Set(preview.changes.filter(({ doubts }) => doubts.length === 0).map(({ key }) => key)));
  }

  function attempt(work: () => Promise<void>) {
    setMoved(false);
    return run(work);
  }

  function choose(file: File) {
    setChosen(null);
    return attempt(async () => compare(file.name, await readText(file)));
  }

  function take({ fileName, text, preview }: Chosen) {
    return attempt(async () => {
      try {
        const body = { text, take: [...ticked] };
        await call('POST', '/holidays/import', { body, version: preview.version });
      } catch (error) {
        if (!isStale(error)) throw error;
        await compare(fileName, text);
        setMoved(true);
        return;
      }
      notify('resources.holidays.import.done', {
        type: 'success',
        messageArgs: { smart_count: ticked.size },
      });
      const [first] = preview.changes.filter(({ key }) => ticked.has(key));
      void navigate(`/holidays?year=${first?.date.slice(0, 4)}`);
    });
  }

  if (isPending) return null;
  if (!canAccess) return <NotForYou />;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 960, pb: 8 }}>
      <PageHeader
        title={translate('resources.holidays.import.title')}
        below={translate('resources.holidays.import.lead')}
        actions={<Button {...routerLink('/holidays')}>{translate('resources.holidays.import.back')}</Button>}
      />
      <Panel title={translate('resources.holidays.import.file')}>
        <FileField name={chosen?.fileName ?? null} disabled={busy} onChoose={(file) => void choose(file)} />
      </Panel>
      <div role="alert">
        {failure !== null && <Failure failure={failure} />}
        {moved && <Alert severity="warning">{translate('resources.holidays.import.moved')}</Alert>}
      </div>
      {chosen && (
        <>
          <Difference preview={chosen.preview} ticked={ticked} onTick={setTicked} />
          {chosen.preview.changes.length > 0 && (
            <Box sx={BAR}>
              <Button
                variant="contained"
                disabled={busy || ticked.size === 0}
                onClick={() => void take(chosen)}
              >
                {translate('resources.holidays.import.take', { smart_count: ticked.size })}
              </Button>
              <span>{translate('resources.holidays.effect')}</span>
            </Box>
          )}
        </>
      )}
      {!chosen && failure === null && !busy && (
        <EmptyState icon="upload" title={translate('resources.holidays.import.empty')}>
          {translate('resources.holidays.import.emptyText')}
        </EmptyState>
      )}
    </Box>
  );
}

interface FileFieldProps {
  name: string | null;
  disabled: boolean;
  onChoose: (file: File) => void;
}

function FileField({ name, disabled, onChoose }: FileFieldProps) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  function changed(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    if (file) onChoose(file);
    // The same file may be chosen again, once it has been put right.
    event.target.value = '';
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
      <Button
        disabled={disabled}
        onClick={() => input.current?.click()}
        startIcon={<Icon name="upload" size={16} />}
      >
        {translate('resources.holidays.import.choose')}
      </Button>
      <input ref={input} type="file" accept=".ics,text/calendar" hidden onChange={changed} />
      <Quiet as="span" sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        {name ?? translate('resources.holidays.import.accepts')}
      </Quiet>
    </Box>
  );
}

function Failure({ failure }: { failure: unknown }) {
  const translate = useTranslate();
  const inWords = useFileProblems();
  const errors = isApiError(failure) ? (failure.problem.errors ?? []) : [];
  if (errors.length === 0) return <Alert severity="error">{describeError(failure, translate)}</Alert>;
  return (
    <Alert severity="error">
      {translate('resources.holidays.import.wrongTitle')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {errors.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{inWords(message)}</li>
        ))}
      </Box>
    </Alert>
  );
}

const BAR = {
  position: 'sticky',
  bottom: { xs: 'calc(56px + env(safe-area-inset-bottom))', md: 0 },
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  py: 1.25,
  bgcolor: token('canvas'),
  borderTop: `1px solid ${token('line')}`,
  '& span': { flex: '1 1 260px', fontSize: '0.75rem', color: token('inkMuted') },
} as const;

/** The text of a file that somebody chose: UTF-8 as RFC 5545 wants it, else what older programs write. */
async function readText(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const PATTERNS: MessagePatterns = [
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
function useFileProblems(): (message: string) => string {
  const translate = useTranslate();
  return (message) => {
    const said = messageInWords(message, PATTERNS, (key, words) =>
      translate(`resources.holidays.import.wrong.${key}`, words),
    ).replace(OF_EVENT, '');
    const event = OF_EVENT.exec(message)?.groups;
    if (!event) return said;
    const which = event.name
      ? translate('resources.holidays.import.eventNamed', { number: event.number, name: event.name })
      : translate('resources.holidays.import.event', { number: event.number });
    return `${which}: ${said}`;
  };
}
