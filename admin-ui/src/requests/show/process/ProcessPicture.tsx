import { Box } from '@mui/material';
import type { SxProps } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { PLAIN_LIST, token } from '../../../app/theme/tokens.ts';
import { useMoments } from '../../../components/formats.ts';
import { Icon } from '../../../components/Icon.tsx';
import { PATH, type Picture, type Step } from './steps.ts';

/**
 * The way of the request with where it stands: a list for those who hear it, a line of stops for those who see it.
 * On a narrow screen only the present stop has its name.
 */
export function ProcessPicture({ picture }: { picture: Picture }) {
  const translate = useTranslate();
  const { ended, suspended } = picture;
  const shown = ended ? picture.steps.slice(0, PATH.indexOf(ended.after) + 1) : picture.steps;
  return (
    <Box component="ol" aria-label={translate('requestPage.process.label')} sx={PICTURE}>
      {shown.map((step) => (
        <StepItem key={step.name} step={step} suspendedSince={isHere(step) ? suspended : null}>
          {step.name === 'in_progress' && picture.reworks > 0 && (
            <span className="loop">
              <span>{translate('requestPage.process.reworks', { smart_count: picture.reworks })}</span>
            </span>
          )}
        </StepItem>
      ))}
      {ended && (
        <li className={`current ended ${ended.how}`} aria-current="step">
          <span className="stop" aria-hidden>
            <Icon name={ended.how === 'merged' ? 'chevronRight' : 'close'} size={13} />
          </span>
          <span className="name">{translate(`requestPage.states.${ended.how}`)}</span>
          <StepTime at={ended.at} />
        </li>
      )}
    </Box>
  );
}

interface StepItemProps {
  step: Step;
  suspendedSince: Picture['suspended'];
  children: ReactNode;
}

function StepItem({ step, suspendedSince, children }: StepItemProps) {
  const translate = useTranslate();
  const current = step.status === 'current';
  return (
    <li
      className={`${step.status}${suspendedSince ? ' suspended' : ''}`}
      {...(current ? { 'aria-current': 'step' as const } : {})}
    >
      <span className="stop" aria-hidden>
        {suspendedSince && <span className="bars" />}
        {step.status === 'done' && <Icon name="check" size={14} />}
      </span>
      <span className="name">
        {suspendedSince
          ? translate('requestPage.process.suspendedAt', {
              step: translate(`requestPage.steps.${step.name}`),
            })
          : translate(`requestPage.steps.${step.name}`)}
        <span className="sp-hidden">, {translate(`requestPage.process.${step.status}`)}</span>
      </span>
      <StepTime at={suspendedSince?.since ?? step.reachedAt} />
      {children}
    </li>
  );
}

function StepTime({ at }: { at: string | null }) {
  const moments = useMoments();
  if (at === null) return null;
  return (
    <time className="time" dateTime={at} title={moments.dateTime(at)}>
      {moments.short(at)}
    </time>
  );
}

const isHere = (step: Step) => step.status === 'current';

const STOP = 22;

/** The line of stops. `currentColor` of an item is the colour of its stop and of the line that leads to it. */
const PICTURE: SxProps = {
  ...PLAIN_LIST,
  pt: 2.25,
  display: 'grid',
  gridAutoFlow: 'column',
  gridAutoColumns: 'minmax(0, 1fr)',

  '& > li': {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: '3px',
    minWidth: 0,
    color: token('control'),
  },
  '& > li.done': { color: token('accent') },
  '& > li.current': { color: token('accent') },
  '& > li.suspended': { color: token('pause') },
  '& > li.ended.cancelled': { color: token('danger') },
  '& > li.ended.merged': { color: token('violet') },

  // The line from the stop before.
  '& > li + li::before': {
    content: '""',
    position: 'absolute',
    top: STOP / 2 - 1.5,
    right: `calc(50% + ${STOP / 2 + 3}px)`,
    left: `calc(-50% + ${STOP / 2 + 3}px)`,
    height: '3px',
    borderRadius: '2px',
    bgcolor: 'currentColor',
  },
  '& > li.ahead + li::before, & > li.ahead::before': { bgcolor: `${token('lineStrong')} !important` },
  '& > li.skipped::before': {
    bgcolor: 'transparent !important',
    borderTop: '3px dotted',
    height: '0 !important',
  },

  '& .stop': {
    position: 'relative',
    display: 'grid',
    placeItems: 'center',
    width: STOP,
    height: STOP,
    borderRadius: '50%',
    border: '2px solid currentColor',
    bgcolor: token('surface'),
    '& .bars': { width: 8, height: 9, borderInline: '2.5px solid currentColor' },
  },
  '& .done .stop': { bgcolor: 'currentColor', '& svg': { color: token('onAccent'), strokeWidth: 2.2 } },
  '& .skipped .stop': { borderStyle: 'dotted', transform: 'scale(0.7)' },
  '& .ahead .stop': { borderColor: token('lineStrong'), transform: 'scale(0.7)' },
  '& .current .stop': {
    boxShadow: `0 0 0 4px color-mix(in srgb, currentColor 20%, transparent)`,
    '&:not(:has(svg, .bars))::after': {
      content: '""',
      width: 10,
      height: 10,
      borderRadius: '50%',
      bgcolor: 'currentColor',
    },
  },

  '& .name': {
    fontSize: '0.75rem',
    lineHeight: 1.25,
    color: token('inkMuted'),
    mt: '2px',
    maxWidth: '100%',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  '& .current .name': { color: token('ink'), fontWeight: 640 },
  '& .time': { fontSize: '0.6875rem', color: token('inkFaint'), lineHeight: 1.2 },

  // The way back from verification to work, over both stops.
  '& .loop': {
    position: 'absolute',
    top: -12,
    left: '50%',
    width: '100%',
    height: 12,
    border: `1.5px dashed ${token('warn')}`,
    borderBottom: 0,
    borderRadius: '10px 10px 0 0',
    '& > span': {
      position: 'absolute',
      top: -9,
      left: '50%',
      transform: 'translateX(-50%)',
      px: 0.5,
      whiteSpace: 'nowrap',
      fontSize: '0.6875rem',
      fontWeight: 560,
      color: token('warnInk'),
      bgcolor: token('surface'),
    },
  },

  '@media (max-width: 699px)': {
    pb: 4.5,
    '& > li': { position: 'static' },
    '& > li > .stop': { position: 'relative' },
    '& > li + li::before': { display: 'none' },
    '& > li:not(:first-of-type) > .stop::before': {
      content: '""',
      position: 'absolute',
      right: 'calc(100% + 2px)',
      width: 14,
      height: '2px',
      bgcolor: 'currentColor',
    },
    '& .loop': { display: 'none' },
    '& .time': { display: 'none' },
    '& .name': { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' },
    '& .current .name, & .current .time': {
      position: 'absolute',
      display: 'block',
      clipPath: 'none',
      width: 'auto',
      height: 'auto',
      left: 0,
      right: 0,
      bottom: 16,
      fontSize: '0.8125rem',
    },
    '& .current .time': { bottom: 0, fontSize: '0.75rem' },
    position: 'relative',
  },
};
