import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Statement, StatementNote } from '../../api/types.ts';
import { PLAIN_LIST, type TokenName, token } from '../../app/theme/tokens.ts';
import { useWords } from '../../components/formats.ts';
import { Icon } from '../../components/Icon.tsx';
import { Mark } from '../../components/marks.tsx';
import { Panel, Quiet } from '../../components/page.tsx';

const STEPS = ['draft', 'approved', 'issued'] as const;

/** The short way of a statement with where it stands, and in a sentence what it waits for. */
export function ProcessSteps({ statement }: { statement: Statement }) {
  const { translate, moments } = useWords();
  const { state, createdAt, approvedAt, approvedByName, issuedAt } = statement;
  const at = { draft: createdAt, approved: approvedAt, issued: issuedAt };
  const here = state === 'superseded' ? (issuedAt ? 2 : approvedAt ? 1 : 0) : STEPS.indexOf(state);
  return (
    <Panel title={translate('resources.statements.steps.label')}>
      <Box component="ol" sx={PICTURE} className={state === 'superseded' ? 'superseded' : undefined}>
        {STEPS.map((step, index) => {
          const isDone = index < here || (index === here && step === 'issued');
          const status = index > here ? 'ahead' : isDone ? 'done' : 'current';
          return (
            <li
              key={step}
              className={status}
              {...(index === here ? { 'aria-current': 'step' as const } : {})}
            >
              <span className="stop" aria-hidden>
                {isDone && <Icon name="check" size={13} />}
              </span>
              <span>
                <span className="name">{translate(`resources.statements.steps.${step}`)}</span>
                <span className="sp-hidden">, {translate(`resources.statements.stepStatus.${status}`)}</span>
                {at[step] && (
                  <small>
                    <time dateTime={at[step]}>{moments.near(at[step])}</time>
                    {step === 'approved' && approvedByName && `, ${approvedByName}`}
                  </small>
                )}
              </span>
            </li>
          );
        })}
      </Box>
      <Box component="p" sx={{ m: 0, mt: 1.5, fontSize: '0.8125rem', textWrap: 'pretty' }}>
        {translate(`resources.statements.waits.${waitOf(statement)}`, {
          smart_count: statement.openObservations,
        })}
      </Box>
    </Panel>
  );
}

function waitOf({ state, openObservations, allowed }: Statement): string {
  if (state === 'superseded') return 'superseded';
  if (openObservations > 0) return state === 'approved' ? 'issue' : 'answer';
  if (state === 'draft') return allowed.includes('approve') ? 'approve' : 'readers';
  return state === 'approved' ? 'issuing' : 'nothing';
}

const PICTURE = {
  ...PLAIN_LIST,
  display: 'grid',
  gap: 1.75,
  fontSize: '0.8125rem',
  '& > li': { position: 'relative', display: 'flex', gap: 1.25, alignItems: 'flex-start' },
  '& > li + li::before': {
    content: '""',
    position: 'absolute',
    left: 10,
    bottom: 'calc(100% - 1px)',
    width: 2,
    height: 'calc(100% + 14px - 22px)',
    minHeight: 14,
    bgcolor: token('lineStrong'),
  },
  '& .stop': {
    flex: 'none',
    display: 'grid',
    placeItems: 'center',
    width: 22,
    height: 22,
    borderRadius: '50%',
    border: `2px solid ${token('lineStrong')}`,
    bgcolor: token('surface'),
    color: token('onAccent'),
  },
  '& .name': { fontWeight: 520, lineHeight: '22px' },
  '& small': { display: 'block', fontSize: '0.75rem', color: token('inkMuted') },
  '& .ahead .name': { color: token('inkMuted'), fontWeight: 420 },
  '& .done .stop': { bgcolor: token('accent'), borderColor: token('accent') },
  '& .current .stop': {
    borderColor: token('accent'),
    boxShadow: `inset 0 0 0 4px ${token('surface')}, inset 0 0 0 10px ${token('accent')}`,
  },
  '& .current .name': { fontWeight: 640 },
  '&.superseded .stop': { filter: 'grayscale(1)' },
} as const;

/** What the administration and the managers said to each other about the statement, oldest first. */
export function Notes({ statement: { notes, openObservations, state } }: { statement: Statement }) {
  const translate = useTranslate();
  const observations = notes.filter(({ kind }) => kind === 'observation');
  const open = new Set(
    state === 'superseded' || openObservations === 0
      ? []
      : observations.slice(-openObservations).map(({ id }) => id),
  );
  return (
    <Panel title={translate('resources.statements.notes.title')}>
      {notes.length === 0 && (
        <Quiet sx={{ fontSize: '0.8125rem' }}>{translate('resources.statements.notes.none')}</Quiet>
      )}
      <Box component="ol" sx={LIST}>
        {notes.map((note) => (
          <Note key={note.id} note={note} isOpen={open.has(note.id)} />
        ))}
      </Box>
    </Panel>
  );
}

function Note({ note: { kind, text, authorName, at }, isOpen }: { note: StatementNote; isOpen: boolean }) {
  const { translate, moments } = useWords();
  return (
    <Box component="li" className={kind}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        <strong>{translate(`resources.statements.notes.kinds.${kind}`)}</strong>
        <span className="by">
          {translate('resources.statements.notes.by', { name: authorName, at: moments.near(at) })}
        </span>
        {isOpen && <Mark tone="danger">{translate('resources.statements.notes.waits')}</Mark>}
      </Box>
      <p>{text}</p>
    </Box>
  );
}

const edge = (name: TokenName) => ({ borderLeftColor: token(name) });

const LIST = {
  ...PLAIN_LIST,
  display: 'grid',
  gap: 1.25,
  fontSize: '0.875rem',
  '& > li': { pl: 1.5, borderLeft: '3px solid' },
  '& > .observation': edge('info'),
  '& > .answer': { ...edge('accent'), ml: { xs: 0, sm: 3 } },
  '& > .correction': edge('warn'),
  '& p': { m: 0, mt: 0.25, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '& .by': { fontSize: '0.75rem', color: token('inkMuted') },
} as const;
